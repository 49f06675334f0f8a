import { deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflate } from './inflate.ts';
import { parseScript } from './parse.ts';

const text = 'a text that is packed, '.repeat(40);

function unpacked(bytes: Uint8Array, limit = 10_000): string | undefined {
  const result = inflate(bytes, limit);
  return result === undefined ? undefined : Buffer.from(result).toString();
}

describe('inflate', () => {
  test.each([
    ['gzip', gzipSync(text)],
    ['zlib', deflateSync(text)],
    ['raw deflate', deflateRawSync(text)],
  ])('%s', (_, bytes) => {
    expect(unpacked(bytes)).toBe(text);
  });

  test('what is cut off is kept as far as it goes', () => {
    const packed = gzipSync(text);
    expect(unpacked(packed.subarray(0, packed.length - 12))?.startsWith('a text that is packed')).toBe(true);
  });

  test('more than the limit is cut at the limit', () => {
    expect(unpacked(gzipSync(text), 100)).toBe(text.slice(0, 100));
  });

  test('bytes that are not packed unpack to nothing', () => {
    expect(unpacked(new Uint8Array([0xff, 0xff, 0xff]))).toBeUndefined();
  });
});

describe('parse', () => {
  test.each([
    ['js', 'export const a = 1;'],
    ['js', 'with (a) { b = 1 }'],
    ['ts', 'const a: string = "x" as string;'],
    ['jsx', 'const a = <p>{b}</p>;'],
    ['tsx', 'const a = <p>{b as string}</p>;'],
  ] as const)('%s: %s', (lang, code) => {
    expect(parseScript(code, lang)).toMatchObject({ type: 'Program', start: 0, end: code.length });
  });

  test('what is no script is undefined', () => {
    expect(parseScript('const = ;', 'js')).toBeUndefined();
  });

  test('literals are those of ESTree, with offsets', () => {
    expect(parseScript('a("b")', 'js')).toMatchObject({
      body: [{ expression: { arguments: [{ type: 'Literal', value: 'b', start: 2, end: 5 }] } }],
    });
  });
});
