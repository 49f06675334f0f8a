import { describe, expect, test } from 'vitest';
import { UsageError } from '../usage-error.ts';
import { formatManifest, manifestOf, sha256Of, type ManifestFile } from './manifest.ts';
import { parseManifest } from './parse.ts';

const MOMENT = new Date('2026-11-27T10:00:00.000Z');

function file(path: string, text: string, more: Partial<ManifestFile> = {}): ManifestFile {
  const content = new TextEncoder().encode(text);
  return { path, sha256: sha256Of(content), bytes: content.length, surface: 'chunk', fingerprints: [], ...more };
}

test('the hash is that of `sha256sum`', () => {
  expect(sha256Of(new TextEncoder().encode('abc'))).toBe(
    'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  );
});

test('files are sorted, and the id tells outputs apart and nothing else', () => {
  const a = file('a.js', 'a');
  const b = file('b.js', 'b', { map: 'b.js.map', fingerprints: ['0'.repeat(32)] });
  const manifest = manifestOf([b, a], MOMENT);
  expect(manifest.files.map(({ path }) => path)).toEqual(['a.js', 'b.js']);
  expect(manifestOf([a, b], new Date(0)).buildId).toBe(manifest.buildId);
  expect(manifestOf([a, file('b.js', 'c')], MOMENT).buildId).not.toBe(manifest.buildId);
  expect(manifestOf([a, file('c.js', 'b')], MOMENT).buildId).not.toBe(manifest.buildId);
});

test('what was written reads the same', () => {
  const manifest = manifestOf([file('a.js', 'a', { map: 'a.js.map', fingerprints: ['f'.repeat(32)] })], MOMENT);
  expect(parseManifest(formatManifest(manifest), 'm.json')).toEqual(manifest);
});

describe('what is no manifest is refused', () => {
  const good = manifestOf([file('a.js', 'a')], MOMENT);
  test.each<[string, string, string]>([
    ['no JSON', '{', 'the manifest is no valid JSON'],
    ['another file', '[]', 'it is no manifest'],
    ['a report', '{"schemaVersion":1,"tool":{}}', 'it is no manifest: `buildId` is missing or wrong'],
    ['of a later version', '{"schemaVersion":2}', 'a later leakgate wrote the manifest; update leakgate'],
    [
      'a hash cut short',
      JSON.stringify({ ...good, files: [{ ...good.files[0], sha256: 'ab' }] }),
      'it is no manifest: `files.0.sha256` is missing or wrong',
    ],
  ])('%s', (_, text, sentence) => {
    expect(() => parseManifest(text, 'm.json')).toThrow(UsageError);
    expect(() => parseManifest(text, 'm.json')).toThrow(`leakgate: m.json: ${sentence}`);
  });

  test('a key that a later version may add is let pass', () => {
    expect(parseManifest(JSON.stringify({ ...good, more: 1 }), 'm.json')).toEqual(good);
  });
});
