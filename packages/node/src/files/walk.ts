import { readdirSync, realpathSync, statSync, type Dirent } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Problem } from '@leakgate/core';
import { codeOf, inWords } from '../system-error.ts';
import { placeBelow } from './posix.ts';

/** A file that was come across, or why something was not. */
export type Step =
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'problem'; readonly problem: Problem };

/** Version control's own data is the one thing in a folder that no build delivers. */
const SKIPPED = '.git';

/** One walk over several folders: what was visited is known by its real path, so that nothing is visited twice. */
export interface Walk {
  readonly root: string;
  /** Real paths of the folders that links may lead into. */
  readonly allowed: readonly string[];
  readonly visited: Set<string>;
}

function compareNames(a: Dirent, b: Dirent): number {
  return a.name < b.name ? -1 : a.name > b.name ? 1 : 0;
}

function isInside(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !/^[A-Za-z]:/.test(way));
}

function problem(walk: Walk, path: string, code: Problem['code'], effect: Problem['effect'], message: string): Step {
  return { kind: 'problem', problem: { code, effect, where: placeBelow(walk.root, path), message } };
}

function unreadable(walk: Walk, path: string, error: unknown): Step {
  return problem(walk, path, 'unreadable', 'blind', `could not be read: ${inWords(error)}`);
}

function firstVisit(walk: Walk, real: string): boolean {
  if (walk.visited.has(real)) return false;
  walk.visited.add(real);
  return true;
}

/** Everything below a folder; links are put aside, so that a file is named by its own path where it has one here. */
function* below(walk: Walk, folder: string, real: string, links: string[]): Generator<Step> {
  if (!firstVisit(walk, real)) return;
  let entries: readonly Dirent[];
  try {
    entries = readdirSync(folder, { withFileTypes: true }).sort(compareNames);
  } catch (error) {
    yield unreadable(walk, folder, error);
    return;
  }
  for (const entry of entries) {
    const path = join(folder, entry.name);
    const realPath = join(real, entry.name);
    if (entry.isSymbolicLink()) links.push(path);
    else if (entry.isDirectory()) yield* entry.name === SKIPPED ? [] : below(walk, path, realPath, links);
    else if (!entry.isFile()) yield noFile(walk, path);
    else if (firstVisit(walk, realPath)) yield { kind: 'file', path };
  }
}

function noFile(walk: Walk, path: string): Step {
  return problem(
    walk,
    path,
    'unreadable',
    'note',
    'is neither a file nor a folder, so there is nothing to deliver in it',
  );
}

function brokenLink(walk: Walk, link: string, error: unknown): Step {
  const code = codeOf(error);
  if (code === 'ELOOP') {
    return problem(
      walk,
      link,
      'symlink-loop',
      'note',
      'is a symbolic link that leads back to itself; nothing stands in it',
    );
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return problem(walk, link, 'unreadable', 'note', 'is a symbolic link that leads nowhere; nothing stands in it');
  }
  return unreadable(walk, link, error);
}

/** Where a link leads. */
interface Target {
  readonly real: string;
  readonly kind: 'file' | 'folder' | 'other';
  /** The link stands in the folder that it leads to. */
  readonly circular: boolean;
}

function targetOf(link: string): Target {
  const real = realpathSync(link);
  const stats = statSync(real);
  const kind = stats.isDirectory() ? 'folder' : stats.isFile() ? 'file' : 'other';
  return { real, kind, circular: isInside(real, realpathSync(dirname(link))) };
}

function* follow(walk: Walk, link: string, links: string[]): Generator<Step> {
  let target: Target;
  try {
    target = targetOf(link);
  } catch (error) {
    yield brokenLink(walk, link, error);
    return;
  }
  switch (target.kind) {
    case 'file':
      if (firstVisit(walk, target.real)) yield { kind: 'file', path: link };
      return;
    case 'folder':
      yield* followFolder(walk, link, target, links);
      return;
    case 'other':
      yield noFile(walk, link);
      return;
    default:
      target.kind satisfies never;
  }
}

function* followFolder(walk: Walk, link: string, { real, circular }: Target, links: string[]): Generator<Step> {
  if (circular && walk.visited.has(real)) {
    const message = 'is a symbolic link to a folder that it stands in; every file there was searched once';
    yield problem(walk, link, 'symlink-loop', 'note', message);
    return;
  }
  if (circular) {
    const message = 'is a symbolic link to a folder around what is scanned, which was not searched';
    yield problem(walk, link, 'symlink-loop', 'blind', message);
    return;
  }
  if (!walk.allowed.some((folder) => isInside(folder, real))) {
    const message = 'is a symbolic link to a folder outside, which was not searched: name that folder too';
    yield problem(walk, link, 'unreadable', 'blind', message);
    return;
  }
  yield* below(walk, link, real, links);
}

/** Every file of a folder, sorted by name, whatever is hidden or ignored; then what only links lead to. */
export function* filesBelow(walk: Walk, folder: string): Generator<Step> {
  const links: string[] = [];
  let real: string;
  try {
    real = realpathSync(folder);
  } catch (error) {
    yield unreadable(walk, folder, error);
    return;
  }
  yield* below(walk, folder, real, links);
  // Following a link may add more links to the end.
  for (let index = 0; index < links.length; index++) yield* follow(walk, links[index] ?? '', links);
}
