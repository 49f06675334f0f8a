import { decodeBase64 } from '../text/base64.ts';
import { decodeBytes, decodeUtf8 } from '../text/utf8.ts';
import { nestedView, type View, type ViewReader } from './view.ts';

/** Shorter runs cannot carry a token: 16 bytes are 22 characters. */
const RUNS = /[A-Za-z0-9+/_-]{22,}/g;
/** Characters decoded to judge whether a run carries text at all. */
const PROBE = 24;

function isText(byte: number): boolean {
  return byte >= 0x20 ? byte !== 0x7f : byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** How far from `start` the decoded bytes are text; a random run fails within a few bytes. */
function probe(text: string, start: number, end: number): boolean {
  const bytes = decodeBase64(text, start, Math.min(end, start + PROBE));
  let ascii = 0;
  for (const byte of bytes) {
    if (!isText(byte)) return false;
    if (byte < 0x80) ascii++;
  }
  return ascii * 4 >= bytes.length * 3;
}

/** The first of the four possible starts that decodes to text, or -1: other characters may be glued in front. */
function textStart(text: string, start: number, end: number): number {
  for (let shift = 0; shift < 4; shift++) if (probe(text, start + shift, end)) return start + shift;
  return -1;
}

function decoded(bytes: Uint8Array): { readonly text: string; readonly exact: boolean } {
  const ascii = decodeBytes(bytes);
  if (/^[\x00-\x7f]*$/.test(ascii)) return { text: ascii, exact: true };
  return { text: decodeUtf8(bytes) ?? ascii, exact: false };
}

function openRun(view: View, start: number, end: number): View {
  const bytes = decodeBase64(view.text, start, end);
  const { text, exact } = decoded(bytes);
  // In a text with characters of several bytes the way back is rounded to the run's own share.
  const scale = exact ? 1 : bytes.length / text.length;
  return nestedView(view, 'base64', text, (span) => ({
    start: start + Math.floor((span.start * scale * 4) / 3),
    end: Math.min(end, start + Math.ceil((span.end * scale * 4) / 3)),
  }));
}

/** Decodes runs of base64 and base64url that carry text. */
export const base64Reader: ViewReader = {
  via: 'base64',
  *open(view) {
    for (const hit of view.text.matchAll(RUNS)) {
      const end = hit.index + hit[0].length;
      const start = textStart(view.text, hit.index, end);
      if (start !== -1) yield openRun(view, start, end);
    }
  },
};
