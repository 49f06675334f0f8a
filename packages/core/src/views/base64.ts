import { alphabet, type CharSet } from '../text/alphabet.ts';
import { decodeBase64, sextet } from '../text/base64.ts';
import { visitRuns } from '../text/runs.ts';
import { decodeBytes, decodeUtf8 } from '../text/utf8.ts';
import { nestedView, type View, type ViewReader } from './view.ts';

/** Shorter runs cannot carry a token: 16 bytes are 22 characters. */
const SHORTEST = 22;
const RUN: CharSet = ((): CharSet => {
  const set = alphabet('base64').slice();
  for (const char of '-_') set[char.charCodeAt(0)] = 1;
  return set;
})();
/** Characters decoded to judge whether a run carries text. */
const PROBE = 20;
/** Of the 15 bytes of a probe: text in which tokens stand is ASCII for the most part. */
const FEWEST_ASCII = 11;
/** Other characters may be glued in front of the encoded text, so it is looked for at several places of a run. */
const STRIDE = 24;

function isText(byte: number): boolean {
  return byte >= 0x20 ? byte !== 0x7f : byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** True where the characters from `start` on decode to text; random ones fail within the first few. */
function probe(text: string, start: number, end: number): boolean {
  if (end - start < PROBE) return false;
  let ascii = 0;
  for (let at = start; at < start + PROBE; at += 4) {
    const group =
      (sextet(text, at) << 18) | (sextet(text, at + 1) << 12) | (sextet(text, at + 2) << 6) | sextet(text, at + 3);
    for (let shift = 16; shift >= 0; shift -= 8) {
      const byte = (group >> shift) & 0xff;
      if (!isText(byte)) return false;
      if (byte < 0x80) ascii++;
    }
  }
  return ascii >= FEWEST_ASCII;
}

/** Which of the four alignments of a run decode to text somewhere in it. */
function alignments(text: string, start: number, end: number): readonly number[] {
  const found = new Set<number>();
  for (let at = start; at < end && found.size < 4; at += STRIDE) {
    for (let shift = 0; shift < 4; shift++) {
      const alignment = (at - start + shift) % 4;
      if (!found.has(alignment) && probe(text, at + shift, end)) found.add(alignment);
    }
  }
  return [...found];
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
  open(view) {
    const views: View[] = [];
    visitRuns(view.text, SHORTEST, RUN, (start, end) => {
      for (const shift of alignments(view.text, start, end)) views.push(openRun(view, start + shift, end));
    });
    return views;
  },
};
