import { basename, relative, sep } from 'node:path';

/** A path in POSIX form, whatever the system. */
export function toPosix(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** A path in POSIX form relative to `root`; `.` for the root itself. */
export function posixRelative(root: string, path: string): string {
  const relativePath = relative(root, path);
  return relativePath === '' ? '.' : toPosix(relativePath);
}

/** What a problem calls a path: relative to `root`, and the root itself by its name, for `.` tells nobody which it is. */
export function placeBelow(root: string, path: string): string {
  const place = posixRelative(root, path);
  return place === '.' ? basename(root) || place : place;
}
