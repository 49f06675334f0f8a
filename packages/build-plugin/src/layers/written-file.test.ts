import { mkdtempSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { isAsWritten, noteWritten, type WrittenFile } from './written-file.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'leakgate-written-'));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function note(...paths: readonly string[]): readonly WrittenFile[] {
  return [...noteWritten(paths, true).values()];
}

function known(file: WrittenFile | undefined): WrittenFile {
  if (file === undefined) throw new Error('the file was not noted');
  return file;
}

test('a file that was left alone', () => {
  const path = write('a.js', 'one');
  expect(isAsWritten(path, known(note(path)[0]))).toBe(true);
});

test('a file written again at once, with a text of the same length', () => {
  const path = write('a.js', 'one');
  const file = known(note(path)[0]);
  writeFileSync(path, 'two');
  expect(isAsWritten(path, file)).toBe(false);
});

test('a file written again with its times set back', async () => {
  const path = write('a.js', 'one');
  const { atime, mtime } = statSync(path);
  await setTimeout(60);
  const file = known(note(path, write('b.js', 'b'))[0]);
  expect(file.mark).toBeUndefined();
  writeFileSync(path, 'two');
  utimesSync(path, atime, mtime);
  expect(isAsWritten(path, file)).toBe(false);
});

test('an old file is not read', async () => {
  const path = write('a.js', 'one');
  await setTimeout(60);
  const files = note(path, write('b.js', 'b'));
  expect(files.map(({ mark }) => mark === undefined)).toEqual([true, false]);
  expect(files.every((file, index) => isAsWritten(join(folder, ['a.js', 'b.js'][index] ?? ''), file))).toBe(true);
});

test('none is read where nobody writes at once, and what is written later shows', async () => {
  const path = write('a.js', 'one');
  const file = known(noteWritten([path], false).get(path));
  expect(file.mark).toBeUndefined();
  expect(isAsWritten(path, file)).toBe(true);
  await setTimeout(60);
  writeFileSync(path, 'two');
  expect(isAsWritten(path, file)).toBe(false);
});

test('a file that went, and one that never was', () => {
  const path = write('a.js', 'one');
  const file = known(note(path)[0]);
  rmSync(path);
  expect(isAsWritten(path, file)).toBe(false);
  expect(note(join(folder, 'none.js'))).toEqual([]);
});
