import { existsSync } from 'node:fs';
import { dirname, isAbsolute, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { posixRelative, toPosix } from './posix.ts';

/** Modules that bundlers make up: no person can edit them. */
const MADE_UP = /\0|^(?:webpack|turbopack|rspack)\/(?:bootstrap|runtime)\b|^external\s|^\(webpack\)|^<[^>]*>$/;
/** esbuild puts a name of the plugin's before those of modules that a plugin makes: `angular:styles/…;/app/src/main.ts`. */
const OF_PLUGIN = /^[a-z][\w+.-]+:(?!\/\/)/i;
const SCHEME = /^([a-z][a-z0-9+.-]+):\/\/\/?/i;
/** What bundlers put in front of a path: a package's name, a layer or project in brackets. */
const LAYER = /^(?:\([\w-]{1,64}\)|\[[\w-]{1,64}\])\//;

function withoutQuery(source: string): string {
  const at = source.search(/[?#]/);
  return at < 1 ? source : source.slice(0, at);
}

/** The path behind a bundler's own scheme: `webpack://app/./src/a.ts` names the package before the path. */
function behindScheme(source: string): string | undefined {
  const scheme = SCHEME.exec(source);
  if (scheme === null) return undefined;
  const rest = source.slice(scheme[0].length);
  const named = !scheme[0].endsWith(':///');
  return named ? rest.slice(rest.indexOf('/') + 1) : rest;
}

function clean(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^[A-Za-z]:\//, '')
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replace(LAYER, '')
    .replace(/^(?:\.{0,2}\/)+/, '')
    .replaceAll('/./', '/');
}

/** The source in the next project up, from a folder on, that has it. */
function inProject(folder: string, path: string): string | undefined {
  const source = join(folder, path);
  if (existsSync(join(folder, 'package.json')) && existsSync(source)) return source;
  const parent = dirname(folder);
  return parent === folder ? undefined : inProject(parent, path);
}

/** Where a source is: from the map, or, as Angular names its own, from the folder of the project. */
function located(folder: string, path: string): string {
  const beside = resolve(folder, path);
  if (!/^[^./].*\//.test(path) || existsSync(beside)) return beside;
  return inProject(folder, path) ?? beside;
}

function fromFileUrl(source: string): string | undefined {
  try {
    return fileURLToPath(source);
  } catch {
    return undefined;
  }
}

/** The folders that names of sources are relative to. */
export interface NamedFrom {
  /** That of what is searched. */
  readonly root: string;
  /** From where a person opens files. */
  readonly project: string;
}

/** How a source that stands there is opened, be it in another package of the repository; undefined where it does not. */
function nameOnDisk(project: string, path: string): string | undefined {
  if (!existsSync(path)) return undefined;
  const name = posixRelative(project, path);
  const isForeign = isAbsolute(name) || (name.startsWith('../') && name.includes('/node_modules/'));
  return isForeign ? undefined : name;
}

/**
 * The `sources` entry of a map as a path that a person knows: that of the file, where it is there, else as it lies in
 * the root, without what leads out of it (`../../src/a.ts` and `webpack://app/./src/a.ts` are `src/a.ts`).
 * @param folder where the map is
 * @returns undefined where the source is no file of the user's
 */
export function sourceName({ root, project }: NamedFrom, folder: string, source: string): string | undefined {
  const path = withoutQuery(source);
  const behind = path.startsWith('file:') ? undefined : behindScheme(path);
  const cleaned = behind === undefined ? undefined : clean(behind);
  if (cleaned !== undefined) return cleaned === '' || MADE_UP.test(cleaned) ? undefined : cleaned;
  if (path === '' || MADE_UP.test(path)) return undefined;
  if (!path.startsWith('file:') && OF_PLUGIN.test(path)) return undefined;
  const local = path.startsWith('file:') ? fromFileUrl(path) : path;
  if (local === undefined) return undefined;
  // A path of Windows in a map that is read elsewhere leads nowhere here, but its name still says which file.
  if (/^[A-Za-z]:[\\/]/.test(local) && !isAbsolute(local)) return clean(local);
  const absolute = isAbsolute(local) ? local : located(folder, toPosix(local));
  const name = nameOnDisk(project, absolute) ?? clean(posixRelative(root, absolute));
  return name === '' || name === '.' ? undefined : name;
}
