import { expect, test } from 'vitest';
import { slashed } from '../host/paths.ts';
import { scriptReferences } from './script-references.ts';
import { testFolder } from '../testing/folder.ts';

const folder = testFolder();
const root = slashed(folder.root);
folder.write('src/a.json', '{}');
folder.write('b.json', '{}');
folder.write('src/large.json', 'x'.repeat(2 ** 20 + 1));

test.each<readonly [what: string, text: string, files: readonly string[]]>([
  ['a file beside it', "fetch(new URL('./a.json', import.meta.url))", ['src/a.json']],
  ['without a dot', 'new URL("a.json", import.meta.url)', ['src/a.json']],
  ['in backticks, over lines', 'new URL(\n  `../b.json`,\n  import.meta.url,\n)', ['b.json']],
  ['from the root, with a query', "new URL('/b.json?v=1', import.meta.url)", ['b.json']],
  ['the same twice', "new URL('./a.json', import.meta.url); new URL('./a.json', import.meta.url)", ['src/a.json']],
  ['a name that is put together', 'new URL(`./${name}.json`, import.meta.url)', []],
  ['another site', "new URL('https://a.example/a.json', import.meta.url)", []],
  ['another base', "new URL('./a.json', location.href)", []],
  ['a file that is not there', "new URL('./none.json', import.meta.url)", []],
  ['a folder', "new URL('.', import.meta.url)", []],
  ['a file that is too large to be put in', "new URL('./large.json', import.meta.url)", []],
])('%s', (_, text, files) => {
  expect(scriptReferences(root, `${root}/src/main.ts`, text)).toEqual(files.map((file) => `${root}/${file}`));
});
