// What the precision corpus is made of: published packages, pinned, and what may be found in them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that the packages are brought to; git ignores it. */
export const FOLDER = '.corpus';

/** What is kept of a package: what browsers are sent. */
export const KINDS: readonly string[] = ['.js', '.mjs', '.css', '.html', '.json', '.map'];

interface PackageList {
  /** `name@version`, sorted. */
  readonly packages: readonly string[];
  readonly leftOut: readonly { readonly package: string; readonly because: string }[];
}

/** A finding that is right: the value really is a token. */
export interface Explained {
  readonly rule: string;
  readonly verdict: 'error' | 'warning';
  /** Under the default salt; it names the value without holding it. */
  readonly fingerprint: string;
  /** `name@version/path:line:column` of the first place. */
  readonly place: string;
  readonly why: string;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8'));
}

/** The packages of the corpus, as `name@version`. */
export function packages(): readonly string[] {
  return (read('packages.json') as PackageList).packages;
}

/** Every finding above a note that the corpus may have. */
export function explained(): readonly Explained[] {
  return read('explained.json') as readonly Explained[];
}

/** Where a package of the corpus stands. `@` and `/` of a scope would make a folder of its own. */
export function folderOf(spec: string): string {
  return join(FOLDER, spec.replace('/', '+'));
}

/** True where the package was brought whole: its folder gets its name last. */
export function isThere(spec: string): boolean {
  return existsSync(folderOf(spec));
}
