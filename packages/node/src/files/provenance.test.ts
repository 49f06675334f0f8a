import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { readArtifact } from './read.ts';

afterAll(removeFolders);

const MAP = JSON.stringify({ version: 3, sources: ['../../src/a.ts'], names: [], mappings: 'AAAA' });
const base64 = Buffer.from(MAP).toString('base64');

type Files = Readonly<Record<string, string>>;

async function mapOf(files: Files, name = 'dist/assets/a.js'): Promise<{ map: unknown; source: string | undefined }> {
  const root = join(folderOf(files), 'dist');
  const read = await readArtifact(join(root, '..', name), root);
  const provenance = read.kind === 'artifact' ? read.artifact.provenance : undefined;
  if (provenance?.kind !== 'generated') throw new Error('it has no provenance');
  return { map: provenance.map?.(), source: provenance.resolveSource?.('../../src/a.ts') };
}

describe('the map of a chunk', () => {
  test.each<[string, Files]>([
    [
      'the file of its last comment',
      { 'dist/assets/a.js': 'x\n//# sourceMappingURL=m.map\n', 'dist/assets/m.map': MAP },
    ],
    [
      'in another folder',
      { 'dist/assets/a.js': 'x\n//# sourceMappingURL=../maps/a.js.map', 'dist/maps/a.js.map': MAP },
    ],
    [
      'from the root of the site',
      { 'dist/assets/a.js': 'x\n//# sourceMappingURL=/maps/a.js.map', 'dist/maps/a.js.map': MAP },
    ],
    [
      'with an escaped name and a query',
      { 'dist/assets/a.js': '//# sourceMappingURL=a%20b.map?v=1', 'dist/assets/a b.map': MAP },
    ],
    ['with the older mark', { 'dist/assets/a.js': 'x\n//@ sourceMappingURL=m.map', 'dist/assets/m.map': MAP }],
    ['inline', { 'dist/assets/a.js': `x\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64}` }],
    ['the one beside it without a comment', { 'dist/assets/a.js': 'x', 'dist/assets/a.js.map': MAP }],
    [
      'the one beside it where the comment leads nowhere',
      { 'dist/assets/a.js': '//# sourceMappingURL=gone.map', 'dist/assets/a.js.map': MAP },
    ],
    [
      'the one beside it where the comment names a server',
      { 'dist/assets/a.js': '//# sourceMappingURL=https://x.example/a.map', 'dist/assets/a.js.map': MAP },
    ],
    [
      'not a mark in the middle',
      { 'dist/assets/a.js': '"//# sourceMappingURL=m.map";x', 'dist/assets/m.map': '{}', 'dist/assets/a.js.map': MAP },
    ],
    ['without its guard', { 'dist/assets/a.js': 'x', 'dist/assets/a.js.map': `)]}'\n${MAP}` }],
  ])('%s', async (_, files) => {
    expect(await mapOf(files)).toEqual({ map: MAP, source: 'src/a.ts' });
  });

  test('of a style sheet', async () => {
    const files = { 'dist/a.css': 'a{}\n/*# sourceMappingURL=a.css.map */', 'dist/a.css.map': MAP };
    expect((await mapOf(files, 'dist/a.css')).map).toBe(MAP);
  });

  test.each<[string, Files]>([
    ['there is none', { 'dist/assets/a.js': 'x' }],
    ['it is outside', { 'dist/assets/a.js': '//# sourceMappingURL=../../secret.map', 'secret.map': MAP }],
    ['it is a folder', { 'dist/assets/a.js': '//# sourceMappingURL=m', 'dist/assets/m/': '' }],
  ])('is none where %s', async (_, files) => {
    expect(await mapOf(files)).toEqual({ map: undefined, source: 'src/a.ts' });
  });
});

test('a map leads to its own sources, from where it lies', async () => {
  expect(await mapOf({ 'dist/maps/deep/er/a.js.map': MAP }, 'dist/maps/deep/er/a.js.map')).toEqual({
    map: undefined,
    source: 'maps/src/a.ts',
  });
});
