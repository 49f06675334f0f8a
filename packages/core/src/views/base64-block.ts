import type { Offsets } from '../kernel/index.ts';
import { alphabet, runEnd, type CharSet } from '../text/alphabet.ts';
import { lastAt } from '../text/last-at.ts';
import { textWriter } from '../text/text-writer.ts';
import { carriedView, type CarrierOf } from './carried-view.ts';
import type { Span, Via, View } from './view.ts';

/** Base64 in one piece, with the way back to where its characters stand. */
export interface Base64Block {
  readonly via: Via;
  /** The text that holds the characters without a break, and where they stand in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where a character of `text` stands in the view's text. */
  readonly placeOf: (offset: number) => number;
  /** True where the characters stand in the view's text with something between them. */
  readonly broken: boolean;
}

/** The carriers of bytes that a block writes from one of its characters on. */
export function byteCarriers({ end, placeOf }: Base64Block, from: number): CarrierOf {
  const last = end - 1;
  return (byte) => ({
    start: placeOf(Math.min(last, from + Math.floor((byte * 4) / 3))),
    end: placeOf(Math.min(last, from + Math.ceil(((byte + 1) * 4) / 3) - 1)) + 1,
  });
}

/** Bytes of a block as a view: one character per byte. */
export function bytesView(view: View, block: Base64Block, from: number, text: string): View {
  return carriedView(view, block.via, text, byteCarriers(block, from));
}

/** The characters of base64 and base64url. */
export const BASE64_CHARS: CharSet = alphabet('base64')
  .slice()
  .map((holds, code) => (code === 0x2d || code === 0x5f ? 1 : holds));
/** Lengths of the lines into which base64 is broken: 60, 64, 72 and 76 are in use. */
const SHORTEST_LINE = 56;
const LONGEST_LINE = 128;
/** A line break, real or escaped, a few times over as in a map in a string, and the indentation behind it. */
const LINE_BREAK = /(?:(?:\\{1,8}r)?\\{1,8}n|\\?\r?\n)[ \t]{0,64}/y;

/** The lines that follow a run of base64 and belong to it. */
function linesFrom(text: string, first: Span): readonly Span[] {
  const lines = [first];
  const width = first.end - first.start;
  for (let last = first; last.end - last.start === width;) {
    LINE_BREAK.lastIndex = last.end;
    const hit = LINE_BREAK.exec(text);
    if (hit === null) break;
    const start = last.end + hit[0].length;
    const end = runEnd(text, start, Math.min(text.length, start + width + 1), BASE64_CHARS);
    if (end === start || end - start > width) break;
    last = { start, end };
    lines.push(last);
  }
  return lines;
}

/** Where a character of the joined pieces stands. */
function placeIn(pieces: readonly Span[]): (offset: number) => number {
  const firsts: number[] = [];
  let length = 0;
  for (const { start, end } of pieces) {
    firsts.push(length);
    length += end - start;
  }
  return (offset) => {
    const piece = lastAt(firsts.length, (number) => firsts[number], offset);
    return (pieces[piece]?.start ?? 0) + offset - (firsts[piece] ?? 0);
  };
}

/** Base64 that stands in pieces with something between them. */
export function joinedBlock(text: string, pieces: readonly Span[], via: Via): Base64Block {
  const writer = textWriter();
  for (const { start, end } of pieces) writer.copy(text, start, end);
  return { via, text: writer.text(), start: 0, end: writer.length(), broken: true, placeOf: placeIn(pieces) };
}

/**
 * Base64 of some length: unbroken runs, and lines of equal length as one block.
 * @param runs starts and ends, by turns, of those that may carry something
 */
export function* base64Blocks(text: string, runs: Offsets): Iterable<Base64Block> {
  let done = 0;
  for (let k = 0; k < runs.length; k += 2) {
    const run = { start: runs[k] ?? 0, end: runs[k + 1] ?? 0 };
    if (run.start < done) continue;
    const width = run.end - run.start;
    const lines = width >= SHORTEST_LINE && width <= LONGEST_LINE ? linesFrom(text, run) : [run];
    if (lines.length > 1) {
      yield joinedBlock(text, lines, 'base64');
      done = lines.at(-1)?.end ?? done;
    } else yield { via: 'base64', text, ...run, broken: false, placeOf: (offset) => offset };
  }
}
