import { resolve } from 'node:path';
import type { Problem } from '@leakgate/core';
import { repositorySurface } from '../commit/surface.ts';
import { posixRelative } from '../files/posix.ts';
import { LARGEST, tooLarge, type FileRead } from '../files/read.ts';
import { contentsOf, sizesOf, type Blob } from './blobs.ts';
import { stagedChanges, type StagedFile } from './changes.ts';
import { runGit } from './git.ts';

/** A pointer that Git LFS commits in place of a file. */
const LFS_POINTER = /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n/;
const LONGEST_POINTER = 1024;

interface Wanted extends StagedFile {
  readonly size: number | undefined;
}

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

function* read(path: string, content: Buffer): Generator<FileRead> {
  yield { kind: 'artifact', artifact: { where: { kind: repositorySurface(path), path }, content } };
  if (isPointer(content)) yield { kind: 'problem', problem: lfsNote(path) };
}

function withSizes(files: readonly StagedFile[], blobs: readonly Blob[]): readonly Wanted[] {
  return files.map((file, index) => ({ ...file, size: blobs[index]?.size }));
}

/**
 * What is staged for the next commit, as artifacts: the blobs, whatever the working tree holds meanwhile.
 * @param root the folder that paths are relative to; git is asked from there
 * @param largest in bytes; larger blobs are a hole in the scan
 */
export async function* stagedFiles(root: string, largest: number = LARGEST): AsyncGenerator<FileRead> {
  const top = (await runGit(root, ['rev-parse', '--show-cdup'])).toString('utf8').replace(/\n$/, '');
  const nameOf = ({ path }: StagedFile): string => posixRelative(root, resolve(root, top, path));
  const files = await stagedChanges(root);
  const sizes =
    files.length === 0
      ? []
      : await sizesOf(
          root,
          files.map(({ blob }) => blob),
        );
  const all = withSizes(files, sizes);
  const readable = all.filter(({ size }) => size !== undefined && size <= largest);
  for (const file of all) {
    if (file.size === undefined) yield absent(nameOf(file));
    else if (file.size > largest) yield tooLarge(nameOf(file), file.size);
  }
  let index = 0;
  const ids = readable.map(({ blob }) => blob);
  for await (const content of contentsOf(root, ids)) {
    const file = readable[index++];
    if (file !== undefined) yield* read(nameOf(file), content);
  }
  for (const file of readable.slice(index)) yield absent(nameOf(file));
}
