import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { parseChanges } from './changes.ts';
import { stagedFiles } from './staged-files.ts';

afterAll(removeFolders);

type Files = Readonly<Record<string, string | Uint8Array>>;

function git(folder: string, ...args: readonly string[]): void {
  const env = { PATH: process.env['PATH'], HOME: folder, GIT_CONFIG_NOSYSTEM: '1' };
  const name = ['-c', 'user.name=a', '-c', 'user.email=a@example.com', '-c', 'protocol.file.allow=always'];
  execFileSync('git', [...name, ...args], { cwd: folder, env, stdio: 'pipe' });
}

/** A repository with these files staged. */
function repositoryOf(files: Files): string {
  const folder = folderOf(files);
  git(folder, 'init', '-q', '.');
  git(folder, 'add', '-A');
  return folder;
}

function brokenIndex(): string {
  const folder = repositoryOf({ 'a.ts': '1' });
  writeFileSync(join(folder, '.git/index'), 'no index');
  return folder;
}

/** `path: content` of every staged file, and the problems. */
async function staged(folder: string, largest?: number): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const each of stagedFiles(folder, largest)) {
    if (each.kind === 'problem') found.push(`${each.problem.where}! ${each.problem.effect}: ${each.problem.message}`);
    else if ('path' in each.artifact.where) {
      found.push(`${each.artifact.where.path}: ${Buffer.from(each.artifact.content).toString('latin1')}`);
    }
  }
  return found;
}

describe('what is staged', () => {
  test('before the first commit', async () => {
    expect(await staged(repositoryOf({ 'a.ts': '1', 'b/c.ts': '2' }))).toEqual(['a.ts: 1', 'b/c.ts: 2']);
  });

  test('not what the working tree holds meanwhile', async () => {
    const folder = repositoryOf({ 'a.ts': 'staged', 'gone.ts': 'staged, too' });
    writeFileSync(join(folder, 'a.ts'), 'edited');
    rmSync(join(folder, 'gone.ts'));
    writeFileSync(join(folder, 'new.ts'), 'only in the working tree');
    expect(await staged(folder)).toEqual(['a.ts: staged', 'gone.ts: staged, too']);
  });

  test('only what the commit adds or changes', async () => {
    const folder = repositoryOf({ 'same.ts': '1', 'changed.ts': '1', 'deleted.ts': '1', 'moved.ts': 'x\n'.repeat(50) });
    git(folder, 'commit', '-qm', 'first');
    expect(await staged(folder)).toEqual([]);
    writeFileSync(join(folder, 'changed.ts'), '2');
    rmSync(join(folder, 'deleted.ts'));
    renameSync(join(folder, 'moved.ts'), join(folder, 'to.ts'));
    git(folder, 'add', '-A');
    expect((await staged(folder)).map((each) => each.split(':')[0])).toEqual(['changed.ts', 'to.ts']);
  });

  test.each([
    ['a line break', 'a\nb.ts'],
    ['quotes', `a"b'c.ts`],
    ['letters of other scripts', 'ключ/日本.ts'],
    ['a tab and a space', 'a\tb c.ts'],
    ['a dash in front', '-a.ts'],
    ['what git reads as a pattern', ':(top)*.ts'],
  ])('of a file whose name has %s', async (_, name) => {
    expect(await staged(repositoryOf({ [name]: '1' }))).toEqual([`${name}: 1`]);
  });

  test.each<[string, Uint8Array]>([
    ['with every byte', Uint8Array.from({ length: 256 }, (_, byte) => byte)],
    ['without any', new Uint8Array(0)],
    ['that looks like what git prints', Buffer.from(`${'0'.repeat(40)} blob 3\nabc\n`)],
    ['of a megabyte', Buffer.alloc(2 ** 20, 'ab\n')],
  ])('of a file %s', async (_, content) => {
    const folder = repositoryOf({ 'a.bin': content, 'b.ts': '1' });
    expect(await staged(folder)).toEqual([`a.bin: ${Buffer.from(content).toString('latin1')}`, 'b.ts: 1']);
  });

  test('a link is where it leads to, and a submodule is nothing of this repository', async () => {
    const folder = repositoryOf({ 'a.ts': '1', 'inner/b.ts': '1' });
    git(folder, 'rm', '-q', '-r', '--cached', 'inner');
    git(join(folder, 'inner'), 'init', '-q', '.');
    git(join(folder, 'inner'), 'add', '-A');
    git(join(folder, 'inner'), 'commit', '-qm', 'first');
    git(folder, 'submodule', '--quiet', 'add', './inner', 'inner');
    rmSync(join(folder, '.gitmodules'));
    symlinkSync('../elsewhere', join(folder, 'link'));
    git(folder, 'add', '-A');
    expect(await staged(folder)).toEqual(['a.ts: 1', 'link: ../elsewhere']);
  });

  test('from a folder inside the repository, whatever the settings of git', async () => {
    const folder = repositoryOf({ 'app/a.ts': '1', 'other/b.ts': '2' });
    git(folder, 'config', 'diff.relative', 'true');
    git(folder, 'config', 'core.quotePath', 'true');
    git(folder, 'config', 'diff.renames', 'copies');
    expect(await staged(join(folder, 'app'))).toEqual(['a.ts: 1', '../other/b.ts: 2']);
  });
});

describe('what could not be searched is told', () => {
  test('a blob that is too large', async () => {
    const folder = repositoryOf({ 'a.ts': '1', 'b.ts': 'x'.repeat(3 * 2 ** 20), 'c.ts': '2' });
    expect(await staged(folder, 2 ** 20)).toEqual([
      'a.ts: 1',
      'b.ts! blind: is too large to be searched: 3 MiB, of 400 at the most',
      'c.ts: 2',
    ]);
  });

  test('a blob that is not there', async () => {
    const folder = repositoryOf({ 'a.ts': '1' });
    rmSync(join(folder, '.git/objects'), { recursive: true });
    mkdirSync(join(folder, '.git/objects'));
    expect(await staged(folder)).toEqual(['a.ts! blind: could not be read: the repository lacks what is staged of it']);
  });

  test('a file that Git LFS keeps', async () => {
    const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${'0'.repeat(64)}\nsize 3\n`;
    const [, problem] = await staged(repositoryOf({ 'a.png': pointer }));
    expect(problem).toMatch(/^a\.png! note: is kept by Git LFS/);
  });
});

test.each<[string, () => string, RegExp]>([
  ['no repository', () => folderOf({ 'a.ts': '1' }), /this folder is in no git repository; run it inside one/],
  ['a broken index', brokenIndex, /git could not read what is staged; see what `git status` says/],
])('%s is an error that names the mend', async (_, make, message) => {
  await expect(staged(make())).rejects.toThrow(message);
});

test('entries of files in conflict are no part of a commit', () => {
  const entry = (status: string): string => `:100644 100644 ${'a'.repeat(40)} ${'b'.repeat(40)} ${status}\0f\0`;
  expect(parseChanges(entry('M') + entry('U') + entry('T')).length).toBe(2);
});
