import { resolve } from 'node:path';
import type { Problem } from '@leakgate/core';
import { repositorySurface } from '../commit/surface.ts';
import { posixRelative } from '../files/posix.ts';
import { LARGEST, tooLarge, type FileRead } from '../files/read.ts';
import { openBlobs, type Blob, type ReadBlobs } from './blobs.ts';
import { stagedChanges, type StagedFile } from './changes.ts';
import { runGit } from './git.ts';

/** A pointer that Git LFS commits in place of a file. */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/;
const LONGEST_POINTER = 1024;

function absent(where: string): FileRead {
  const message = 'could not be read: the repository lacks what is staged of it';
  return { kind: 'problem', problem: { code: 'unreadable', effect: 'blind', where, message } };
}

function lfsNote(where: string): Problem {
  const message = 'is kept by Git LFS: what is committed, and was searched, is the pointer to it';
  return { code: 'unreadable', effect: 'note', where, message };
}

function isPointer(content: Buffer): boolean {
  return content.length < LONGEST_POINTER && LFS_POINTER.test(content.toString('latin1'));
}

function* found(where: string, blob: Blob): Generator<FileRead> {
  switch (blob.kind) {
    case 'missing':
      return yield absent(where);
    case 'too-large':
      return yield tooLarge(where, blob.size);
    case 'content': {
      const { content } = blob;
      yield { kind: 'artifact', artifact: { where: { kind: repositorySurface(where), path: where }, content } };
      if (isPointer(content)) yield { kind: 'problem', problem: lfsNote(where) };
      return;
    }
    default:
      return blob satisfies never;
  }
}

/** What git was asked as soon as the search began. */
interface Asked {
  readonly changes: Promise<readonly [top: string, files: readonly StagedFile[]]>;
  readonly readBlobs: ReadBlobs;
}

function ask(root: string): Asked {
  const top = runGit(root, ['rev-parse', '--show-cdup']).then((output) => output.toString('utf8').replace(/\n$/, ''));
  const changes = Promise.all([top, stagedChanges(root)]);
  // Whoever reads the files is told.
  changes.catch(() => undefined);
  return { changes, readBlobs: openBlobs(root) };
}

async function* filesOf(root: string, { changes, readBlobs }: Asked, largest: number): AsyncGenerator<FileRead> {
  const [top, files] = await changes;
  const names = files.map(({ path }) => posixRelative(root, resolve(root, top, path)));
  const ids = files.map(({ blob }) => blob);
  let index = 0;
  for await (const blob of readBlobs(ids, largest)) yield* found(names[index++] ?? '', blob);
  for (const name of names.slice(index)) yield absent(name);
}

/**
 * What is staged for the next commit, as artifacts: the blobs, whatever the working tree holds meanwhile. Git is asked
 * at once, and answers while its caller makes an engine.
 * @param root the folder that paths are relative to; git is asked from there
 * @param largest in bytes; larger blobs are a hole in the scan
 */
export function stagedFiles(root: string, largest: number = LARGEST): AsyncGenerator<FileRead> {
  return filesOf(root, ask(root), largest);
}
