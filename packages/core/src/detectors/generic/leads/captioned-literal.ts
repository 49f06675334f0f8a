// Literals that code shows with a caption in another literal: `h("dt",null,"Client secret"),h("dd",null,"…")`, `children:["API secret: ",
// j("code",{children:"…"})]`, `{label:"API secret",children:"…"}`, and the texts that Angular and Svelte set one after the other.

import { charSetOf } from '../../../text/char-set.ts';
import type { Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readLiteral, type Literal } from '../literal.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret', 'assword', 'oken', 'PI key', 'PI Key', 'ccess key', 'ccess Key', 'rivate key'];
const ENDS = ['', ':', ': ', ' '];
const QUOTES = ['"', "'", '`'];
const CLOSES = { chars: charSetOf(',)}]; '), min: 1 };
/** A caption with its quote: two words, or one that begins with a capital. */
const CAPTION = inFront(String.raw`["'\x60](\p{L}[\p{L}\p{N}_-]{0,30}(?: [\p{L}\p{N}_-]{1,30}){0,4}) ?:? ?`, 'u');
const WORDED = /\S\s\S|^[A-Z][a-z]+$/;
const REACH = 80;
const FAR = 400;
const NEXT = /["'`]/g;
/** What stands in front of a text that a person reads, and behind it. */
const SHOWS =
  /(?:\bchildren\s?:\s?\[?\s?|(?:\bnull|\}|\]|\)|void 0)\s?,\s?|\(\s?\d{1,3}\s?,\s?|\b(?:textContent|innerText)\s?=\s?|^\s?,\s?)$/;
/** In front of what a field holds, in the object of its caption or deeper. */
const HOLDS = /\b(?:defaultV|initialV|v)alue\s?:\s?$/;
const ENDS_TEXT = /\s?[,)\]};]/y;
/** Literals that a person does not read: names of elements, classes, spaces. */
const UNREAD = /^(?:[a-z][a-z\d]{0,9}|\W{0,3})$/;
const ATTRIBUTE =
  /\b(?:class|className|id|key|type|style|href|to|for|htmlFor|variant|size|color|component|as|role|fileName|data-[\w-]{1,20}|aria-hidden)["']?\s?:\s?$/;
const MOST_LITERALS = 8;

function captionBefore(text: string, end: number): string {
  const caption = readBack(CAPTION, text.slice(Math.max(0, end - REACH), end))?.[1] ?? '';
  return WORDED.test(caption) ? caption : '';
}

/** How many objects that a text is in end in it. */
function closings(text: string): number {
  let depth = 0;
  let lowest = 0;
  for (const char of text) {
    if (char === '{') depth++;
    if (char === '}') lowest = Math.min(lowest, --depth);
  }
  return -lowest;
}

/** The first text behind a caption that a person reads, where it is one word. */
function shownBehind(text: string, from: number): Literal | undefined {
  const end = Math.min(text.length, from + FAR);
  let at = from;
  for (let count = 0; count < MOST_LITERALS; count++) {
    NEXT.lastIndex = at;
    const quote = NEXT.exec(text)?.index;
    if (quote === undefined || quote >= end) return undefined;
    const literal = readLiteral(text, quote, 0);
    if (literal === undefined) return undefined;
    const before = text.slice(at, quote);
    at = literal.end + 1;
    ENDS_TEXT.lastIndex = at;
    if (UNREAD.test(literal.value)) continue;
    const isShown = SHOWS.test(before) || (HOLDS.test(before) && closings(text.slice(from, quote)) === 0);
    if (isShown && ENDS_TEXT.test(text)) return literal;
    if (!ATTRIBUTE.test(before)) return undefined;
  }
  return undefined;
}

/** @param last the offset of the quote that closes the caption */
function read(text: string, last: number): Candidate | undefined {
  const reading = readName(captionBefore(text, last));
  if (reading === undefined) return undefined;
  const literal = shownBehind(text, last + 1);
  if (literal === undefined) return undefined;
  const value = literal.value.trim();
  const start = literal.start + literal.value.indexOf(value);
  return { reading, giving: 'shown', start, end: start + value.length, value };
}

export const CAPTIONED_LITERALS: LedLiterals = {
  anchors: WORDS.flatMap((word) =>
    ENDS.flatMap((sign) => QUOTES.map((quote) => ({ literal: word + sign + quote, follows: CLOSES }))),
  ),
  read,
};
