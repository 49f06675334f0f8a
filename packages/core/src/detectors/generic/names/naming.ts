import { alphabet, runStart, type CharSet } from '../../../text/alphabet.ts';
import { PREFIXES } from '../literal.ts';
import { inFront, readBack } from '../read-back.ts';

/** How a value is given to its name. */
export type Giving =
  /** `name: "…"`, `name="…"`, `name || "…"`, `name == "…"`, `name !== "…"`, `{name: alias = "…"}`, `name: ["…"`. */
  | 'assigned'
  /** `["name", "…"]`, `set("name", "…")`, `name=call("…")`. */
  | 'argument'
  /** `<dt>name</dt><dd>…</dd>`: what a person reads. */
  | 'shown';

/** The name in front of a literal. */
export interface Naming {
  readonly name: string;
  readonly giving: Giving;
  /** Where the name starts, without its quote. */
  readonly start: number;
}

function nameChars(more: string): CharSet {
  const set = alphabet('identifier').slice();
  for (const char of more) set[char.charCodeAt(0)] = 1;
  return set;
}

const NAME = nameChars('-.');
const UNDOTTED = nameChars('-');
const LONGEST_NAME = 80;
/** White space between a name, its sign and its value: more is layout, not code. */
const WIDEST_GAP = 8;

const QUOTES = '"\'`';
const BACKSLASH = 0x5c;

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}

/** The offset behind the last character before `at` that is no white space. */
function overSpace(text: string, at: number): number {
  let end = at;
  while (end > 0 && at - end < WIDEST_GAP && isSpace(text.charCodeAt(end - 1))) end--;
  return end;
}

/** The offset in front of the backslashes that stand before `at`. */
export function overBackslashes(text: string, at: number): number {
  let end = at;
  while (end > 0 && text.charCodeAt(end - 1) === BACKSLASH) end--;
  return end;
}

/** The offset in front of a quote with its backslashes that ends at `at`, or -1. */
function overQuote(text: string, at: number): number {
  return QUOTES.includes(text.charAt(at - 1)) && at > 0 ? overBackslashes(text, at - 1) : -1;
}

/** The name that ends at `end`. Of an unquoted path only the last part: `process.env.API_KEY` is `API_KEY`. */
function nameEnding(text: string, end: number, quoted: boolean, giving: Giving): Naming | undefined {
  let start = runStart(text, end, Math.max(0, end - LONGEST_NAME), NAME);
  if (!quoted) start = runStart(text, end, start, UNDOTTED);
  // An escape in front of a name is no part of it: `\nAPI_KEY`, `\tapiKey`.
  if (start > 0 && text.charCodeAt(start - 1) === BACKSLASH && 'nrt'.includes(text.charAt(start))) start++;
  return start < end ? { name: text.slice(start, end), giving, start } : undefined;
}

/** The name that stands right before `at`, quoted or not, in brackets or not. */
function nameAt(text: string, at: number, giving: Giving): Naming | undefined {
  const end = text.charAt(at - 1) === ']' ? at - 1 : at;
  const inner = overQuote(text, end);
  return inner === -1 ? nameEnding(text, end, false, giving) : nameEnding(text, inner, true, giving);
}

/** `{apiKey: e = "…"}`: minified code calls a parameter by the property's name first. */
function overAlias(text: string, naming: Naming | undefined): Naming | undefined {
  if (naming === undefined || naming.name.length > 3 || text.charAt(naming.start - 1) !== ':') return naming;
  return nameAt(text, naming.start - 1, 'assigned') ?? naming;
}

const TYPES: ReadonlySet<string> = new Set(['string', 'String', 'str', 'text']);
/** `API_SECRET: Final[str] = …`, `apiSecret string = …`, `API_SECRET: &str = …`, `apiSecret As String = …`. */
const TYPED = inFront(
  String.raw`(?<![\w$.-])([A-Za-z_$][\w$]{2,60})[?!]?(?:\s?:\s{0,8}|\s)(?:As\s)?(?:&(?:'static\s)?|[A-Z][a-z]{2,12}\[)?`,
);

/** The name in front of its type. */
function overType(text: string, naming: Naming | undefined): Naming | undefined {
  if (naming === undefined || !TYPES.has(naming.name)) return naming;
  const before = text.slice(Math.max(0, naming.start - LONGEST_NAME), naming.start);
  const name = readBack(TYPED, before)?.[1];
  if (name === undefined) return naming;
  return { name, giving: 'assigned', start: naming.start - before.length + before.lastIndexOf(name) };
}

/** The name in front of `=`, `==`, `===`, `!=`, `!==`, `||=`, `:=` and `?=`; `at` is the offset of the last sign. */
function beforeEquals(text: string, at: number): Naming | undefined {
  let end = at;
  while (end > 0 && at - end < 3 && '=|?!:'.includes(text.charAt(end - 1))) end--;
  return overType(text, overAlias(text, nameAt(text, overSpace(text, end), 'assigned')));
}

/** `(this,"name","…"`: what a field becomes where there are none, with the name of the object in front. */
const OBJECT = /\(\s?[A-Za-z_$][\w$.]{0,40}\s?,\s?$/;
const LONGEST_OBJECT = 48;

/** `(this, _name, "…"`: what a private field becomes where there are none. */
const PRIVATE = /\(\s?this\s?,\s?([A-Za-z_$][\w$]{1,60})\s?$/;

function privateField(text: string, at: number): Naming | undefined {
  const from = Math.max(0, at - LONGEST_NAME);
  const hit = PRIVATE.exec(text.slice(from, at));
  const name = hit?.[1];
  return hit === null || name === undefined
    ? undefined
    : { name, giving: 'argument', start: from + hit.index + hit[0].indexOf(name) };
}

/** `,"apiSecret",3`: the flags of a property in front of its default, as Svelte compiles it. */
const NUMBER = /,\s?\d{1,2}$/;

function overNumber(text: string, at: number): number {
  return at - (NUMBER.exec(text.slice(Math.max(0, at - 4), at))?.[0].length ?? 0);
}

const LONGEST_GROUP = 40;

/** The offset in front of the name of a group, `"acme:apiSecret"`, or `at` itself. */
function overGroup(text: string, at: number): number {
  if (text.charAt(at - 1) !== ':') return at;
  const start = runStart(text, at - 1, Math.max(0, at - 1 - LONGEST_GROUP), NAME);
  return start < at - 1 ? start : at;
}

/** The names of attributes that carry a value; in Angular's lists their values stand behind them. */
const ATTRIBUTES: ReadonlySet<string> = new Set(['value', 'content']);

/** `["name", "…"`, `("name", "…"` and `(object, "name", "…"`: only a literal names the one behind it. */
function beforeComma(text: string, at: number): Naming | undefined {
  const inner = overQuote(text, overSpace(text, overNumber(text, at)));
  if (inner === -1) return privateField(text, at);
  const naming = nameEnding(text, inner, true, 'argument');
  if (naming === undefined) return undefined;
  const opening = overBackslashes(text, overGroup(text, naming.start) - 1);
  const sign = text.charAt(overSpace(text, opening) - 1);
  if ('[('.includes(sign) || (sign === ',' && ATTRIBUTES.has(naming.name))) return naming;
  return OBJECT.test(text.slice(Math.max(0, opening - LONGEST_OBJECT), opening)) ? naming : undefined;
}

/** `key === "name" ? "…"`: what is chosen where a key has that name. */
const COMPARED = /===?\s?\\*$/;

function beforeQuestion(text: string, at: number): Naming | undefined {
  const inner = overQuote(text, overSpace(text, at));
  const naming = inner === -1 ? undefined : nameEnding(text, inner, true, 'argument');
  if (naming === undefined) return undefined;
  return COMPARED.test(text.slice(Math.max(0, naming.start - 9), naming.start - 1)) ? naming : undefined;
}

/** `<C apiKey={"…"}`, `.apiKey=${"…"}`; `at` is the offset of the brace. */
function beforeBrace(text: string, at: number): Naming | undefined {
  const sign = text.charAt(at - 1) === '$' ? at - 2 : at - 1;
  return text.charAt(sign) === '=' ? beforeEquals(text, sign) : undefined;
}

const LONGEST_CALLEE = 3;

/** `apiKey=e("…"`, `{apiKey:e("…"`: what a class or an object keeps in a signal, by a minifier's name. */
function beforeCall(text: string, at: number): Naming | undefined {
  const callee = runStart(text, at, Math.max(0, at - LONGEST_CALLEE), UNDOTTED);
  const sign = text.charAt(callee - 1);
  if (callee === at || !':='.includes(sign)) return undefined;
  const naming = sign === '=' ? beforeEquals(text, callee - 1) : nameAt(text, overSpace(text, callee - 1), 'argument');
  return naming === undefined ? undefined : { ...naming, giving: 'argument' };
}

/** The name of a list, `name: ["…"`; `at` is the offset behind its sign. */
function firstOfList(text: string, at: number): Naming | undefined {
  if (at < 1 || !':='.includes(text.charAt(at - 1))) return undefined;
  return nameAt(text, overSpace(text, at - 1), 'assigned');
}

/** The end of a line that is a comment: one behind code says what that code is. */
const COMMENT_LINE = /(?:^|\n)[ \t]{0,40}(?:\/\/|#|\*|--|<!--)[^\n]*$/;
const LONGEST_COMMENT = 160;

/** True where what stands before `end` goes on to `at`: in the same line, or as a comment in the line before. */
function goesOn(text: string, end: number, at: number): boolean {
  if (!text.slice(end, at).includes('\n')) return true;
  return COMMENT_LINE.test(text.slice(Math.max(0, end - LONGEST_COMMENT), end));
}

/** `#define API_SECRET "…"`, `PASSWORD '…'`: a name and its literal as two words; in prose a word stands before any other. */
function beforeWord(text: string, at: number, end: number): Naming | undefined {
  const isLiteral = QUOTES.includes(text.charAt(at)) || text.charCodeAt(at) === BACKSLASH;
  return end === at || !isLiteral || !goesOn(text, end, at) ? undefined : nameEnding(text, end, false, 'shown');
}

/**
 * The name that a literal is given to.
 * @param at the offset of the literal's quote, or of the first backslash before it
 */
export function namingBefore(text: string, at: number): Naming | undefined {
  const prefixed = PREFIXES.includes(text.charAt(at - 1)) && /[\s:=,|?[>]/.test(text.charAt(at - 2));
  const first = prefixed ? at - 1 : at;
  const end = overSpace(text, first);
  switch (text.charAt(end - 1)) {
    case ':':
      return nameAt(text, overSpace(text, end - 1), 'assigned');
    case '=':
      return beforeEquals(text, end - 1);
    case '>':
      return text.charAt(end - 2) === '=' ? nameAt(text, overSpace(text, end - 2), 'assigned') : undefined;
    case '|':
    case '?':
      return text.charAt(end - 2) === text.charAt(end - 1)
        ? nameAt(text, overSpace(text, end - 2), 'assigned')
        : beforeQuestion(text, end - 1);
    case ',':
      return beforeComma(text, end - 1);
    case '[':
      return firstOfList(text, overSpace(text, end - 1));
    case '{':
      return beforeBrace(text, end - 1);
    case '(':
      return beforeCall(text, end - 1);
    default:
      return prefixed ? undefined : beforeWord(text, at, end);
  }
}
