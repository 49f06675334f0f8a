import { expect, test } from 'vitest';
import { writeUtf16 } from './write-utf16.ts';

test.each([
  ['ASCII', 'abc', [0x61, 0, 0x62, 0, 0x63, 0]],
  ['Latin-1', 'é', [0xe9, 0]],
  ['characters of two bytes', '字', [0x57, 0x5b]],
  ['lone surrogates', '\ud800a', [0x00, 0xd8, 0x61, 0]],
])('%s are written with the lower byte first', (_, text, bytes) => {
  for (const size of [16, 32]) {
    const into = new Uint8Array(size);
    writeUtf16(text, into, 4);
    expect(Array.from(into.subarray(4, 4 + bytes.length))).toEqual(bytes);
    expect(into.subarray(4 + bytes.length).every((byte) => byte === 0)).toBe(true);
  }
});
