import { alphabet, holds, type CharSet } from '../text/alphabet.ts';
import { charSetOf } from '../text/char-set.ts';
import { hexByte } from '../text/hex.ts';
import { isTextByte } from '../text/text-bytes.ts';
import { NAME } from './classes.ts';
import type { MarkKind } from './mark-kinds.ts';
import { isAlias, isTelling, type Tails } from './names.ts';

type Is = (text: string, at: number, tails: Tails) => boolean;

const BACKSLASH = 0x5c;
const PERCENT = 0x25;
const SPACE = 0x20;
const HEX = alphabet('hex');
const DIGITS = alphabet('digits');
const LINE_END = charSetOf('/\n\r');
const OCTAL = charSetOf('01234567');
const QUOTES = charSetOf('"\'`');

function isOf(set: CharSet, text: string, at: number): boolean {
  return holds(set, text.charCodeAt(at));
}

const FIXED_ESCAPE = /\\(?:x[2-7][\da-fA-F]|u00[2-7][\da-fA-F])/y;

function isFixedEscape(text: string, at: number, length: number): boolean {
  FIXED_ESCAPE.lastIndex = at;
  return at >= 0 && FIXED_ESCAPE.exec(text)?.[0].length === length;
}

function isEscape(text: string, at: number): boolean {
  if (isOf(LINE_END, text, at + 1)) return true;
  if (isOf(OCTAL, text, at + 1)) return isOf(HEX, text, at + 2);
  if (text.startsWith('u{', at + 1)) return true;
  if (!isFixedEscape(text, at, 4) && !isFixedEscape(text, at, 6)) return false;
  return !isFixedEscape(text, at - 4, 4) && !isFixedEscape(text, at - 6, 6);
}

function isPercent(text: string, at: number): boolean {
  if (isTextByte(hexByte(text, at + 1))) {
    return text.charCodeAt(at - 3) !== PERCENT || !isTextByte(hexByte(text, at - 2));
  }
  return text.startsWith('u00', at + 1) && isTextByte(hexByte(text, at + 4));
}

const ENTITY = /&(?:#(?:\d|x)|[a-z]{1,17};|lt|gt|amp|quot)/iy;

function isEntity(text: string, at: number): boolean {
  ENTITY.lastIndex = at;
  return ENTITY.test(text);
}

const QUOTED = /=(?:3D|[2-7][\da-fA-F]=[2-7][\da-fA-F]=[2-7][\da-fA-F])/y;

function isQuotedPrintable(text: string, at: number): boolean {
  QUOTED.lastIndex = at;
  const hit = QUOTED.exec(text)?.[0] ?? '';
  return hit !== '' && (hit.startsWith('=3D') || !/=7f/i.test(hit));
}

/** What stands in front of a literal that is given to a name. */
export const OPENS: CharSet = charSetOf(':=,|?[> \t\n\r');
/** What the value of a literal may start with. */
export const STARTS: CharSet = ((): CharSet => {
  const set = new Uint8Array(128).fill(1, 0x21, 0x7f);
  for (const char of '"\'`\\') set[char.charCodeAt(0)] = 0;
  return set;
})();
/** What may stand between a name and its literal. */
export const BETWEEN: CharSet = charSetOf(' \t\n\r:=,|?>![]"\'`\\');
/** What a value without quotes is made of. */
export const PAIRED: CharSet = ((): CharSet => {
  const set = alphabet('base64url').slice();
  for (const char of '+/.~%:!@$*^') set[char.charCodeAt(0)] = 1;
  return set;
})();

const MOST_BACKSLASHES = 64;
const WIDEST = 12;
const SHORTEST_VALUE = 6;
/** Fewest characters in front of a space: the scheme of a header is that short. */
const SHORTEST_SCHEME = 3;
/** What stands in front of a literal that is joined to another, inside one, or wrapped. */
const JOINS: CharSet = charSetOf('({+\\@');

/** True where one long word follows the quote, or a short one and a space: the scheme of a header. */
function startsValue(text: string, at: number): boolean {
  if (!isOf(STARTS, text, at + 1)) return false;
  for (let next = at + 2; next <= at + SHORTEST_VALUE; next++) {
    const code = text.charCodeAt(next);
    if (code === SPACE && next <= at + SHORTEST_SCHEME) return false;
    if (isOf(QUOTES, text, next) || !(code >= SPACE)) return false;
  }
  return true;
}

/** True where a literal may open: in `return"…"` as well. */
function mayOpen(text: string, at: number): boolean {
  if (isWord(text, at - 1)) return isWord(text, at + 1);
  return isOf(OPENS, text, at - 1) || isOf(JOINS, text, at - 1);
}

const SELF_NAMED = /http|x-|a[up]|b[ea]/iy;

function isSelfNamed(text: string, at: number): boolean {
  SELF_NAMED.lastIndex = at + 1;
  return SELF_NAMED.test(text);
}

/** True where the literal is joined to one before it, by a sign or by `concat`. */
function isJoined(text: string, opener: number): boolean {
  if (text.charAt(opener - 1) === '(') return text.charAt(opener - 2) === 't' && isOf(QUOTES, text, opener - 9);
  let before = text.charCodeAt(opener - 1) === SPACE ? opener - 2 : opener - 1;
  if (text.charAt(before) !== '+') return false;
  before -= text.charCodeAt(before - 1) === SPACE ? 2 : 1;
  return isOf(QUOTES, text, before);
}

/** A sign that gives to a name, and what may stand between that and a literal: `apiKey=e("…"`, `={"…"`, `=${"…"`, `,3,"…"`, `=b"…"`. */
const WRAPPED = /(?<=[:=,|?[> \t\n\r])[bfruBFRU@]$|(?<=[:=])[A-Za-z0-9_$.-]{1,3}\($|(?<==)\$?\{$|(?<=,)\d{1,2},$/;
const LONGEST_WRAP = 5;

function isWrapped(text: string, opener: number, tails: Tails): boolean {
  const hit = WRAPPED.exec(text.slice(Math.max(0, opener - LONGEST_WRAP), opener));
  return hit !== null && mayBeNamed(text, opener - hit[0].length, tails);
}

function mayBeNamed(text: string, opener: number, tails: Tails): boolean {
  let last = opener - 1;
  const floor = last - WIDEST;
  while (last > floor && isOf(BETWEEN, text, last)) last--;
  return last === floor || isTelling(text, last, tails) || isAlias(text, last);
}

const LONGEST_FILLED = 64;

/** True where one or two characters fill the literal, which ends soon: a mask, a line, a number for a test. */
function isFilled(text: string, at: number): boolean {
  const quote = text.charAt(at);
  const value = text.slice(at + 1, at + 1 + LONGEST_FILLED);
  const end = value.indexOf(quote, 1);
  if (end === -1) return false;
  const [, other, third] = new Set(value.slice(0, end).split(''));
  return third === undefined && (other === undefined || !/[\x00-\x20\\]/.test(other));
}

function isLiteral(text: string, at: number, tails: Tails): boolean {
  if (!mayOpen(text, at) || !startsValue(text, at)) return false;
  let opener = at;
  while (opener > at - MOST_BACKSLASHES && text.charCodeAt(opener - 1) === BACKSLASH) opener--;
  if (isSelfNamed(text, at) || isJoined(text, opener)) return true;
  const isNamed = (isOf(OPENS, text, opener - 1) && mayBeNamed(text, opener, tails)) || isWrapped(text, opener, tails);
  return isNamed && !isFilled(text, at);
}

function isWord(text: string, at: number): boolean {
  return isOf(NAME, text, at);
}

function isPair(text: string, at: number, tails: Tails): boolean {
  if (!isWord(text, at - 2) || !isWord(text, at - 3) || !(isWord(text, at - 1) || isWord(text, at - 4))) return false;
  const value = text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
  for (let each = value; each < value + SHORTEST_VALUE; each++) if (!isOf(PAIRED, text, each)) return false;
  return isTelling(text, text.charCodeAt(at - 1) === SPACE ? at - 2 : at - 1, tails);
}

const CARD = /(?:\d[ -]*){14}/y;
const LONGEST_CARD = 32;

function isDigits(text: string, at: number): boolean {
  if (isOf(DIGITS, text, at - 1)) return false;
  for (let each = at; each < at + 4; each++) if (!isOf(DIGITS, text, each)) return false;
  CARD.lastIndex = 0;
  return CARD.test(text.slice(at, at + LONGEST_CARD));
}

/** Each kind by the character that it stands at; digits have no lead of their own. */
const BY_LEAD: ReadonlyMap<string, readonly (readonly [MarkKind, Is])[]> = new Map([
  ['\\', [['escape', isEscape]]],
  ['%', [['percent', isPercent]]],
  ['&', [['entity', isEntity]]],
  [
    '=',
    [
      ['quoted-printable', isQuotedPrintable],
      ['pair', isPair],
    ],
  ],
  ['"', [['literal', isLiteral]]],
  ["'", [['literal', isLiteral]]],
  ['`', [['literal', isLiteral]]],
] satisfies readonly (readonly [string, readonly (readonly [MarkKind, Is])[]])[]);

const LEADS = /[\\%&="'`]|\d{4}/g;

/** Visits every mark of a text: what the kernel does at a fraction of the time. */
export function visitMarks(text: string, tails: Tails, visit: (kind: MarkKind, at: number) => void): void {
  LEADS.lastIndex = 0;
  for (let hit = LEADS.exec(text); hit !== null; hit = LEADS.exec(text)) {
    const at = hit.index;
    LEADS.lastIndex = at + 1;
    for (const [kind, is] of BY_LEAD.get(hit[0]) ?? []) if (is(text, at, tails)) visit(kind, at);
    if (hit[0].length === 4 && isDigits(text, at)) visit('digits', at);
  }
}
