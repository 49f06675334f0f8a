import { holds } from '../text/alphabet.ts';
import { decodeBase64, sextet } from '../text/base64.ts';
import { base64Bytes } from '../text/base64-bytes.ts';
import { charSetOf } from '../text/char-set.ts';
import type { Run } from '../text/long-runs.ts';
import { isTextByte, stretchText, textStretches, type Bytes } from '../text/text-bytes.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { utf8Offsets } from '../text/utf8-offsets.ts';
import { byteCarriers, type Base64Block } from './base64-block.ts';
import { carriedView } from './carried-view.ts';
import { openCountedIn } from './counted.ts';
import type { View } from './view.ts';

/** Fewer bytes are text by chance. */
const SHORTEST = 16;
/** Characters in which base64 repeats itself: it may start at any of them, behind others that are glued in front. */
const ALIGNMENTS = 4;
/**
 * A text of sixteen bytes fills four groups of four characters at the least, wherever it starts: of those, two that
 * follow one another start at a multiple of three groups.
 */
const STRIDE = 12;
/** The characters that write the first bits of a printable character, a tab or a line break. */
const FIRST = charSetOf('CDIJKLMNOPQRSTUVWXYZabcdef');

/** Everything from a character of a block on, if that is UTF-8; the way back is exact whatever its characters are. */
function openUtf8(view: View, block: Base64Block, from: number): View | undefined {
  const bytes = decodeBase64(block.text, from, block.end);
  const text = decodeUtf8(bytes);
  if (text === undefined) return undefined;
  const carrierOf = byteCarriers(block, from);
  const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  const byteOf = utf8Offsets(text, hasMark ? 3 : 0);
  return carriedView(view, block.via, text, (offset) => ({
    start: carrierOf(byteOf(offset)).start,
    end: carrierOf(byteOf(offset + 1) - 1).end,
  }));
}

function openStretch(view: View, block: Base64Block, from: number, bytes: Bytes, stretch: Run): View {
  const carrierOf = byteCarriers(block, from);
  return carriedView(view, block.via, stretchText(bytes, stretch), (offset) => carrierOf(stretch.start + offset));
}

/** True for four characters that write three bytes of text. */
function isTextGroup(text: string, at: number): boolean {
  const second = sextet(text, at + 1);
  if (!isTextByte((sextet(text, at) << 2) | (second >> 4))) return false;
  const third = sextet(text, at + 2);
  return isTextByte(((second & 15) << 4) | (third >> 2)) && isTextByte(((third & 3) << 6) | sextet(text, at + 3));
}

/** False where no text can start `from` that character on; most runs are names, and are told from base64 here. */
function mayHoldText({ text, end }: Base64Block, from: number): boolean {
  for (let at = from; at + 8 <= end; at += STRIDE) {
    if (holds(FIRST, text.charCodeAt(at)) && isTextGroup(text, at) && isTextGroup(text, at + 4)) return true;
  }
  return false;
}

function* openFrom(view: View, block: Base64Block, from: number): Iterable<View> {
  const bytes = base64Bytes(block.text, from, block.end);
  let isFirst = true;
  for (const stretch of textStretches(bytes, SHORTEST)) {
    const isWhole = stretch.end - stretch.start === bytes.length;
    const whole = isFirst && !isWhole ? openUtf8(view, block, from) : undefined;
    if (whole !== undefined) return yield whole;
    yield openStretch(view, block, from, bytes, stretch);
    yield* openCountedIn(view, block.via, bytes, stretch, byteCarriers(block, from));
    isFirst = false;
  }
}

function* openAll(view: View, block: Base64Block, froms: readonly number[]): Iterable<View> {
  for (const from of froms) yield* openFrom(view, block, from);
}

const NONE: readonly View[] = [];

/** Views of the texts in a block: the whole where it is UTF-8, else what is text in the midst of other bytes. */
export function openBase64Text(view: View, block: Base64Block): Iterable<View> {
  let froms: number[] | undefined;
  const last = Math.min(block.start + ALIGNMENTS, block.end);
  for (let from = block.start; from < last; from++) if (mayHoldText(block, from)) (froms ??= []).push(from);
  // Most blocks hold none: for them nothing is made.
  return froms === undefined ? NONE : openAll(view, block, froms);
}
