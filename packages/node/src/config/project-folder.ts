import { existsSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import { CONFIG_NAMES } from './find.ts';

/** What stands in the folder of a project, and not in a folder of it that its build takes for its root. */
const OWN: readonly string[] = ['package.json', 'leakgate.baseline.json', ...CONFIG_NAMES];

function foldersUpTo(from: string, last: string): readonly string[] {
  const way = relative(last, from);
  if (way === '..' || way.startsWith(`..${sep}`) || resolve(last, way) !== from) return [from];
  const steps = way === '' ? [] : way.split(sep);
  return [from, ...steps.map((_, index) => join(from, ...steps.slice(0, index + 1).map(() => '..')))];
}

function isPackage(folder: string): boolean {
  return /[\\/]node_modules(?:[\\/]|$)/.test(folder);
}

/**
 * The folder of the project that a build belongs to, which has its configuration and its baseline: the root of the
 * build, or where that is a part of the project, as `app/` is with Nuxt and `root: 'src'` says to Vite, the next folder
 * above it that has a package.json. None above the folder that the command runs in is looked at. Tools that bring their
 * own page, as Ladle does, have a root among the packages: then it is the folder that the command runs in.
 * @param root absolute
 */
export function projectFolder(root: string, cwd: string): string {
  const from = isPackage(root) ? cwd : root;
  const folders = foldersUpTo(resolve(from), resolve(cwd));
  return folders.find((folder) => OWN.some((name) => existsSync(join(folder, name)))) ?? from;
}
