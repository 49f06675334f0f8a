import { realpathSync, statSync } from 'node:fs';
import { resolve } from 'node:path';
import { inWords } from '../system-error.ts';
import { placeBelow } from './posix.ts';
import { readArtifact, type FileRead } from './read.ts';
import { filesBelow, type Step, type Walk } from './walk.ts';

function realPath(path: string): readonly string[] {
  try {
    return [realpathSync(path)];
  } catch {
    return [];
  }
}

function* filesOf(walk: Walk, path: string): Generator<Step> {
  try {
    if (statSync(path).isDirectory()) {
      yield* filesBelow(walk, path);
      return;
    }
  } catch (error) {
    const message = `could not be read: ${inWords(error)}`;
    const where = placeBelow(walk.root, path);
    yield { kind: 'problem', problem: { code: 'unreadable', effect: 'blind', where, message } };
    return;
  }
  const real = realPath(path)[0] ?? path;
  if (!walk.visited.has(real)) yield { kind: 'file', path };
  walk.visited.add(real);
}

/**
 * The files of files and folders on disk as artifacts, and problems for what could not be read. Sorted by name, each
 * real file once, whatever `.gitignore` says; paths in reports are relative to `root`, those of sources to `project`.
 */
export async function* filesIn(
  paths: readonly string[],
  root: string,
  project: string = root,
): AsyncGenerator<FileRead> {
  const from = resolve(root);
  const given = paths.map((path) => resolve(path));
  const walk: Walk = { root: from, allowed: [from, ...given].flatMap(realPath), visited: new Set() };
  for (const path of given) {
    for (const step of filesOf(walk, path)) {
      yield step.kind === 'problem' ? step : await readArtifact(step.path, from, resolve(project));
    }
  }
}
