import type { Run } from './long-runs.ts';

/** True for a byte that ASCII text may hold: printable, a tab or a line break. */
export function isTextByte(byte: number): boolean {
  return byte >= 0x20 ? byte < 0x7f : byte === 0x0a || byte === 0x0d || byte === 0x09;
}

/** Bytes that are written out in some encoding. */
export interface Bytes {
  readonly length: number;
  readonly at: (index: number) => number;
}

/**
 * Every stretch of at least `min` bytes of ASCII text, in order. A window of `min` bytes is read from its end, so that
 * bytes that are no text cost a fraction of their number.
 */
export function* textStretches(bytes: Bytes, min: number): Iterable<Run> {
  let start = 0;
  while (start + min <= bytes.length) {
    let at = start + min;
    while (at > start && isTextByte(bytes.at(at - 1))) at--;
    if (at > start) {
      start = at;
      continue;
    }
    let end = start + min;
    while (end < bytes.length && isTextByte(bytes.at(end))) end++;
    yield { start, end };
    start = end + 1;
  }
}

/** The bytes of a stretch as text. */
export function stretchText(bytes: Bytes, { start, end }: Run): string {
  const parts: string[] = [];
  for (let at = start; at < end; at += 4096) {
    const codes: number[] = [];
    for (let index = at; index < Math.min(end, at + 4096); index++) codes.push(bytes.at(index));
    parts.push(String.fromCharCode(...codes));
  }
  return parts.join('');
}
