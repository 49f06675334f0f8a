import { readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { ManifestComparison } from '@leakgate/core';
import { parseManifest, sha256Of, type Manifest } from '@leakgate/node';
import type { Mention } from '../extract/mention.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import { readOptionFile } from '../roles/stored-state.ts';
import type { Results } from '../state/results.ts';

/** The manifest of the build that the site is said to serve. */
export interface BuildManifest {
  readonly manifest: Manifest;
  /** The folder of the output. */
  readonly folder: string;
  /** What the output's folder is called on the site. */
  readonly base: string;
}

/** Reads a manifest; `start` tells where on the site the output is served. */
export function readManifest(file: string, root: string, start: string): BuildManifest {
  const path = resolve(root, file);
  const manifest = parseManifest(readOptionFile(`--manifest ${file}`, path), file);
  return { manifest, folder: dirname(path), base: new URL('.', start).href };
}

/** The address that a file of the output has. */
function addressOf(path: string, base: string): string {
  return new URL(path.split('/').map(encodeURIComponent).join('/'), base).href;
}

/** Every file of the output, as addresses to fetch. */
export function manifestMentions({ manifest, base }: BuildManifest): readonly Mention[] {
  return manifest.files.map(({ path }) => ({ url: addressOf(path, base), kind: 'text' }));
}

/** The map of a script, from the output's folder: a build may keep its maps to itself. */
export function mapFromBuild(build: BuildManifest | undefined): (url: string) => string | undefined {
  if (build === undefined) return () => undefined;
  const { manifest, folder, base } = build;
  const maps = new Map(manifest.files.map(({ path, map }) => [addressOf(path, base), map ?? `${path}.map`]));
  return (url) => {
    const map = maps.get(url.split(/[?#]/, 1)[0] ?? '');
    if (map === undefined || relative(folder, join(folder, map)).startsWith('..')) return undefined;
    try {
      return readFileSync(join(folder, map), 'utf8');
    } catch {
      return undefined;
    }
  };
}

/** Asks for every file of the output and notes whether it is served as it was built. */
export async function compareManifest(build: BuildManifest, fetcher: Fetcher, results: Results): Promise<void> {
  for (const { path, sha256 } of build.manifest.files) {
    const fetched = await fetcher(addressOf(path, build.base));
    const isThere = fetched.kind === 'answer' && fetched.status === 200;
    const same = isThere && sha256Of(fetched.body) === sha256;
    results.note('manifest', { path, served: same ? 'as-built' : isThere ? 'changed' : 'missing' });
  }
}

/** Files under the output's address that no file of the manifest is: left over from before, or put there by others. */
function notBuilt({ manifest, base }: BuildManifest, results: Results): readonly string[] {
  const built = new Set(manifest.files.map(({ path }) => addressOf(path, base)));
  const files = new Set(results.entries('file').map(({ url }) => url.split(/[?#]/, 1)[0] ?? ''));
  return [...files].filter((url) => url.startsWith(base) && !built.has(url)).toSorted();
}

/** What the comparison came to. */
export function comparisonOf(build: BuildManifest, results: Results): ManifestComparison {
  const entries = results.entries('manifest');
  const of = (served: string) => entries.filter((entry) => entry.served === served).map(({ path }) => path);
  return {
    buildId: build.manifest.buildId,
    asBuilt: of('as-built').length,
    changed: of('changed'),
    missing: of('missing'),
    notBuilt: notBuilt(build, results),
  };
}
