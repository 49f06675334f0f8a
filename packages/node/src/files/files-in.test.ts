import { chmodSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '@leakgate/core';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { filesIn } from './files-in.ts';
import type { FileRead } from './read.ts';

afterAll(removeFolders);

async function allOf(paths: readonly string[], root: string): Promise<readonly FileRead[]> {
  const reads: FileRead[] = [];
  for await (const read of filesIn(paths, root)) reads.push(read);
  return reads;
}

function named(reads: readonly FileRead[]): readonly string[] {
  return reads.flatMap((read) => {
    if (read.kind === 'problem') return [];
    const { where } = read.artifact;
    return 'path' in where ? [`${where.kind} ${where.path}`] : [];
  });
}

function problems(reads: readonly FileRead[]): readonly (readonly [Problem['code'], Problem['effect'], string])[] {
  return reads.flatMap((read) =>
    read.kind === 'artifact' ? [] : [[read.problem.code, read.problem.effect, read.problem.where] as const],
  );
}

test('everything in a folder, sorted, whatever is hidden or ignored', async () => {
  const root = folderOf({
    '.gitignore': '*',
    '.env': 'A=1',
    'b.js': '',
    'a/z.css': '',
    'a/node_modules/x/i.js': '',
    'a/.well-known/x.json': '',
    'index.html': '',
    '.git/config': 'x',
    'a/.git/config': 'x',
    'sub/.git': 'gitdir: x',
    about: '<!doctype html>',
  });
  const reads = await allOf([root], root);
  expect(problems(reads)).toEqual([]);
  expect(named(reads)).toEqual([
    'asset .env',
    'asset .gitignore',
    'asset a/.well-known/x.json',
    'chunk a/node_modules/x/i.js',
    'css a/z.css',
    'html about',
    'chunk b.js',
    'html index.html',
    'asset sub/.git',
  ]);
});

test('bytes as they are, an empty file too', async () => {
  const bytes = Uint8Array.from([0xff, 0x00, 0xfe]);
  const root = folderOf({ 'a.bin': bytes, 'b.js': '' });
  const contents = (await allOf([root], root)).map((read) =>
    read.kind === 'artifact' ? read.artifact.content : 'problem',
  );
  expect(contents.map((content) => [...content])).toEqual([[0xff, 0x00, 0xfe], []]);
});

test('a single file, and folders that overlap, each file once', async () => {
  const root = folderOf({ 'dist/a.js': '', 'dist/in/b.js': '', 'c.css': '' });
  const paths = ['c.css', 'dist/in', 'dist', 'dist/a.js'].map((path) => join(root, path));
  expect(named(await allOf(paths, root))).toEqual(['css c.css', 'chunk dist/in/b.js', 'chunk dist/a.js']);
});

test('paths are relative to the root, wherever it is', async () => {
  const root = folderOf({ 'dist/a.js': '', 'other/': '' });
  expect(named(await allOf([join(root, 'dist')], join(root, 'other')))).toEqual(['chunk ../dist/a.js']);
});

test('the folder of the scan itself is called by its name where it cannot be read', async () => {
  const root = join(folderOf({}), 'dist');
  expect(problems(await allOf([root], root))).toEqual([['unreadable', 'blind', 'dist']]);
});

test('a path that is not there is a hole in the scan', async () => {
  const root = folderOf({});
  expect(problems(await allOf([join(root, 'none')], root))).toEqual([['unreadable', 'blind', 'none']]);
});

describe('symbolic links', () => {
  type Links = Readonly<Record<string, string>>;
  type Expected = { readonly names: readonly string[]; readonly problems: readonly unknown[] };
  const files = { 'dist/z/a.js': '', 'dist/b.js': '', 'outside/c.js': '', 'outside/d/e.js': '' };

  test.each<[string, Links, Expected]>([
    [
      'to a file that is searched anyway adds nothing',
      { 'dist/a-link.js': 'b.js' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [] },
    ],
    [
      'to a folder that is searched anyway adds nothing',
      { 'dist/a-link': 'z' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [] },
    ],
    [
      'to a file outside is searched under its own name',
      { 'dist/link.js': '../outside/c.js' },
      { names: ['chunk b.js', 'chunk z/a.js', 'chunk link.js'], problems: [] },
    ],
    [
      'to a folder outside is a hole',
      { 'dist/link': '../outside' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [['unreadable', 'blind', 'link']] },
    ],
    [
      'to the folder itself is a loop',
      { 'dist/z/self': '..' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [['symlink-loop', 'note', 'z/self']] },
    ],
    [
      'to a folder around the one that is scanned is a loop with a hole',
      { 'dist/z/up': '../..' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [['symlink-loop', 'blind', 'z/up']] },
    ],
    [
      'to itself is a loop',
      { 'dist/me': 'me' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [['symlink-loop', 'note', 'me']] },
    ],
    [
      'to one another are loops',
      { 'dist/x': 'y', 'dist/y': 'x' },
      {
        names: ['chunk b.js', 'chunk z/a.js'],
        problems: [
          ['symlink-loop', 'note', 'x'],
          ['symlink-loop', 'note', 'y'],
        ],
      },
    ],
    [
      'to nothing leads nowhere',
      { 'dist/gone.js': 'gone' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [['unreadable', 'note', 'gone.js']] },
    ],
    [
      'to a device hold no file',
      { 'dist/zero': '/dev/zero' },
      { names: ['chunk b.js', 'chunk z/a.js'], problems: [['unreadable', 'note', 'zero']] },
    ],
  ])('%s', async (_, links, expected) => {
    const root = folderOf(files);
    for (const [link, target] of Object.entries(links)) symlinkSync(target, join(root, link));
    const reads = await allOf([join(root, 'dist')], join(root, 'dist'));
    expect(named(reads)).toEqual(expected.names);
    expect(problems(reads)).toEqual(expected.problems);
  });

  test('to a folder inside the root, but outside the folder that is scanned, is followed', async () => {
    const root = folderOf(files);
    symlinkSync('../outside', join(root, 'dist/link'));
    symlinkSync('../d', join(root, 'outside/d/loop'));
    const reads = await allOf([join(root, 'dist')], root);
    expect(named(reads)).toEqual([
      'chunk dist/b.js',
      'chunk dist/z/a.js',
      'chunk dist/link/c.js',
      'chunk dist/link/d/e.js',
    ]);
    expect(problems(reads)).toEqual([['symlink-loop', 'note', 'dist/link/d/loop']]);
  });

  test('a folder that is given as a link is searched under the name it was given', async () => {
    const root = folderOf(files);
    symlinkSync('dist', join(root, 'current'));
    expect(named(await allOf([join(root, 'current')], join(root, 'current')))).toEqual(['chunk b.js', 'chunk z/a.js']);
  });
});

test.skipIf(process.getuid?.() === 0)(
  'what may not be read is a hole (skipped for root, who may read everything)',
  async () => {
    const root = folderOf({ 'a.js': '', 'b/c.js': '' });
    chmodSync(join(root, 'a.js'), 0);
    chmodSync(join(root, 'b'), 0);
    const reads = await allOf([root], root);
    chmodSync(join(root, 'b'), 0o700);
    expect(problems(reads)).toEqual([
      ['unreadable', 'blind', 'a.js'],
      ['unreadable', 'blind', 'b'],
    ]);
  },
);
