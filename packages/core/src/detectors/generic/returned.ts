// Literals that stand farther from their names: what a function of a telling name returns, `get apiSecret(){return"…"}`,
// `apiSecret:()=>"…"`, and in TypeScript what stands behind a type, `apiSecret: string = "…"`.

import { toCandidate, type Candidate } from './candidate.ts';
import { NAME, QUOTE, quoted, SPACE, type LedLiterals } from './led.ts';
import { readLiteral } from './literal.ts';
import { mayTell, readName } from './name-kind.ts';
import { overBackslashes } from './naming.ts';

const LEADS = ['{return', ' return ', '=>', '=> ', 'string = ', ' null = ', ' undefined = '];
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
const REACH = 160;

/**
 * The literal that a function of a telling name returns, or that stands behind a name and its type.
 * @param at the offset of its quote
 */
function read(text: string, at: number): Candidate | undefined {
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

export const RETURNED: LedLiterals = { anchors: quoted(LEADS), read };
