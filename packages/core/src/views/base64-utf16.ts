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

/** Views of the UTF-16 in a block of base64, as PowerShell's encoded commands are. */
export function* openBase64Wide(view: View, block: Base64Block): Iterable<View> {
  for (let from = block.start; from < block.start + 4; from++) {
    if (!holdsWide(base64Bytes(block.text, from, block.end))) continue;
    const text = decodeBytes(decodeBase64(block.text, from, block.end));
    yield* openWideTexts(bytesView(view, block, from, text));
  }
}
