import { globTest } from '../policy/glob.ts';
import type { Finding, Place } from '../report.ts';

/** Characters that mean something in a glob, and cannot be escaped there. */
const GLOB_CHARACTER = /[*?{},]/g;
/** The eight characters that Vite, Rollup and Rolldown put in front of the extension. */
const BUNDLER_HASH = /[-.](?=[\w-]{0,7}[\dA-Z])[\w-]{8}(?=(?:\.\w{1,8}){1,3}$)/;
/** The hex digits that other bundlers put there. */
const HEX_HASH = /[-.](?=[a-f]{0,63}\d)[a-f\d]{8,64}(?=(?:\.\w{1,8}){1,3}$)/;

/** The path of an address, from its first `/` on, without query and fragment; undefined for what is no address. */
function pathOfUrl(artifact: string): string | undefined {
  const path = /^[a-z][a-z\d+.-]{1,31}:\/\/[^/?#]*([^?#]*)/i.exec(artifact)?.[1];
  return path === '' ? '/' : path;
}

function withoutHash(path: string): string {
  return path.replace(BUNDLER_HASH, (hash) => `${hash.charAt(0)}*`).replace(HEX_HASH, (hash) => `${hash.charAt(0)}*`);
}

/** A glob of the file or address that also fits the next build of it; of an address the path alone. */
function patternOf(name: string): string {
  const path = pathOfUrl(name) ?? name;
  const relative = path === '/' ? path : path.replace(/^\/+/, '');
  return withoutHash(relative.replace(GLOB_CHARACTER, '?'));
}

function namesOf({ artifact, origin }: Place): readonly string[] {
  return origin === undefined ? [artifact] : [origin.file, artifact];
}

/**
 * The places that have to be accepted. A page's memory holds what the page was given elsewhere: it counts where nothing
 * else tells where the token comes from.
 */
export function countedPlaces({ places }: Pick<Finding, 'places'>): readonly Place[] {
  const given = places.filter(({ surface }) => surface !== 'heap');
  return given.length === 0 ? places : given;
}

/** Globs of every place of a finding that counts, by its source and by its artifact, sorted. */
export function placePatterns(finding: Finding): readonly string[] {
  return [...new Set(countedPlaces(finding).flatMap(namesOf).map(patternOf))].sort();
}

/** The names by which a glob can mean the file or address: a site may serve a build from below some folder. */
function namings(name: string): readonly string[] {
  const path = pathOfUrl(name);
  if (path === undefined || path === '/') return [name, path ?? name];
  const parts = path.split('/').slice(1);
  return [name, path, ...parts.map((_, index) => parts.slice(index).join('/'))];
}

/** True where one of the globs means the place. */
export function isCovered(place: Place, patterns: readonly string[]): boolean {
  const names = namesOf(place).flatMap(namings);
  return patterns.some((pattern) => names.some(globTest(pattern)));
}
