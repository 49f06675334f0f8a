import type { Artifact, Problem } from '@leakgate/core';
import { inWords } from '../system-error.ts';
import { posixRelative } from './posix.ts';
import { provenanceOf } from './provenance.ts';
import { surfaceOf } from './surface.ts';

/** Larger files do not fit into one string of the engine's with all that is made from it. */
export const LARGEST: number = 400 * 2 ** 20;

/** What came of reading a file. */
export type FileRead =
  | { readonly kind: 'artifact'; readonly artifact: Artifact }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** The problem of a file that is larger than what is searched. */
export function tooLarge(where: string, size: number): FileRead {
  const message = `is too large to be searched: ${Math.ceil(size / 2 ** 20)} MiB, of ${LARGEST / 2 ** 20} at the most`;
  return { kind: 'problem', problem: { code: 'too-large', effect: 'blind', where, message } };
}

/**
 * Reads a file as an artifact: its bytes, which the engine decodes.
 * @param root what its name is relative to
 * @param project what the names of its sources are relative to
 */
export async function readArtifact(file: string, root: string, project: string = root): Promise<FileRead> {
  const path = posixRelative(root, file);
  try {
    const { readFile, stat } = process.getBuiltinModule('node:fs/promises');
    const { size } = await stat(file);
    if (size > LARGEST) return tooLarge(path, size);
    const content = await readFile(file);
    const kind = surfaceOf(path, content);
    return {
      kind: 'artifact',
      artifact: { where: { kind, path }, content, provenance: provenanceOf(kind, file, content, { root, project }) },
    };
  } catch (error) {
    const message = `could not be read: ${inWords(error)}`;
    return { kind: 'problem', problem: { code: 'unreadable', effect: 'blind', where: path, message } };
  }
}
