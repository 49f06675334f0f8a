import { existsSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { BASELINE_NAME } from '../baseline/name.ts';
import { CONFIG_NAMES } from './find.ts';

/** What stands in the folder of a project, and not in a folder of it that its build takes for its root. */
const OWN: readonly string[] = ['package.json', BASELINE_NAME, ...CONFIG_NAMES];

function foldersUpTo(from: string, last: string): readonly string[] {
  const way = relative(last, from);
  if (way === '..' || way.startsWith(`..${sep}`) || resolve(last, way) !== from) return [from];
  const steps = way === '' ? [] : way.split(sep);
  return [from, ...steps.map((_, index) => join(from, ...steps.slice(0, index + 1).map(() => '..')))];
}

/** The next folder above one that has a file. */
function above(folder: string, name: string): string | undefined {
  const parent = dirname(folder);
  if (parent === folder) return undefined;
  return existsSync(join(parent, name)) ? parent : above(parent, name);
}

/** A part of a workspace of Nx need be no package: its commands run in its own folder all the same. */
function nxWorkspace(folders: readonly string[]): string | undefined {
  const part = folders.find((folder) => existsSync(join(folder, 'project.json')));
  return part === undefined ? undefined : above(part, 'nx.json');
}

function isPackage(folder: string): boolean {
  return /[\\/]node_modules(?:[\\/]|$)/.test(folder);
}

/**
 * The folder of the project that a build belongs to, which has its configuration and its baseline: the root of the
 * build, or where that is a part of the project, as `app/` is with Nuxt and `root: 'src'` says to Vite, the next folder
 * above it that has a package.json. None above the folder that the command runs in is looked at, but for the workspace
 * of Nx that a part of it belongs to. Tools that bring their own page, as Ladle does, have a root among the packages:
 * then it is the folder that the command runs in.
 * @param root absolute
 */
export function projectFolder(root: string, cwd: string): string {
  const from = isPackage(root) ? cwd : root;
  const folders = foldersUpTo(resolve(from), resolve(cwd));
  return folders.find((folder) => OWN.some((name) => existsSync(join(folder, name)))) ?? nxWorkspace(folders) ?? from;
}
