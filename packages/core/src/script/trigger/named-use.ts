import { readName } from '../../detectors/generic/names/name-kind.ts';
import { apart } from '../../apart/index.ts';
import { alphabet } from '../../text/alphabet.ts';
import { charSetOf } from '../../text/char-set.ts';
import type { Anchor } from '../../kernel/index.ts';
import type { TextFacts } from './facts.ts';
import { looksLikeToken } from './token-text.ts';

// What has no format is told by the name that it is given to. A constant that several places use has one that minifiers
// made up, `r="…"`, and only where it is used stands what it is: `{"X-Api-Key":r}`, `"Bearer "+r`, `{apiSecret:()=>r}`,
// `exports.apiSecret=r`.

const WORDS = 'Secret secret Password password ApiKey apiKey api_key -Key -key -Token -token'.split(' ');
/** A header whose value may begin with a scheme. */
const HEADERS = ['Authorization', 'authorization'];
const ENDS: readonly string[] = [':', '":', "':", '",', "',", '=', ' = '];
/** Ends of names without quotes. */
const BARE_ENDS: ReadonlySet<string> = new Set([':', '=', ' = ']);
const SCHEMES: readonly string[] = ['Bearer ', 'Basic '];
const SCHEME_ENDS: readonly string[] = ['"', "'", '`', '${'];

/** A name, or what may stand in front of one. */
const FOLLOWS = ((): NonNullable<Anchor['follows']> => {
  const chars = alphabet('identifier').slice();
  for (const char of ' ({') chars[char.charCodeAt(0)] = 1;
  return { chars, min: 1 };
})();

const QUOTES = ['"', "'", '`'];

/** The same, or a literal that the name is joined to. */
const FOLLOWS_OR_QUOTE = ((): NonNullable<Anchor['follows']> => {
  const chars = FOLLOWS.chars.slice();
  for (const quote of QUOTES) chars[quote.charCodeAt(0)] = 1;
  return { chars, min: 1 };
})();
/** Parameters of an address: `?client_secret=${e}`, `"?client_secret="+e`, `"…=".concat(e)`. */
const PARAMETERS = ['secret', 'assword', 'oken', 'api_key', 'apikey', 'apiKey'];
const JOINED_BY: NonNullable<Anchor['follows']> = { chars: charSetOf('+ .)'), min: 1 };
/** The start of an address with a user that is a name, or with none: `://${u}:${e}@`, `://:${e}@`; its host otherwise. */
const USERS = ['://${', '://:${'];
const HOSTS = ['+', '+ ', ',', ', '].flatMap((sign) => QUOTES.map((quote) => `${sign}${quote}@`));

/** A name with a dash is a quoted one. */
function canEnd(word: string, end: string): boolean {
  return !BARE_ENDS.has(end) || !word.startsWith('-');
}

/** What stands in front of the name of a constant that may be a secret, for the kernel. */
export const USES: readonly Anchor[] = [
  ...WORDS.flatMap((word) =>
    ENDS.filter((end) => canEnd(word, end)).map((end) => ({ literal: word + end, follows: FOLLOWS })),
  ),
  ...HEADERS.flatMap((header) => ENDS.map((end) => ({ literal: header + end, follows: FOLLOWS_OR_QUOTE }))),
  ...SCHEMES.flatMap((scheme) => SCHEME_ENDS.map((end) => ({ literal: scheme + end }))),
  ...PARAMETERS.flatMap((name) => [
    { literal: `${name}=\${` },
    ...QUOTES.map((quote) => ({ literal: `${name}=${quote}`, follows: JOINED_BY })),
  ]),
  ...USERS.map((literal) => ({ literal, follows: FOLLOWS })),
  ...HOSTS.map((literal) => ({ literal })),
];

/** The same, for a walk. */
export const USE: RegExp =
  /(?:secret|assword|oken|api_key|api[Kk]ey)=(?:\$\{|["'`](?=[+ .)]))|(?:[Ss]ecret|[Pp]assword|[Aa]piKey|api_key)(?:["']?:|["'],|=| = )(?=[\w$ ({])|[Aa]uthorization(?:["']?:|["'],|=| = )(?=[\w$ ({"'`])|-(?:[Kk]ey|[Tt]oken)["'][:,](?=[\w$ ({])|(?:Bearer|Basic) (?:["'`]|\$\{)|:\/\/:?\$\{(?=[\w$ ({])|[+,] ?["'`]@/g;

/**
 * A name by itself: behind a property or the name of a header, what a function there returns, as bundlers write exports,
 * and behind a scheme that it is joined to.
 */
const GIVEN =
  /\s?(?:\{\s?(?:enumerable\s?:\s?(?:!0|true)\s?,\s?)?get\s?:\s?)?\(?(?:\(\)\s?=>\s?|function\s?\(\)\s?\{\s?return )?([A-Za-z_$][\w$]{0,40})\s?[,;)}\n+]/y;
const JOINED = /(?:\s?\+\s?|\)?\.concat\()?([A-Za-z_$][\w$]{0,40})\s?[,;)}\]\n+]/y;
/** Behind the name of a header, and behind a scheme that leads to nothing by itself: `authorization:"Token "+r`. */
const SCHEMED =
  /\s?["'`](?:Token(?: token=)?|Api-?Key|AccessKey|SSWS|Key|Bot|OAuth|GenieKey)\s(?:\$\{|["'`](?:\s?\+\s?|\)?\.concat\())([A-Za-z_$][\w$]{0,40})\s?[,;)}\]\n+]/iy;
/** The password of an address. */
const IN_TEMPLATE = /(?:[\w$.]{1,60}\}:\$\{)?([A-Za-z_$][\w$]{0,40})\}@/y;
const BEFORE_HOST = /:["'`](?:\s?\+\s?|\)?\.concat\()([A-Za-z_$][\w$]{0,40})(?:\s?\+\s?|,\s?)["'`]@$/;
const LONGEST_BEFORE = 64;
/** The sign in front of it is a quote or the brace of a template, that of a parameter too. */
const BEHIND_SCHEME = /(?:Bearer|Basic) (?:["'`]|\$\{)$|=(?:\$\{|["'`])$/;
const LONGEST_SCHEME = 9;
/** Words of the language, which are no names. */
const NO_NAME: ReadonlySet<string> = new Set('null true false void this undefined'.split(' '));

const IN_NAME = /[\w$.]/;
/** How far from its use the constant is looked for, and how often something may be given to its name there. */
const AROUND = 262_144;
const MOST_NAMED = 4096;
const LITERAL = /(["'])([\w+/=~.-]{16,128})\1/g;
const VALUE = / ?=\s?(["'`])([\w+/=~.-]{16,128})\1/y;
/** Odds of sixty thousand that the value was generated. */
const SURE_BITS = 16;

function isSecret(value: string): boolean {
  return looksLikeToken(value) && apart('matching').randomness(value) >= SURE_BITS;
}

/** What stands between a name and the literal that it is given. */
const GIVING = ['=', ' ='];

/** Where a literal that looks random is given to the name by a sign; undefined where none is. */
function givenBy(text: string, name: string, sign: string, use: number): number | undefined {
  const [end, given] = [Math.min(text.length, use + AROUND), name + sign];
  let at = text.indexOf(given, Math.max(0, use - AROUND));
  for (let count = 0; at !== -1 && at < end && count < MOST_NAMED; count++, at = text.indexOf(given, at + 1)) {
    VALUE.lastIndex = at + name.length;
    const value = VALUE.exec(text)?.[2];
    if (value !== undefined && !IN_NAME.test(text.charAt(at - 1)) && isSecret(value)) return at;
  }
  return undefined;
}

/** Where a literal that looks random is given to the name; undefined where none is. */
function definition(text: string, name: string, use: number): number | undefined {
  const places = GIVING.flatMap((sign) => givenBy(text, name, sign, use) ?? []);
  return places.length === 0 ? undefined : Math.min(...places);
}

/** A function that is called where it stands, as payloads have their values at the end: `(function(a,b){…}("…",1))`. */
const CALLED_HEAD = '(function(';
const CALLED_TAIL = '}(';
const ARGUMENTS = /(?:[^()"'`]|"(?:[^"\\\n]|\\.){0,4096}"|'(?:[^'\\\n]|\\.){0,4096}'){0,4096}\)/y;
const MOST_TAILS = 16;

/** Where the arguments of the function stand that the use is in, if the name is a parameter and one of them a secret. */
function argumentsOf(text: string, name: string, use: number): number | undefined {
  const before = text.slice(Math.max(0, use - AROUND), use);
  const head = before.lastIndexOf(CALLED_HEAD);
  if (head === -1) return undefined;
  const parameters = before.slice(head + CALLED_HEAD.length, before.indexOf(')', head));
  if (!parameters.split(',').includes(name)) return undefined;
  let tail = text.indexOf(CALLED_TAIL, use);
  for (let count = 0; tail !== -1 && count < MOST_TAILS; count++, tail = text.indexOf(CALLED_TAIL, tail + 1)) {
    ARGUMENTS.lastIndex = tail + CALLED_TAIL.length;
    const given = ARGUMENTS.exec(text)?.[0] ?? '';
    if ([...given.matchAll(LITERAL)].some(([, , value = '']) => isSecret(value))) return tail;
  }
  return undefined;
}

/** Where a constant of that name is given a literal that looks like a secret; undefined where it is not. */
export function secretGiven(facts: TextFacts, name: string, use: number): number | undefined {
  return NO_NAME.has(name)
    ? undefined
    : facts.definitionOf(name, () => definition(facts.text, name, use) ?? argumentsOf(facts.text, name, use));
}

/** The start of a list of exports, and one of them by another name. */
export const EXPORTS: readonly string[] = ['export{', 'export {'];
const EXPORTED = /([A-Za-z_$][\w$]{0,40}) as ([A-Za-z_$][\w$]{2,60})/g;
const LONGEST_EXPORTS = 16_384;

/** Where a constant that looks like a secret is exported by a name that says so: the places of both. */
export function exportsSecret(facts: TextFacts, behind: number): readonly number[] | undefined {
  const { text } = facts;
  // No list stands in another one: what looks like it was read already.
  if (behind < facts.exportsRead) return undefined;
  const list = text.slice(behind, Math.min(text.length, behind + LONGEST_EXPORTS));
  const end = list.indexOf('}');
  facts.exportsRead = behind + (end === -1 ? list.length : end);
  for (const { index, 1: name = '', 2: exported = '' } of list.slice(0, end).matchAll(EXPORTED)) {
    const given = readName(exported) === undefined ? undefined : secretGiven(facts, name, behind);
    if (given !== undefined) return [behind + index, given];
  }
  return undefined;
}

/** A test, and what it chooses from: literals, one of which may be a secret. */
const CHOICE = /\s?[\w$(](?:[^"'`,;{}\n]|(["'`])[^"'`\n]{0,128}\1){1,240}/y;
const CHOSEN = /[?:]\s?(["'`])([^"'`\n]{16,128})\1/g;

function choosesSecret(text: string, behind: number): boolean {
  CHOICE.lastIndex = behind;
  const choice = CHOICE.exec(text)?.[0] ?? '';
  return [...choice.matchAll(CHOSEN)].some(([, , value = '']) => isSecret(value));
}

/** The name of the password of an address, where a text ends that leads to one. */
function hostPassword(text: string, behind: number): string | undefined {
  if (text.charAt(behind - 1) === '@')
    return BEFORE_HOST.exec(text.slice(Math.max(0, behind - LONGEST_BEFORE), behind))?.[1];
  IN_TEMPLATE.lastIndex = behind;
  return IN_TEMPLATE.exec(text)?.[1];
}

function leadsToHost(text: string, behind: number): boolean {
  return text.charAt(behind - 1) === '@' || USERS.some((each) => text.startsWith(each, behind - each.length));
}

/** The place of a use and of what it is given. */
function givenTo(facts: TextFacts, name: string | undefined, behind: number): readonly number[] | undefined {
  const given = name === undefined ? undefined : secretGiven(facts, name, behind);
  return given === undefined ? undefined : [behind, given];
}

function nameAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[1];
}

/**
 * Where what says secret is given a constant that looks like one, or one of several literals: the places of both.
 * @param behind the offset behind what says it
 */
export function usesSecret(facts: TextFacts, behind: number): readonly number[] | undefined {
  const { text } = facts;
  if (leadsToHost(text, behind)) return givenTo(facts, hostPassword(text, behind), behind);
  const joined = BEHIND_SCHEME.test(text.slice(Math.max(0, behind - LONGEST_SCHEME), behind));
  const name = joined ? nameAt(JOINED, text, behind) : (nameAt(GIVEN, text, behind) ?? nameAt(SCHEMED, text, behind));
  if (name === undefined) return !joined && facts.mayChoose() && choosesSecret(text, behind) ? [behind] : undefined;
  return givenTo(facts, name, behind);
}
