import { readFileSync, statSync } from 'node:fs';
import { artifactName, plainPath, type Artifact, type Scan, type SearchedFile, type Sighting } from '@leakgate/core';

function holds(path: string, bytes: Uint8Array): boolean {
  try {
    return statSync(path).size === bytes.length && readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** A file on disk that was searched as it stands there. */
export function searchedOnDisk(path: string, sightings: readonly Sighting[]): SearchedFile {
  return { sightings, holds: (bytes) => holds(path, bytes) };
}

/**
 * Hands artifacts to a scan, each packed file together with the one of its name beside it, if that came before.
 * @param pathOf the path on disk of a file, by its name in reports
 */
export function withPackedCopies(scan: Scan, pathOf: (name: string) => string): (artifact: Artifact) => void {
  const searched = new Map<string, readonly Sighting[]>();
  return (artifact) => {
    const name = artifactName(artifact.where);
    const plain = plainPath(name);
    const sightings = plain === undefined ? undefined : searched.get(plain);
    const beside =
      plain === undefined || sightings === undefined ? {} : { beside: searchedOnDisk(pathOf(plain), sightings) };
    searched.set(name, scan.add({ ...artifact, ...beside }));
  };
}
