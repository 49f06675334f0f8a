// Literals that stand farther from their names: what a function of a telling name returns, `get apiSecret(){return"…"}`,
// `apiSecret:()=>"…"`, and in TypeScript what stands behind a type, `apiSecret: string = "…"`.

import type { Anchor } from '../../kernel/index.ts';
import { toCandidate, type Candidate } from './candidate.ts';
import { readLiteral } from './literal.ts';
import { mayTell, readName } from './name-kind.ts';
import { overBackslashes } from './naming.ts';

/** So many characters without a space or a quote follow: a value and no caption. */
const VALUE: NonNullable<Anchor['follows']> = ((): NonNullable<Anchor['follows']> => {
  const chars = new Uint8Array(128).fill(1, 0x21, 0x7f);
  for (const sign of '"\'`\\') chars[sign.charCodeAt(0)] = 0;
  return { chars, min: 8 };
})();
const LEADS = ['{return', ' return ', '=>', '=> ', 'string = ', ' null = ', ' undefined = '];
const QUOTES = ['"', "'", '`', '\\"'];

/** What stands in front of such a literal, with its quote, for the kernel. */
export const RETURNED: readonly Anchor[] = LEADS.flatMap((lead) =>
  QUOTES.map((quote) => ({ literal: lead + quote, follows: VALUE })),
);

/** White space, real or escaped as in a source map; a quote, escaped or not. */
const SPACE = String.raw`(?:\s|\\{1,3}[nrt]){0,24}`;
const QUOTE = String.raw`\\{0,3}["']`;
/** From its first character on: to try each of the others takes many times as long. */
const NAME = String.raw`(?<![\w$-])([A-Za-z_$][\w$-]{2,60})`;
const PARAMETERS = String.raw`\([^()]{0,60}\)`;
const TYPE = String.raw`(?:\s?:\s?(?:Promise<)?string>?)?`;
const BODY = String.raw`${PARAMETERS}${TYPE}\s?\{${SPACE}return\s?$`;
const FUNCTION = String.raw`(?:async\s)?function(?:\s[\w$]{1,60})?\s?${BODY}`;
const ARROW = String.raw`(?:async\s?)?(?:${PARAMETERS}${TYPE}|[\w$]{1,40})\s?=>${SPACE}(?:\{${SPACE}return\s?)?$`;

/** Where the name may stand; the first that says something counts. */
const NAMED: readonly RegExp[] = [
  // `{key:"apiSecret",get:function(){…`, `defineProperty(e,"apiSecret",{get:function(){…`
  String.raw`${QUOTE}${NAME}${QUOTE}\s?,${SPACE}\{?${SPACE}(?:get|value)\s?:\s?(?:${FUNCTION}|${ARROW})`,
  // `apiSecret:{enumerable:!0,get:function(){…`
  String.raw`${NAME}(?:${QUOTE})?\s?:${SPACE}\{${SPACE}(?:\w{1,20}\s?:\s?(?:!0|!1|true|false),${SPACE}){0,3}get\s?:\s?${FUNCTION}`,
  // `apiSecret:function(){…`, `e.apiSecret=()=>…`
  String.raw`${NAME}(?:${QUOTE}\]?)?\s?[:=]\s?(?:${FUNCTION}|${ARROW})`,
  // `get apiSecret(){…`, `function apiSecret(){…`
  String.raw`${NAME}(?:${QUOTE}\]?)?\s?${BODY}`,
  // `private apiSecret: string = …`
  String.raw`${NAME}[?!]?\s?:\s?(?:string|null|undefined|[ |]){1,5} = $`,
].map((pattern) => new RegExp(pattern));

/** What a function does stands in front of what it returns: `getApiSecret`. */
const VERB = /^(?:get|fetch|load|read|provide)(?=[A-Z_])/;
const REACH = 240;

/**
 * The literal that a function of a telling name returns, or that stands behind a name and its type.
 * @param at the offset of its quote
 */
export function returnedLiteral(text: string, at: number): Candidate | undefined {
  const opener = overBackslashes(text, at);
  const before = text.slice(Math.max(0, opener - REACH), opener);
  if (!mayTell(before)) return undefined;
  for (const pattern of NAMED) {
    const name = pattern.exec(before)?.[1];
    const reading = name === undefined ? undefined : readName(name.replace(VERB, ''));
    if (reading === undefined) continue;
    const literal = readLiteral(text, at, at - opener);
    return literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
  }
  return undefined;
}
