import type { Hash } from 'node:crypto';
import type { FileSurface } from '@leakgate/core';

/** The name of the file, in the output folder that it tells of. */
export const MANIFEST_NAME = 'leakgate.manifest.json';

/** One file of an output, as it was searched. */
export interface ManifestFile {
  /** POSIX, relative to the folder that holds the manifest. */
  readonly path: string;
  /** SHA-256 of its bytes, lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  readonly surface: FileSurface;
  /** The path of its source map, where that is a file of the output too. */
  readonly map?: string;
  /** Fingerprints of what was found in it, sorted; whatever the verdict was, the build passed. */
  readonly fingerprints: readonly string[];
}

/**
 * What a build wrote and leakgate searched: whoever has a live page can prove from it that what is served was searched.
 * Field names are a contract; the crawler reads them.
 */
export interface Manifest {
  readonly schemaVersion: 1;
  /** 32 hex digits over the paths and contents of the files: the same output has the same id. */
  readonly buildId: string;
  /** ISO 8601, UTC. */
  readonly createdAt: string;
  /** Sorted by path. */
  readonly files: readonly ManifestFile[];
}

const ID_DIGITS = 32;

/** Loaded when a manifest is written: it takes as long as all that a scan starts with. */
function sha256(): Hash {
  return process.getBuiltinModule('node:crypto').createHash('sha256');
}

function comparePaths(a: ManifestFile, b: ManifestFile): number {
  return a.path < b.path ? -1 : a.path > b.path ? 1 : 0;
}

function buildIdOf(files: readonly ManifestFile[]): string {
  const hash = sha256();
  for (const { path, sha256 } of files) hash.update(`${path}\0${sha256}\n`);
  return hash.digest('hex').slice(0, ID_DIGITS);
}

/** The SHA-256 of a file's bytes as a manifest writes it. */
export function sha256Of(content: Uint8Array): string {
  return sha256().update(content).digest('hex');
}

/** The manifest of files. */
export function manifestOf(files: readonly ManifestFile[], createdAt: Date): Manifest {
  const sorted = files.toSorted(comparePaths);
  return { schemaVersion: 1, buildId: buildIdOf(sorted), createdAt: createdAt.toISOString(), files: sorted };
}

/** The manifest as it is written. */
export function formatManifest(manifest: Manifest): string {
  return `${JSON.stringify(manifest, undefined, 2)}\n`;
}
