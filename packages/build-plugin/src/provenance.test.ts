import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nothingKnown } from './known-sources.ts';
import { slashed } from './paths.ts';
import { idsOf, provenanceOf, type Sources } from './provenance.ts';

const root = slashed(realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-provenance-'))));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const FILES = { 'a.ts': 'const a = 1;', 'b.css': '.b {}', 'c.ts': 'const c = 3;' };
for (const [file, text] of Object.entries(FILES)) writeFileSync(join(root, file), text);

/** How often the host was asked for its modules. */
let asked = 0;

function sourcesOf(): Sources {
  asked = 0;
  const ids = ['a.ts', 'b.css', 'c.ts', 'a.ts?worker'].map((id) => `${root}/${id}`);
  const graph = {
    ids: () => {
      asked++;
      return ids;
    },
    module: () => ({ importers: [], dynamicImporters: [], isEntry: true }),
  };
  return {
    root,
    base: root,
    folder: root,
    graphs: [graph],
    dependencies: false,
    replaced: () => [],
    defined: [],
    replacer: false,
    known: nothingKnown(),
  };
}

function modulesOf(sources: Sources, fileName: string): readonly string[] {
  const modules = provenanceOf({ type: 'asset', fileName, source: '' }, {}, sources).modules?.() ?? [];
  return modules.map(({ file, original }) => `${file}: ${original()}`);
}

test('of many files of an output the host is asked once, and each source is read once', () => {
  const sources = sourcesOf();
  const all = Object.entries(FILES).map(([file, text]) => `${file}: ${text}`);
  expect(modulesOf(sources, 'a.js')).toEqual(all);
  writeFileSync(join(root, 'a.ts'), 'const a = 2;');
  expect(modulesOf(sources, 'b.js')).toEqual(all);
  expect(asked).toBe(1);
  writeFileSync(join(root, 'a.ts'), FILES['a.ts']);
});

test('styles come first for a style sheet', () => {
  const sources = sourcesOf();
  expect(modulesOf(sources, 'a.css')[0]).toBe('b.css: .b {}');
  expect(modulesOf(sources, 'a.js')[0]).toBe('a.ts: const a = 1;');
});

test('a file may be several modules', () => {
  const sources = sourcesOf();
  expect(idsOf(sources, `${root}/a.ts`)).toEqual([`${root}/a.ts`, `${root}/a.ts?worker`]);
  expect(idsOf(sources, `${root}/none.ts`)).toEqual([]);
  expect(asked).toBe(1);
});
