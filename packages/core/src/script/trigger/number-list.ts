import { runEnd } from '../../text/alphabet.ts';
import { charSetOf } from '../../text/char-set.ts';
import type { TextFacts } from './facts.ts';
import { looksLikeToken, SHORTEST_TOKEN } from './token-text.ts';

const MOST_NUMBERS = 4096;
/** Room for the numbers that a match of the search pattern holds, with white space. */
const LONGEST_LIST = 400;
const LIST_CHARS = '0123456789xXabcdefABCDEF, \t\r\n';
const LIST_SET = charSetOf(LIST_CHARS);
const FEWEST_DIFFERENT = 8;
const LARGEST = 0xff;
const NUMBER = /\s*(0[xX][\da-fA-F]{1,4}|\d{1,5})\s*(,?)/y;
/** What stands before a list whose numbers are made characters of: it is spread or applied. */
const BEFORE = /(?:from(?:CharCode|CodePoint)\((?:\.{3})?|\.apply\([\w$ ]{0,20},\s*)$/;
const MAPPED = /[\])]\)?\s*\.\s*(?:map|reduce|reverse|toReversed)\s*\(/y;
/**
 * An argument of a function that is no constructor; minifiers give short names with capitals to any function, and put
 * one that is called once where it is called.
 */
const GIVEN = /(?:(?:^|[^\w$.])(?<!\bnew\s)(?:[a-z_$][\w$]{0,40}|[A-Z][\w$]{0,2})|\))\(\s*$/;
/** Characters made of what is mapped, or of the items of a list by their place. */
const MAPS = /\.(?:map|reduce)\(|fromCharCode\([\w$]+\[[\w$]+\]\s*[-+^]/;
/** A loop over the items of the list, and what its body then does to each. */
const ITERATED = /\bof\s*$/;
const ITEM_MOVED = /fromCharCode\((?:~\s*[\w$]|[\w$]{1,20}\s*[-+^])/;
/** The numbers are places of a text or a list, whose items are put together. */
const PLACES =
  /^\]\s*\.map\(\s*(?:function\s*\(([\w$]+)\)\s*\{\s*return\b|\(?([\w$]+)\)?\s*=>)\s*(?:[\w$]{1,20}|["'`][^"'`]{8,120}["'`])(?:\[|\.(?:charAt|at)\()(?:\1|\2)[\])][\s;}]{0,4}\)\s*\.join\(/;
const ITEM_PLACE =
  /^\]\s*\)\s*\{?\s*[\w$]{1,20}\s*\+=\s*(?:[\w$]{1,20}|["'`][^"'`]{8,120}["'`])(?:\[|\.(?:charAt|at)\()[\w$]{1,20}[\])]/;
const BEHIND = 120;
const LONGEST_BODY = 240;
const NAMED = /([\w$]{1,40})\s*=\s*$/;
const NAMED_BYTES = /([\w$]{1,40})\s*=\s*(?:new\s+Uint8Array|Uint8Array\.from)\(\s*$/;
const APPLIED: readonly string[] = ['null', 'void 0', 'String', 'this'].flatMap((self) => [
  `apply(${self},`,
  `apply(${self}, `,
]);
/** Letters have this bit and digits lack it; whatever key the characters are mixed with, the bit differs in some. */
const LETTER_BIT = 0x40;
const FEWEST_OF_EACH = 2;

/** A list of numbers in a script. */
export interface NumberList {
  /** Its opening bracket. */
  readonly open: number;
  readonly end: number;
  readonly isToken: boolean;
}

/** The end of the characters of lists that an offset stands in. */
export function numbersEnd(text: string, at: number): number {
  return runEnd(text, at, text.length, LIST_SET);
}

/** The bracket that opens the list whose numbers stand before `at`, or -1. */
function openingBracket(text: string, at: number): number {
  let open = at - 1;
  const floor = Math.max(0, at - LONGEST_LIST);
  while (open >= floor && LIST_CHARS.includes(text.charAt(open))) open--;
  const bracket = text.charAt(open);
  return bracket === '[' || bracket === '(' ? open : -1;
}

function readList(text: string, open: number): { readonly values: readonly number[]; readonly end: number } {
  const values: number[] = [];
  let end = open + 1;
  while (values.length < MOST_NUMBERS) {
    NUMBER.lastIndex = end;
    const hit = NUMBER.exec(text);
    if (hit === null) break;
    values.push(Number(hit[1]));
    end += hit[0].length;
    if (hit[2] === '') break;
  }
  return { values, end };
}

/** Tables grow, hold small numbers, or say the same few again and again; a disguised token does neither. */
function varies(values: readonly number[]): boolean {
  const lettered = values.filter((value) => (value & LETTER_BIT) !== 0).length;
  if (lettered < FEWEST_OF_EACH || values.length - lettered < FEWEST_OF_EACH) return false;
  const rising = values.filter((value, at) => at > 0 && value > (values[at - 1] ?? 0)).length;
  const share = rising / (values.length - 1);
  return share > 0.2 && share < 0.8 && new Set(values).size >= Math.max(FEWEST_DIFFERENT, values.length / 8);
}

/** What a name is written with in a pattern. */
function escaped(name: string): string {
  return name.replaceAll('$', '\\$');
}

/** True where characters are made of the numbers one by one, each mixed with a key or moved by some places. */
function movedByPlace(decoders: string, name: string): boolean {
  const place = String.raw`\(${escaped(name)}\[[\w$]{1,20}\]\s*[-+^]`;
  const item = String.raw`([\w$]{1,20}) of ${escaped(name)}\).{0,80}\((?:~\s*\1\b|\1\s*[-+^])`;
  return new RegExp(`${place}|${item}`).test(decoders);
}

/** True where the numbers are the places of characters, in no order. */
function arePlaces(text: string, values: readonly number[], end: number): boolean {
  const rising = values.filter((value, at) => at > 0 && value > (values[at - 1] ?? 0)).length;
  if (rising > 0.8 * values.length || new Set(values).size < FEWEST_DIFFERENT) return false;
  const behind = text.slice(end, end + LONGEST_BODY);
  return PLACES.test(behind) || ITEM_PLACE.test(behind);
}

/** True where characters are made of the numbers that the name holds. */
function decodedByName(facts: TextFacts, name: string): boolean {
  const decoders = facts.decoders();
  if (movedByPlace(decoders, name)) return true;
  const uses = [`${name}.map(`, `${name}.reduce(`, `${name}.reverse(`, `...${name}`];
  return [...uses, ...APPLIED.map((applied) => `${applied}${name})`)].some((use) => decoders.includes(use));
}

/** A list given to a function of the script, where some function makes characters of what it maps. */
function givenToDecoder(facts: TextFacts, before: string): boolean {
  return GIVEN.test(before) && MAPS.test(facts.decoders());
}

function isDecoded(facts: TextFacts, open: number, end: number): boolean {
  const { text } = facts;
  MAPPED.lastIndex = end;
  if (MAPPED.test(text)) return true;
  const before = text.slice(Math.max(0, open - 60), open);
  if (ITERATED.test(before) && ITEM_MOVED.test(text.slice(end, end + BEHIND))) return true;
  if (BEFORE.test(before) || givenToDecoder(facts, before)) return true;
  const bytes = NAMED_BYTES.exec(before)?.[1];
  if (bytes !== undefined) return new RegExp(String.raw`\b${escaped(bytes)}\.map\(.{0,40}\^`).test(facts.decoders());
  const name = NAMED.exec(before)?.[1];
  return name !== undefined && decodedByName(facts, name);
}

function isToken(facts: TextFacts, open: number, values: readonly number[], end: number): boolean {
  if (values.length < SHORTEST_TOKEN || values.some((value) => value > LARGEST)) return false;
  if (values.every((value) => value <= 0x7e) && looksLikeToken(String.fromCharCode(...values))) return true;
  return arePlaces(facts.text, values, end) || (varies(values) && isDecoded(facts, open, end));
}

/**
 * The list around `at`, and whether its numbers are the characters of a token, plain or to be decoded:
 * `[103, 104, …]` or `(103, 104, …)`. Undefined where there is no list.
 */
export function numbersOfToken(facts: TextFacts, at: number): NumberList | undefined {
  const open = openingBracket(facts.text, at);
  if (open === -1) return undefined;
  const { values, end } = readList(facts.text, open);
  return { open, end: Math.max(end, at), isToken: isToken(facts, open, values, end) };
}
