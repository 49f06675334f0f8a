import { posix } from 'node:path';

/** The path with forward slashes and a drive letter in lower case, so that paths of one place compare equal. */
export function slashed(path: string): string {
  return path.replaceAll('\\', '/').replace(/^[A-Z]:/, (drive) => drive.toLowerCase());
}

/** True for a path from the root of a file system, be it that of Windows. */
export function isAbsolute(path: string): boolean {
  return /^(?:\/|[a-z]:\/)/i.test(slashed(path));
}

/** A path as the host names it, made absolute. */
export function absolute(root: string, path: string): string {
  return isAbsolute(path) ? posix.normalize(slashed(path)) : posix.join(slashed(root), slashed(path));
}

/** What `posix.relative` would take out of a path. */
const UNTIDY = /\/\.{0,2}(?:\/|$)/;

/** The file relative to the folder, POSIX; a file on another drive keeps its absolute path. */
export function relativeTo(folder: string, file: string): string {
  const from = slashed(folder);
  const to = slashed(file);
  // Nearly all are asked of files of an output, some thousand times in a build.
  if (to.startsWith(`${from}/`) && !UNTIDY.test(to)) return to.slice(from.length + 1);
  const drive = (path: string): string => /^[a-z]:/.exec(path)?.[0] ?? '';
  if (drive(from) !== drive(to)) return to;
  return posix.relative(from.slice(drive(from).length) || '/', to.slice(drive(to).length));
}

/** True where the file is the folder or lies in it. */
export function isInside(folder: string, file: string): boolean {
  const way = relativeTo(folder, file);
  return way !== '..' && !way.startsWith('../') && !isAbsolute(way);
}

/** The file relative to the root; of a file in `node_modules` the path below the innermost such folder. */
export function sourceName(root: string, file: string): string {
  const inner = slashed(file).lastIndexOf('/node_modules/');
  return inner === -1 ? relativeTo(root, file) : slashed(file).slice(inner + 1);
}

/**
 * What stands behind the name of a file for a part that was taken out of it: Qwik's optimizer puts a symbol and its hash
 * there, Slidev the number of a slide.
 */
const PART = /(?<=\.[cm]?[jt]sx?)_\w+_[A-Za-z\d]{11}\.js$|(?<=\.(?:mdx?|vue|svelte|astro|[cm]?[jt]sx?))__\w+\.\w+$/;

/** The file a module was loaded from; undefined for a module that is in no file. */
export function fileOfModule(id: string): string | undefined {
  if (id.includes('\0') || id.startsWith('virtual:')) return undefined;
  const path = slashed(id.split(/[?#]/, 1)[0] ?? '')
    .replace(/^\/@fs(?=\/)/, '')
    .replace(PART, '');
  // To Vite and its plugins `/@` starts what is made up: it is no folder of a disk.
  return isAbsolute(path) && !path.startsWith('/@') ? path : undefined;
}

/** Modules whose text is not that of their file: positions in one say nothing about the other. */
const TRANSFORMED = /[?&](?:html-proxy|worker|sharedworker|worker_file|raw|url|inline)\b/;

/** Files that reach a bundle only as code made from them, which is what a map then holds as their content. */
const NOT_CODE = /\.(?:svg|png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|pdf|txt|html?|css)$/i;

/**
 * The file that a `sources` entry of a source map names, as seen from each of the folders the map may have been meant
 * for; empty where the entry is no file of the user's.
 */
export function filesOfMapSource(source: string, folders: readonly string[]): readonly string[] {
  if (source === '' || source.includes('\0') || TRANSFORMED.test(source)) return [];
  const path = slashed(source.replace(/^file:\/\//, '').split('?', 1)[0] ?? '').replace(/^\/(?=[a-z]:\/)/i, '');
  if (NOT_CODE.test(path)) return [];
  if (isAbsolute(path)) return [slashed(path), ...folders.map((folder) => posix.join(slashed(folder), path))];
  if (/^[a-z][\w+.-]*:/i.test(path)) return [];
  return folders.map((folder) => posix.join(slashed(folder), path));
}

/** The folder an output goes to. */
export function outputFolder(
  cwd: string,
  output: { readonly dir?: string | undefined; readonly file?: string | undefined },
): string {
  if (output.dir !== undefined) return absolute(cwd, output.dir);
  return output.file === undefined ? absolute(cwd, '.') : posix.dirname(absolute(cwd, output.file));
}
