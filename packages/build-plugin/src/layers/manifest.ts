import { readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import type { Problem, Report } from '@leakgate/core';
import {
  formatManifest,
  inWords,
  MANIFEST_NAME,
  manifestOf,
  sha256Of,
  surfaceOf,
  type ManifestFile,
} from '@leakgate/node';
import type { Host } from '../host/host.ts';
import { maskedName } from './names.ts';
import { artifactPath } from './output-names.ts';
import { isInside, relativeTo } from '../host/paths.ts';
import type { Run } from '../run/state.ts';

/** The manifest of a folder. */
export function manifestPath(folder: string): string {
  return posix.join(folder, MANIFEST_NAME);
}

function readFile(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Fingerprints of findings by the places they stand in: `<surface> <artifact>` for public files, else `<artifact>`. */
function fingerprintsByName({ findings }: Report): ReadonlyMap<string, readonly string[]> {
  const places = findings.flatMap(({ fingerprint, places }) =>
    places.map(({ surface, artifact }) => ({
      fingerprint,
      name: surface === 'public-file' ? `public-file ${artifact}` : artifact,
    })),
  );
  const byName = Map.groupBy(places, ({ name }) => name);
  return new Map([...byName].map(([name, list]) => [name, [...new Set(list.map((each) => each.fingerprint))].sort()]));
}

/** Files of the folder that were searched and stand there, whoever wrote them. */
function searchedBelow(run: Run, folder: string): readonly string[] {
  return [...run.searched.keys()].filter((path) => isInside(folder, path));
}

function filesOf(run: Run, folder: string, report: Report): readonly ManifestFile[] {
  const found = fingerprintsByName(report);
  const publicPaths = new Set([...run.publicFolders.values()].flat().map((file) => file.path));
  const paths = new Set(searchedBelow(run, folder));
  return [...paths].flatMap((absolute): readonly ManifestFile[] => {
    const content = readFile(absolute);
    if (content === undefined) return [];
    const isPublic = publicPaths.has(relativeTo(folder, absolute));
    // As the report calls them: no name holds a token.
    const path = maskedName(run.engine, relativeTo(folder, absolute));
    const name = maskedName(run.engine, artifactPath(run, absolute));
    const map = run.maps.get(absolute) ?? `${absolute}.map`;
    return [
      {
        path,
        sha256: sha256Of(content),
        bytes: content.length,
        surface: isPublic ? 'public-file' : surfaceOf(path, content),
        ...(paths.has(map) ? { map: maskedName(run.engine, relativeTo(folder, map)) } : {}),
        fingerprints: [...(isPublic ? (found.get(`public-file ${path}`) ?? []) : []), ...(found.get(name) ?? [])],
      },
    ];
  });
}

function write(run: Run, host: Host, folder: string, report: Report): readonly Problem[] {
  const path = manifestPath(folder);
  try {
    writeFileSync(path, formatManifest(manifestOf(filesOf(run, folder, report), run.startedAt)));
    return [];
  } catch (error) {
    const message = `the manifest could not be written: ${inWords(error)}`;
    return [{ code: 'report-not-written', effect: 'note', where: relativeTo(host.root, path), message }];
  }
}

/**
 * Writes the manifest into each folder of the output, where the configuration asks for it. Gives the problems of those
 * that could not be written.
 * @param folders absolute
 */
export function writeManifests(run: Run, host: Host, folders: readonly string[], report: Report): readonly Problem[] {
  if (!run.config.manifest) return [];
  const outermost = folders.filter((folder) => !folders.some((other) => other !== folder && isInside(other, folder)));
  return outermost.flatMap((folder) => write(run, host, folder, report));
}
