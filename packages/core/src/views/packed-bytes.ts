// What is packed (gzip, zlib) in bytes that a text writes otherwise than in base64: in hexadecimal, as a list of numbers,
// byte by byte; and in the streams of a PDF and the texts of a PNG.

import { inflate, type Inflate } from '../text/inflate.ts';
import { packingOf } from '../text/packing.ts';
import { decodeBytes } from '../text/utf8.ts';
import { encodeBytes } from '../text/windows-1252.ts';
import { isPlausible, roomIn, unpack } from './compressed.ts';
import { nestedView, type Span, type Via, type View, type ViewReader } from './view.ts';

/** Fewer bytes hold nothing that is packed. */
export const FEWEST_PACKED = 30;
const HEAD = 256;

/** True for the first two bytes of gzip and zlib; what has no head of its own is not told from other bytes. */
export function startsPacked(first: number, second: number): boolean {
  if (first === 0x1f) return second === 0x8b;
  return first === 0x78 && ((first << 8) | second) % 31 === 0 && (second & 0x20) === 0;
}

/** Unpacks the bytes that a span of the view carries, if they are packed. */
export type OpenBytes = (bytes: Uint8Array, span: Span, via: Via | undefined) => View | undefined;

/** Makes the opener for one view; what it unpacks in all is bounded. */
export function bytesOpener(view: View, host: Inflate): OpenBytes {
  const room = roomIn(view);
  return (bytes, span, via) => {
    if (bytes.length < FEWEST_PACKED || packingOf(bytes) === 'raw') return undefined;
    if (!isPlausible(bytes.subarray(0, HEAD))) return undefined;
    const text = unpack(bytes, room, host);
    if (text === undefined) return undefined;
    const parent = via === undefined ? view : nestedView(view, via, decodeBytes(bytes), () => span);
    const whole = via === undefined ? span : { start: 0, end: bytes.length };
    return nestedView(parent, 'compressed', text, () => whole);
  };
}

/** The head of gzip as text: the second byte is another character where the bytes were read as those of Windows. */
const GZIP = ['\x1f\x8b\x08', '\x1f\u2039\x08'];
const PDF = '%PDF-';
const PNG = ['\x89PNG', '\u2030PNG'];
const STREAM = /\bstream\r?\n(?=x[\x01\x5e\x9c\xda\u0153\u00da])/g;
/** A keyword, and what stands in front of the packed text: `zTXt` names the way, `iTXt` says that there is one. */
const PNG_TEXT = /(?:zTXt[^\0]{1,79}\0\0|iTXt[^\0]{1,79}\0\x01\0[^\0]{0,40}\0[^\0]{0,80}\0)(?=x)/g;
const GZIPPED = /\x1f[\x8b\u2039]\x08/g;
const MOST_STARTS = 8192;

function startsWithAny(text: string, starts: readonly string[]): boolean {
  return starts.some((start) => text.startsWith(start));
}

/** What packed data is led to by; undefined where a text holds none. */
function leadIn(text: string): RegExp | undefined {
  if (text.startsWith(PDF)) return STREAM;
  if (startsWithAny(text, PNG)) return PNG_TEXT;
  return GZIP.some((head) => text.includes(head)) ? GZIPPED : undefined;
}

/** Where packed data starts, in order. */
function startsOf(text: string, lead: RegExp): readonly number[] {
  const starts: number[] = [];
  for (const { index, 0: hit } of text.matchAll(lead)) {
    starts.push(lead === GZIPPED ? index : index + hit.length);
    if (starts.length === MOST_STARTS) break;
  }
  return starts;
}

/**
 * Unpacks what stands in bytes that are read one by one. Each part ends where the next one starts, so that no byte is
 * unpacked twice; what stands behind its own end is left alone.
 * @param host the host's own way to unpack
 */
export function packedBytesReader(host: Inflate = inflate): ViewReader {
  return {
    via: 'compressed',
    isLed: (_, { text }) => leadIn(text) !== undefined,
    *open(view) {
      const lead = leadIn(view.text);
      const starts = lead === undefined ? [] : startsOf(view.text, lead);
      const openBytes = bytesOpener(view, host);
      for (const [index, start] of starts.entries()) {
        // A file that is packed as a whole is an archive, which is opened elsewhere.
        if (start === 0 && view.parent === undefined) continue;
        const end = starts[index + 1] ?? view.text.length;
        const opened = openBytes(encodeBytes(view.text.slice(start, end)), { start, end }, undefined);
        if (opened !== undefined) yield opened;
      }
    },
  };
}
