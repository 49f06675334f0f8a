import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { createEngine, startScan, type Artifact } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { afterAll, expect, test } from 'vitest';
import { NODE_ABILITIES } from '../abilities/index.ts';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { filesIn } from './files-in.ts';
import { withPackedCopies } from './packed-copies.ts';

afterAll(removeFolders);

const token = sample('github-pat-classic', 'packed').value;
const other = sample('github-pat-classic', 'packed otherwise').value;
const code = `// ${'settings, '.repeat(99)}\nexport const key = '${token}';\n`;
const changed = code.replace(token, other);

/** Which of the two tokens stand where, and which files were taken for copies of those beside them. */
async function searched(files: Readonly<Record<string, string | Uint8Array>>, edit?: string) {
  const root = folderOf(files);
  const now = new Date('2026-11-28');
  const scan = startScan(createEngine({ scan: 'files', now, abilities: NODE_ABILITIES }));
  const copies: string[] = [];
  const noting = (artifact: Artifact): ReturnType<typeof scan.add> => {
    const { beside, where } = artifact;
    const holds = (bytes: Uint8Array): boolean => {
      const isCopy = beside?.holds(bytes) === true;
      if (isCopy && 'path' in where) copies.push(where.path);
      return isCopy;
    };
    return scan.add(beside === undefined ? artifact : { ...artifact, beside: { ...beside, holds } });
  };
  const add = withPackedCopies({ ...scan, add: noting }, (name) => join(root, name));
  for await (const found of filesIn([root], root)) {
    if (found.kind !== 'artifact') continue;
    add(found.artifact);
    if (edit !== undefined) writeFileSync(join(root, 'app.js'), edit);
  }
  const { findings } = await scan.report({ version: '0', startedAt: now, durationMs: 0, failOn: 'error' });
  const places = findings.map(({ places }) => places.map(({ artifact, line }) => `${artifact}:${line}`));
  return { places: places.sort(), copies };
}

test('copies beside a file have its findings, in places of their own', async () => {
  const files = { 'app.js': code, 'app.js.gz': gzipSync(code), 'app.js.br': brotliCompressSync(code) };
  expect(await searched(files)).toEqual({
    places: [['app.js.br:2', 'app.js.gz:2', 'app.js:2']],
    copies: ['app.js.br', 'app.js.gz'],
  });
});

test.each([
  ['a copy that differs', { 'app.js': code, 'app.js.gz': gzipSync(changed) }, [['app.js.gz:2'], ['app.js:2']]],
  ['a copy that is longer', { 'app.js': 'fine();', 'app.js.gz': gzipSync(code) }, [['app.js.gz:2']]],
  ['a copy of nothing that is there', { 'app.js.gz': gzipSync(code) }, [['app.js.gz:2']]],
  ['a copy in another folder', { 'a/app.js': code, 'b/app.js.gz': gzipSync(code) }, [['b/app.js.gz:2', 'a/app.js:2']]],
])('%s is searched', async (_, files, places) => {
  expect(await searched(files)).toEqual({ places, copies: [] });
});

test('a file that was written again since it was searched tells nothing of its copy', async () => {
  const files = { 'app.js': 'fine();', 'app.js.gz': gzipSync(changed) };
  expect(await searched(files, `${changed} `)).toEqual({ places: [['app.js.gz:2']], copies: [] });
});
