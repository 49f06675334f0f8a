// Literals that stand farther from their names: what a function of a telling name returns, `get apiSecret(){return"…"}`,
// `apiSecret:()=>"…"`, and in TypeScript what stands behind a type, `apiSecret: string = "…"`.

import { toCandidate, type Candidate } from '../candidate.ts';
import { functionAround } from './function-around.ts';
import { NAME, QUOTE, quoted, SPACE, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import { mayTell, readName } from '../names/name-kind.ts';
import { overBackslashes } from '../names/naming.ts';
import { inFront, readBack } from '../read-back.ts';

const RETURNS = ['{return', '{return ', ';return', '}return', ')return', ':return', ' return '];
const LEADS = [
  ...RETURNS,
  '=>',
  '=> ',
  '() = ',
  '): String = ',
  '; } = ',
  'lazy { ',
  'String { ',
  '.resolve(',
  ' null = ',
  ' undefined = ',
];
const PARAMETERS = String.raw`\([^()]{0,60}\)`;
const TYPE = String.raw`(?:\s?:\s?(?:Promise<)?string>?)?`;
const RESOLVED = String.raw`(?:\s?Promise\.resolve\()?`;
const BODY = String.raw`${PARAMETERS}${TYPE}\s?\{${SPACE}return\s?${RESOLVED}`;
const FUNCTION = String.raw`(?:async\s)?function(?:\s[\w$]{1,60})?\s?${BODY}`;
const ARROW = String.raw`(?:async\s?)?(?:${PARAMETERS}${TYPE}|[\w$]{1,40})\s?=>${SPACE}(?:\{${SPACE}return\s?)?${RESOLVED}`;
/** A call that a function is given to, and its own call: `useMemo(()=>"…")`, `(()=>"…")()`. */
const KEPT = String.raw`(?:[\w$.]{1,40}(?:<string>)?\(|\()?`;
/** The members of a descriptor in front of the one that counts. */
const MEMBERS = String.raw`(?:\w{1,20}\s?:\s?[\w$!"']{1,20},${SPACE}){0,3}`;

/** Where the name may stand; the first that says something counts. */
const NAMED: readonly RegExp[] = [
  // `{key:"apiSecret",get:function(){…`, `defineProperty(e,"apiSecret",{get:function(){…`, `new InjectionToken("API_SECRET",
  // {providedIn:"root",factory:()=>…`, and what decorators of old are given, `"apiSecret",[i],{…,initializer:function(){…`
  String.raw`${QUOTE}${NAME}${QUOTE}\s?,${SPACE}(?:\[[\w$, ]{0,40}\],${SPACE})?\{?${SPACE}${MEMBERS}(?:get|value|factory|initializer)\s?:\s?(?:${FUNCTION}|${ARROW})`,
  // `apiSecret:{enumerable:!0,get:function(){…`, `apiSecret:{type:String,default:()=>…`
  String.raw`${NAME}(?:${QUOTE})?\s?:${SPACE}\{${SPACE}${MEMBERS}(?:get|default)\s?:\s?(?:${FUNCTION}|${ARROW})`,
  // `apiSecret:function(){…`, `e.apiSecret=()=>…`, `apiSecret=useMemo(()=>…`
  String.raw`${NAME}(?:${QUOTE}\]?)?\s?[:=]\s?${KEPT}(?:${FUNCTION}|${ARROW})`,
  // `{provide:API_SECRET,useFactory:()=>…`
  String.raw`\bprovide\s?:\s?(?:[\w$]{1,40}\.)?(?:${QUOTE})?${NAME}(?:${QUOTE})?\s?,${SPACE}${MEMBERS}useFactory\s?:\s?(?:${FUNCTION}|${ARROW})`,
  // `case "apiSecret": return …`
  String.raw`case\s?${QUOTE}${NAME}${QUOTE}\s?:${SPACE}return\s?`,
  // `get apiSecret(){…`, `function apiSecret(){…`
  String.raw`${NAME}(?:${QUOTE}\]?)?\s?${BODY}`,
  // `fun apiSecret() = …`, `val apiSecret: String get() = …`
  String.raw`${NAME}(?:: String(?:\sget|${SPACE}get))?\(\)(?:: String)? = `,
  // `string ApiSecret { get; set; } = …`, `val apiSecret by lazy { …`, `var apiSecret: String { …`
  String.raw`\bstring\??\s${NAME}\s\{\s[a-z; ]{3,40}\s\}\s=\s`,
  String.raw`${NAME}(?::\sString)?(?:\sby\slazy)?\s\{\s`,
  // `private apiSecret: string = …`
  String.raw`${NAME}[?!]?\s?:\s?(?:string|null|undefined|[ |]){1,5} = `,
].map((pattern) => inFront(pattern));

/** What a function does stands in front of what it returns: `getApiSecret`. */
const VERB = /^(?:get|fetch|load|read|provide)(?=[A-Z_])/;
const REACH = 240;

/** Whether it is what a function returns, in whatever part of it. */
const RETURN = inFront(String.raw`\breturn\s?(?:Promise\.resolve\()?`);

/** The names that the literal behind a text may be given to. */
function* namesIn(before: string): Iterable<string> {
  for (const pattern of NAMED) {
    const name = readBack(pattern, before)?.[1];
    if (name !== undefined) yield name;
  }
  const name = readBack(RETURN, before) !== undefined ? functionAround(before) : undefined;
  if (name !== undefined) yield name;
}

/**
 * The literal that a function of a telling name returns, or that stands behind a name and its type.
 * @param at the offset of its quote
 */
function read(text: string, at: number): Candidate | undefined {
  const opener = overBackslashes(text, at);
  const before = text.slice(Math.max(0, opener - REACH), opener);
  if (!mayTell(before)) return undefined;
  for (const name of namesIn(before)) {
    const reading = readName(name.replace(VERB, ''));
    if (reading === undefined) continue;
    const literal = readLiteral(text, at, at - opener);
    return literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
  }
  return undefined;
}

export const RETURNED: LedLiterals = { anchors: quoted(LEADS), read };
