import { alphabet, holds, runEnd } from '../text/alphabet.ts';
import { charSetOf } from '../text/char-set.ts';
import { hexByte } from '../text/hex.ts';
import { inflate, type Inflate } from '../text/inflate.ts';
import { isTextByte } from '../text/text-bytes.ts';
import { textWriter } from '../text/text-writer.ts';
import { carriedView } from './carried-view.ts';
import { bytesOpener, startsPacked, type OpenBytes } from './packed-bytes.ts';
import type { Span, Via, View, ViewReader } from './view.ts';

/** Fewer characters are text by chance, or hold no token. */
const FEWEST = 16;
/** Characters of the first two numbers of a list, with room to spare. */
const HEAD = 24;
const BACKSLASH = 0x5c;
const BREAKS = charSetOf('nrt');
const SEPARATORS = charSetOf(',:- \t\r\n');
const ITEM = charSetOf('0123456789abcdefABCDEFxXnrt');
const DIGITS = alphabet('digits');

/** How the numbers of a list are written. */
type Base = 'hex' | 'char-codes';

/** The offset behind commas, colons, dashes and white space; line breaks may be escaped, as in a source map. */
function skipSeparators(text: string, from: number, end: number): number {
  let at = from;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === BACKSLASH) at += holds(BREAKS, text.charCodeAt(at + 1)) ? 2 : 1;
    else if (holds(SEPARATORS, code)) at++;
    else break;
  }
  return Math.min(at, end);
}

function visitItems({ start, end }: Span, text: string, visit: (start: number, end: number) => void): void {
  for (let at = skipSeparators(text, start, end); at < end;) {
    const stop = runEnd(text, at, end, ITEM);
    visit(at, stop);
    at = skipSeparators(text, stop, end);
  }
}

/** Two digits, or up to four behind `0x`. */
function hexValue(text: string, start: number, end: number): number {
  if (end - start === 2) return hexByte(text, start);
  if (text.charCodeAt(start) !== 0x30 || (text.charCodeAt(start + 1) | 0x20) !== 0x78) return -1;
  if (end - start === 4) return hexByte(text, start + 2);
  return end - start === 6 && hexByte(text, start + 2) === 0 ? hexByte(text, start + 4) : -1;
}

function decimalValue(text: string, start: number, end: number): number {
  if (end - start > 3 || runEnd(text, start, end, DIGITS) < end) return -1;
  let value = 0;
  for (let at = start; at < end; at++) value = value * 10 + text.charCodeAt(at) - 0x30;
  return value;
}

const VALUES: Readonly<Record<Base, (text: string, start: number, end: number) => number>> = {
  hex: hexValue,
  'char-codes': decimalValue,
};

const VIAS: Readonly<Record<Base, Via>> = { hex: 'hex', 'char-codes': 'char-codes' };

/** The parts of a list of at least sixteen numbers each of which is a character of ASCII text. */
function textParts(text: string, run: Span, base: Base): readonly Span[] {
  const parts: Span[] = [];
  let [first, last, count] = [0, 0, 0];
  const close = (): void => {
    if (count >= FEWEST) parts.push({ start: first, end: last });
    count = 0;
  };
  visitItems(run, text, (start, end) => {
    if (!isTextByte(VALUES[base](text, start, end))) return close();
    if (count++ === 0) first = start;
    last = end;
  });
  close();
  return parts;
}

function openPart(view: View, part: Span, base: Base): View {
  const writer = textWriter();
  visitItems(part, view.text, (start, end) => writer.addCode(VALUES[base](view.text, start, end)));
  const text = writer.text();
  let starts: Uint32Array | undefined;
  return carriedView(view, VIAS[base], text, (offset) => {
    if (starts === undefined) {
      const all = new Uint32Array(text.length);
      let index = 0;
      visitItems(part, view.text, (start) => void (all[index++] = start));
      starts = all;
    }
    const start = starts[offset] ?? part.end;
    return { start, end: runEnd(view.text, start, part.end, ITEM) };
  });
}

/** The numbers of a list as bytes, up to `most` of them; undefined where one of them is none. */
function bytesOf(text: string, run: Span, base: Base, most: number): Uint8Array | undefined {
  const bytes: number[] = [];
  let isList = true;
  visitItems(run, text, (start, end) => {
    const value = VALUES[base](text, start, end);
    isList &&= value >= 0 && value < 256;
    if (isList && bytes.length < most) bytes.push(value);
  });
  return isList ? Uint8Array.from(bytes) : undefined;
}

/** What is packed in a list: it is read as bytes where the first two of them say so. */
function packedList(text: string, run: Span, openBytes: OpenBytes): View | undefined {
  for (const base of ['hex', 'char-codes'] as const) {
    const [first = 0, second = 0] =
      bytesOf(text, { start: run.start, end: Math.min(run.end, run.start + HEAD) }, base, 2) ?? [];
    const bytes = startsPacked(first, second) ? bytesOf(text, run, base, run.end - run.start) : undefined;
    const opened = bytes === undefined ? undefined : openBytes(bytes, run, VIAS[base]);
    if (opened !== undefined) return opened;
  }
  return undefined;
}

/**
 * Decodes lists of character codes: `[103,104,112]`, `0x67, 0x68`, `67 68 70`, `67:68:70`; and what is packed in a list.
 * @param host the host's own way to unpack
 */
export const charCodesReader = (host: Inflate = inflate): ViewReader => ({
  via: 'char-codes',
  isLed: ({ lists }) => lists.length > 0,
  *open(view, clues) {
    const openBytes = bytesOpener(view, host);
    for (let k = 0; k < clues.lists.length; k += 2) {
      const run = { start: clues.lists[k] ?? 0, end: clues.lists[k + 1] ?? 0 };
      const packed = packedList(view.text, run, openBytes);
      if (packed !== undefined) yield packed;
      for (const base of ['hex', 'char-codes'] as const) {
        for (const part of textParts(view.text, run, base)) yield openPart(view, part, base);
      }
    }
  },
});
