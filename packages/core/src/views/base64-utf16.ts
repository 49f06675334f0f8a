import { decodeBase64 } from '../text/base64.ts';
import { base64Bytes } from '../text/base64-bytes.ts';
import { isTextByte, type Bytes } from '../text/text-bytes.ts';
import { decodeBytes } from '../text/utf8.ts';
import { bytesView, type Base64Block } from './base64-block.ts';
import { openWideTexts } from './utf16.ts';
import type { View } from './view.ts';

/** Of a text of sixteen characters, at least one probe has so many bytes, wherever the text starts. */
const PROBE = 12;
const STRIDE = 18;

/** True where every other byte is text and those between them are NUL. */
function isWide(bytes: Bytes, start: number): boolean {
  const wide = bytes.at(start) === 0 ? 1 : 0;
  for (let at = start; at < start + PROBE; at += 2) {
    if (bytes.at(at + 1 - wide) !== 0 || !isTextByte(bytes.at(at + wide))) return false;
  }
  return true;
}

function holdsWide(bytes: Bytes): boolean {
  for (let at = 0; at + PROBE <= bytes.length; at += STRIDE) if (isWide(bytes, at)) return true;
  return false;
}

/** In base64 of UTF-16 a NUL falls on the start of every second group of four characters, whatever stands around it. */
const PERIOD = 8;
/** The last character that a look takes in, from the first on. */
const LAST = 2 * PERIOD + 1;
const NUL = 'A';
const A = 0x41;

/**
 * False where no ASCII text of sixteen characters can stand in UTF-16; most blocks are told here, at one look. Behind
 * the sign of the NUL comes that of a character, which is another one but for line breaks and tabs.
 */
function mayHoldWide({ text, start, end }: Base64Block): boolean {
  // The engine's own search is many times as fast as a look at each character, and must not leave the block.
  const run = text.slice(start, end);
  const isNul = (at: number): boolean => run.charCodeAt(at) === A;
  for (let at = run.indexOf(NUL); at !== -1 && at + LAST < run.length; at = run.indexOf(NUL, at + 1)) {
    if (!isNul(at + PERIOD) || !isNul(at + 2 * PERIOD)) continue;
    if (!isNul(at + 1) || !isNul(at + PERIOD + 1) || !isNul(at + LAST)) return true;
    // In a stretch of nothing else, only what its end is near to can be told by a character behind it.
    let last = at;
    while (last + 1 < run.length && isNul(last + 1)) last++;
    at = Math.max(at, last - LAST);
  }
  return false;
}

function* openAll(view: View, block: Base64Block): Iterable<View> {
  for (let from = block.start; from < block.start + 4; from++) {
    if (!holdsWide(base64Bytes(block.text, from, block.end))) continue;
    const text = decodeBytes(decodeBase64(block.text, from, block.end));
    yield* openWideTexts(bytesView(view, block, from, text));
  }
}

const NONE: readonly View[] = [];

/** Views of the UTF-16 in a block of base64, as PowerShell's encoded commands are. */
export function openBase64Wide(view: View, block: Base64Block): Iterable<View> {
  return mayHoldWide(block) ? openAll(view, block) : NONE;
}
