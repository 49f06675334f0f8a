import { inflate, type Inflate } from '../text/inflate.ts';
import { base64Blocks, type Base64Block } from './base64-block.ts';
import { openBase64Text } from './base64-text.ts';
import { openBase64Wide } from './base64-utf16.ts';
import { packedOpener } from './compressed.ts';
import { openLz } from './lz-string.ts';
import type { ViewReader } from './view.ts';

/** Shorter blocks hold nothing that is packed, and no UTF-16 of a token's length. */
const SHORTEST_BINARY = 40;

/** True where one character fills the block: it writes nothing, however long it is. */
function isFilled({ text, start, end }: Base64Block): boolean {
  const first = text.charCodeAt(start);
  let at = start + 1;
  while (at < end && text.charCodeAt(at) === first) at++;
  return at === end;
}

/** Characters that a view of text has where the whole block writes text, and its bytes are nothing else. */
function bytesOf({ start, end }: Base64Block): number {
  return Math.floor(((end - start) * 3) / 4);
}

/**
 * Reads everything that base64 and base64url write: text, also behind characters that are glued in front, in the midst
 * of other bytes, or broken into lines; UTF-16; packed text.
 * @param host the host's own way to unpack
 */
export function base64FormsReader(host: Inflate = inflate): ViewReader {
  return {
    via: 'base64',
    isLed: ({ encoded }) => encoded.length > 0,
    *open(view, clues) {
      const openPacked = packedOpener(view, host);
      for (const block of base64Blocks(view.text, clues.encoded)) {
        if (isFilled(block)) continue;
        let isText = false;
        for (const opened of openBase64Text(view, block)) {
          isText ||= opened.text.length === bytesOf(block);
          yield opened;
        }
        if (isText || block.end - block.start < SHORTEST_BINARY) continue;
        yield* openPacked(view, block);
        yield* openLz(view, block);
        yield* openBase64Wide(view, block);
      }
    },
  };
}
