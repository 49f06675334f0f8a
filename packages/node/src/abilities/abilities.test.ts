import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync, zstdCompressSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inflate } from './inflate.ts';
import { parseScript } from './parse.ts';
import { unpack } from './unpack.ts';

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

describe('unpack', () => {
  const CODECS = [
    ['brotli', brotliCompressSync(text)],
    ['deflate', deflateRawSync(text)],
    ['gzip', gzipSync(text)],
    ['zstandard', zstdCompressSync(text)],
  ] as const;

  test.each(CODECS)('%s', (codec, bytes) => {
    const unpacked = unpack(codec, bytes, text.length);
    expect({ text: String(Buffer.from(unpacked?.bytes ?? [])), cut: unpacked?.cut }).toEqual({ text, cut: false });
  });

  test.each(CODECS)('%s: what is more than the limit is told to be cut', (codec, bytes) => {
    const unpacked = unpack(codec, bytes, 100);
    expect(unpacked?.cut).toBe(true);
    expect(unpacked?.bytes.length).toBeLessThanOrEqual(100);
  });

  test.each([
    ['brotli', brotliCompressSync],
    ['deflate', deflateRawSync],
    ['gzip', gzipSync],
    ['zstandard', zstdCompressSync],
  ] as const)('%s: of what is more than the limit there is a good part of the start', (codec, pack) => {
    const long = Array.from({ length: 40_000 }, (_, k) => `line ${k * 7919}\n`).join('');
    const { bytes = new Uint8Array(), cut } = unpack(codec, pack(long), long.length - 1) ?? {};
    expect(cut).toBe(true);
    expect(bytes.length).toBeGreaterThan(long.length / 4);
    expect(long.startsWith(String(Buffer.from(bytes)))).toBe(true);
  });

  test.each(CODECS)('%s: of what is broken off there is the start', (codec, bytes) => {
    const unpacked = unpack(codec, bytes.subarray(0, bytes.length - 6), 10_000);
    expect(unpacked?.cut ?? false).toBe(false);
    expect(text.startsWith(String(Buffer.from(unpacked?.bytes ?? [])))).toBe(true);
  });

  test.each(CODECS)('%s: what is packed otherwise is undefined', (codec) => {
    expect(unpack(codec, new Uint8Array(40).fill(0xff), 10_000)).toBeUndefined();
  });
});

describe('parse', () => {
  test.each([
    ['js', 'export const a = 1;'],
    ['js', 'with (a) { b = 1 }'],
    ['ts', 'const a: string = "x" as string;'],
    ['jsx', 'const a = <p>{b}</p>;'],
    ['tsx', 'const a = <p>{b as string}</p>;'],
    ['ts', '@Component({ tag: `a` }) export class A { @Input() b = 1; constructor(@Inject(C) private c: C) {} }'],
    ['tsx', '@Component({ tag: `a` })\nexport class A { render() { return <p/>; } }'],
    ['ts', 'class A { @observable accessor b = 1; }'],
    ['js', '@customElement(`a`) class A { @property() b = 1; }'],
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
