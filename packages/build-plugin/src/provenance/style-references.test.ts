import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { slashed } from '../host/paths.ts';
import { styleReferences } from './style-references.ts';
import { testFolder } from '../testing/folder.ts';

const folder = testFolder();
const root = slashed(folder.root);

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

test.each<readonly [what: string, text: string, file: string | undefined]>([
  ['an import', '@import "./b.css";', 'src/b.css'],
  ['an import without quotes in url()', '@import url(b.css) screen;', 'src/b.css'],
  ['an import with options of Less', "@import (inline) 'b.css';", 'src/b.css'],
  ['a part of Sass', "@use 'part' as p;", 'src/_part.scss'],
  ['an image', '.a { background: url("i.svg#a") }', 'src/i.svg'],
  ['a path from the root', '.a { background: url(/src/i.svg) }', 'src/i.svg'],
  ['a package', '@import "pkg/all.css";', 'node_modules/pkg/all.css'],
  ['a package as webpack has it', '@import "~pkg/all.css";', 'node_modules/pkg/all.css'],
  ['a data URI', '.a { background: url(data:image/png;base64,AA) }', undefined],
  ['another site', '@import "https://a.example/b.css"; @import url(//a.example/b.css);', undefined],
  ['a file that is not there', '@import "./none.css";', undefined],
  ['a folder', '@import ".";', undefined],
])('%s', (_, text, file) => {
  for (const path of ['src/b.css', 'src/_part.scss', 'src/i.svg', 'node_modules/pkg/all.css']) folder.write(path, '');
  const sheet = slashed(folder.write('src/a.css', text));
  const found = styleReferences({ root, base: root }, [sheet], read);
  expect([...found]).toEqual(file === undefined ? [] : [[`${root}/${file}`, sheet]]);
});

test('sheets that import one another in a circle are read once', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((name) => join(root, `circle/${name}.css`)) as [string, string, string];
  folder.write('circle/a.css', '@import "./b.css";');
  folder.write('circle/b.css', '@import "./c.css"; @import "./a.css";');
  folder.write('circle/c.css', '@import "./b.css";');
  expect([...styleReferences({ root, base: root }, [a], read)]).toEqual([
    [b, a],
    [c, b],
  ]);
});
