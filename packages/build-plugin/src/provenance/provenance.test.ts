import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { nothingKnown } from './known-sources.ts';
import { slashed } from '../host/paths.ts';
import { chainOf, idsOf, provenanceOf, type Sources } from './provenance.ts';

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

/** Who imports whom, as a build knows it: file → its importers. */
function graphOf(importers: Readonly<Record<string, readonly string[]>>): Sources['graphs'][number] {
  return {
    ids: () => Object.keys(importers).map((file) => `${root}/${file}`),
    module: (id) => {
      const found = importers[id.slice(root.length + 1)];
      if (found === undefined) return null;
      return {
        importers: found.map((file) => `${root}/${file}`),
        dynamicImporters: [],
        isEntry: found.length === 0,
      };
    },
  };
}

test('the chain of a worker goes on with the module that starts it', () => {
  writeFileSync(join(root, 'main.ts'), "import './start';");
  writeFileSync(join(root, 'start.ts'), "new Worker(new URL('./w.ts', import.meta.url));");
  writeFileSync(join(root, 'w.ts'), "import './lib'; new Worker(new URL('./w.ts', import.meta.url));");
  writeFileSync(join(root, 'lonely.ts'), '');
  const graphs = [
    graphOf({ 'main.ts': [], 'start.ts': ['main.ts'] }),
    graphOf({ 'w.ts': [], 'lib.ts': ['w.ts'], 'lonely.ts': [] }),
  ];
  const sources = { ...sourcesOf(), graphs };
  expect(chainOf(sources, 'lib.ts')).toEqual(['lib.ts', 'w.ts', 'start.ts', 'main.ts']);
  expect(chainOf(sources, 'start.ts')).toEqual(['start.ts', 'main.ts']);
  expect(chainOf(sources, 'lonely.ts')).toEqual(['lonely.ts']);
});
