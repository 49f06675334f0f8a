import { charSetOf, CONTROLS } from '../text/char-set.ts';
import { isTextByte } from '../text/text-bytes.ts';
import { ENTITY_NAMES } from './entity-names.ts';
import { escapedReader } from './escaped.ts';
import { LONGEST_PLAIN, type Escape } from './escaping.ts';
import type { ViewReader } from './view.ts';

/** `&#103;`, `&#x67;`, `&lowbar;`, each number also without its semicolon, and the names that need none. */
const ENTITY =
  /&(?:#[xX]0{0,8}([0-9a-fA-F]{1,6});?|#0{0,8}(\d{1,7});?|([A-Za-z]{2,16}|[aglqs]);|(amp|AMP|quot|QUOT|lt|LT|gt|GT)(?![A-Za-z0-9=]))/y;
/** Entities that are everywhere in documents and hide nothing of a token: they alone open no view. */
const COMMON: ReadonlySet<string> = new Set(['lt', 'LT', 'gt', 'GT', 'nbsp', 'NonBreakingSpace']);
/** Behind a bracket that a page shows: the settings of Maven have a password in an element of that name. */
const TELLING = 'password&gt;';
/** What stands in front of the quote that opens a text of JSON. */
const OPENS = '{[,:(>';
const AMPERSAND = 0x26;
const EQUALS = 0x3d;
const SPACE = 0x20;

function entityAt(text: string, at: number): RegExpExecArray | null {
  ENTITY.lastIndex = at;
  return ENTITY.exec(text);
}

function pointOf(hit: RegExpExecArray): number | undefined {
  if (hit[1] !== undefined) return Number.parseInt(hit[1], 16);
  return hit[2] === undefined ? undefined : Number.parseInt(hit[2], 10);
}

const HASH = 0x23;
const SEMICOLON = 0x3b;
const ZERO = 0x30;
const MOST_DIGITS = 3;

/** The commonest form without a pattern: up to three digits and a semicolon. The end behind it, or -1. */
function shortNumberEnd(text: string, at: number): number {
  if (text.charCodeAt(at + 1) !== HASH) return -1;
  let end = at + 2;
  while (end < at + 2 + MOST_DIGITS && isDigit(text.charCodeAt(end))) end++;
  return end > at + 2 && text.charCodeAt(end) === SEMICOLON ? end + 1 : -1;
}

function isDigit(code: number): boolean {
  return code >= ZERO && code < ZERO + 10;
}

function shortNumber(text: string, at: number, end: number): number {
  let point = 0;
  for (let digit = at + 2; digit < end - 1; digit++) point = point * 10 + text.charCodeAt(digit) - ZERO;
  return point;
}

/** True for what stands for an ASCII character of text, a line break among them: a key of several lines has them. */
function hides(text: string, at: number): boolean {
  // `a&&b`, `x&=1` and `n & 1` are all that most code has to offer.
  const next = text.charCodeAt(at + 1);
  if (next === AMPERSAND || next === EQUALS || next === SPACE) return false;
  const end = shortNumberEnd(text, at);
  if (end !== -1) return isTextByte(shortNumber(text, at, end));
  const hit = entityAt(text, at);
  if (hit === null) return false;
  const point = pointOf(hit);
  if (point !== undefined) return isTextByte(point);
  const name = hit[3] ?? hit[4] ?? '';
  // In code an operand stands in front of it.
  if (name.length === 1) return name === 'q' && OPENS.includes(text.charAt(at - 1));
  if (COMMON.has(name)) return text.startsWith(TELLING, at + hit[0].length);
  return Object.hasOwn(ENTITY_NAMES, name);
}

function read(text: string, at: number): Escape | undefined {
  const end = shortNumberEnd(text, at);
  if (end !== -1) return { end, text: String.fromCharCode(shortNumber(text, at, end)) };
  const hit = entityAt(text, at);
  if (hit === null) return undefined;
  const point = pointOf(hit);
  const name = hit[3] ?? hit[4] ?? '';
  if (point === undefined && !Object.hasOwn(ENTITY_NAMES, name)) return undefined;
  const decoded = point === undefined ? ENTITY_NAMES[name] : String.fromCodePoint(Math.min(point, 0x10ffff));
  return { end: at + hit[0].length, text: decoded ?? '' };
}

/** Decodes the entities of HTML and SVG, in attributes and in text. */
export const entityReader: ViewReader = escapedReader({
  via: 'entity',
  lead: '&',
  hides,
  mark: 'entity',
  read,
  bounds: charSetOf(`"'\`<>${CONTROLS}`),
  reach: LONGEST_PLAIN,
});
