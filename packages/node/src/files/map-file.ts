import { readFileSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, relative, resolve } from 'node:path';

/** Larger maps are not read to lead back to a source; they are searched all the same. */
const LARGEST = 400 * 2 ** 20;
const MARK = 'sourceMappingURL=';
/** Longest address of a map that is a file. */
const LONGEST_URL = 4096;
const INLINE = /^data:application\/json[^,]{0,128};base64,/;

/** The source map of a file: its JSON text, and the folder that its sources are relative to. */
export interface FoundMap {
  readonly text: string;
  readonly folder: string;
}

/** The address in the last `sourceMappingURL` comment, where nothing but white space and comments' ends follow. */
function addressIn(content: Buffer): string | undefined {
  const at = content.lastIndexOf(MARK);
  const before = at < 3 ? '' : content.toString('latin1', at - 3, at);
  if (!/(?:\/\/|\/\*)[#@][ \t]?$/.test(before) && !/[#@][ \t]$/.test(before)) return undefined;
  const text = content.toString('latin1', at + MARK.length);
  return /^[^\s*'"`]+(?=\s*(?:\*\/\s*)?$)/.exec(text)?.[0];
}

function inlineMap(address: string, folder: string): FoundMap | undefined {
  const head = INLINE.exec(address)?.[0];
  if (head === undefined) return undefined;
  return { text: Buffer.from(address.slice(head.length), 'base64').toString('utf8'), folder };
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The file that an address means; a leading `/` is the root of the site. */
function fileOf(address: string, folder: string, root: string): string | undefined {
  if (address.length > LONGEST_URL || /^[a-z][a-z0-9+.-]*:|^\/\//i.test(address)) return undefined;
  const path = decoded(address.split(/[?#]/, 1)[0] ?? '');
  return path.startsWith('/') ? resolve(root, path.slice(1)) : resolve(folder, path);
}

/** True where the file is in the folder; an address in a bundle must not make us read elsewhere. */
function isInside(folder: string, file: string): boolean {
  try {
    const way = relative(realpathSync(folder), realpathSync(file));
    return way !== '' && !way.startsWith('..') && !isAbsolute(way);
  } catch {
    return false;
  }
}

function readMap(file: string): FoundMap | undefined {
  try {
    const stats = statSync(file);
    if (!stats.isFile() || stats.size > LARGEST) return undefined;
    // A server may put a line in front of a map that keeps it from being run as a script.
    const text = readFileSync(file, 'utf8').replace(/^\uFEFF?\)\]\}'[^\n]*\n/, '');
    return { text, folder: dirname(file) };
  } catch {
    return undefined;
  }
}

/** The map of a file on disk: the one its last comment names, else the one beside it. */
export function findMap(file: string, content: Buffer, root: string): FoundMap | undefined {
  const folder = dirname(file);
  const address = addressIn(content);
  const inline = address === undefined ? undefined : inlineMap(address, folder);
  if (inline !== undefined) return inline;
  const named = address === undefined ? undefined : fileOf(address, folder, root);
  const map = named !== undefined && (isInside(root, named) || isInside(folder, named)) ? readMap(named) : undefined;
  return map ?? readMap(`${file}.map`);
}
