import { relative, sep } from 'node:path';

/** A path in POSIX form, whatever the system. */
export function toPosix(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}

/** A path in POSIX form relative to `root`; `.` for the root itself. */
export function posixRelative(root: string, path: string): string {
  const relativePath = relative(root, path);
  return relativePath === '' ? '.' : toPosix(relativePath);
}
