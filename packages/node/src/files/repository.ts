import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folders above a part of a repository, the nearest first and that of the repository last; none elsewhere. */
export function foldersAbove(folder: string): readonly string[] {
  const above: string[] = [];
  for (let at = folder; !existsSync(join(at, '.git')); at = dirname(at)) {
    if (dirname(at) === at) return [];
    above.push(dirname(at));
  }
  return above;
}
