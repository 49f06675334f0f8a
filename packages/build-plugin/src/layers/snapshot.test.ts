import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isOnDisk, isSameMark, markOf } from './content-mark.ts';
import { slashed } from '../host/paths.ts';
import { filesBelow, isWrittenSince, takeSnapshot, type Snapshot } from './snapshot.ts';

let folder = '';

beforeEach(() => {
  folder = slashed(mkdtempSync(join(tmpdir(), 'leakgate-disk-')));
  for (const path of [
    'index.html',
    '.well-known/a.json',
    'assets/a.js',
    'server/entry.js',
    'node_modules/a/index.js',
    '.env',
  ]) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), 'a');
  }
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function names(paths: readonly string[]): readonly string[] {
  return paths.map((path) => path.slice(folder.length + 1)).toSorted();
}

const LATER = Date.now() + 3_600_000;

function written(before: Snapshot, since = LATER): readonly string[] {
  return names(filesBelow(folder, false).filter((path) => isWrittenSince(path, before, since)));
}

describe('the files of an output', () => {
  test('are all there are, hidden ones too', () => {
    expect(names(filesBelow(folder, false))).toEqual([
      '.env',
      '.well-known/a.json',
      'assets/a.js',
      'index.html',
      'node_modules/a/index.js',
      'server/entry.js',
    ]);
  });

  test('among sources are no hidden files and no packages', () => {
    expect(names(filesBelow(folder, true))).toEqual(['assets/a.js', 'index.html', 'server/entry.js']);
  });

  test('are none where there is no folder', () => {
    expect(filesBelow(`${folder}/none`, false)).toEqual([]);
  });
});

describe('files written since a snapshot', () => {
  test('are none at first', () => {
    expect(written(takeSnapshot(folder, false))).toEqual([]);
  });

  test('are new ones and changed ones, whatever their times say', async () => {
    const before = takeSnapshot(folder, false);
    await setTimeout(20);
    writeFileSync(join(folder, 'index.html'), 'b');
    writeFileSync(join(folder, 'new.html'), 'a');
    for (const path of ['index.html', 'new.html']) utimesSync(join(folder, path), 0, 0);
    expect(written(before)).toEqual(['index.html', 'new.html']);
  });

  test('are those that were written before it, but after the build began', () => {
    expect(written(takeSnapshot(folder, false), 0)).toHaveLength(6);
  });

  test('are all where there was none', () => {
    expect(written(new Map())).toHaveLength(6);
  });
});

describe('the mark of a content', () => {
  test.each([
    ['text and its bytes', 'añ字🙂', Buffer.from('añ字🙂'), true],
    ['another text of the same length', 'abc', 'abd', false],
    ['nothing and nothing', '', new Uint8Array(), true],
  ])('%s', (_, a, b, same) => {
    expect(isSameMark(markOf(a), markOf(b))).toBe(same);
  });

  test.each([
    ['index.html', 'a', true],
    ['index.html', 'b', false],
    ['index.html', 'aa', false],
    ['none.html', 'a', false],
    ['assets', 'a', false],
  ])('%s on disk holds %j: %s', (path, content, expected) => {
    expect(isOnDisk(join(folder, path), markOf(content))).toBe(expected);
  });

  test('a file that was never searched has none', () => {
    expect(isOnDisk(join(folder, 'index.html'), undefined)).toBe(false);
  });
});
