import { readFileSync } from 'node:fs';
import type { ArtifactResult, Origin, Place, Report, Sighting } from '@leakgate/core';
import { sourceFiles, type Sources } from './provenance/provenance.ts';
import { sourceName } from './host/paths.ts';
import { seek, type Run } from './run/state.ts';

/** A module, searched as a source. */
export interface SearchedSource {
  /** POSIX, relative to the root. */
  readonly file: string;
  readonly result: ArtifactResult;
}

/** Larger files are written by no person. */
const LARGEST = 4 * 2 ** 20;
/** Files of a module graph in which nobody writes text. */
const BINARY = /\.(?:png|jpe?g|gif|webp|avif|ico|bmp|woff2?|ttf|otf|eot|mp[34]|webm|ogg|wav|pdf|wasm)$/i;

function readText(file: string): string | undefined {
  try {
    const bytes = BINARY.test(file) ? undefined : readFileSync(file);
    return bytes === undefined || bytes.length > LARGEST ? undefined : bytes.toString('utf8');
  } catch {
    return undefined;
  }
}

function search(run: Run, root: string, file: string): SearchedSource | undefined {
  const content = readText(file);
  if (content === undefined) return undefined;
  const name = sourceName(root, file);
  const result = run.engine.scan({ where: { kind: 'source-module', path: name }, content });
  seek(run, result.sightings);
  return { file: name, result };
}

/** Searches the modules that are sources as they stand on disk, each once. */
export function searchSources(run: Run, sources: Sources): readonly SearchedSource[] {
  for (const file of sourceFiles(sources)) {
    if (!run.sources.has(file)) run.sources.set(file, search(run, sources.root, file));
  }
  return [...run.sources.values()].filter((source) => source !== undefined);
}

function originOf({ place }: Sighting): Origin {
  return { file: place.artifact, line: place.line, column: place.column };
}

/** Where sources hold the token with a fingerprint. */
export function sightedIn(run: Run, sources: Sources, fingerprint: string): readonly Origin[] {
  return searchSources(run, sources)
    .flatMap(({ result }) => result.sightings)
    .filter((sighting) => sighting.fingerprint === fingerprint)
    .map(originOf);
}

/**
 * Takes what only sources hold into the report: the output does not have it, so that it is a note, and not a leak.
 * Called when the outputs of a build were searched, once for each environment: modules that they share count once.
 */
export function recordSources(run: Run, sources: Sources): void {
  for (const { file, result } of searchSources(run, sources)) {
    if (run.recordedSources.has(file)) continue;
    run.recordedSources.add(file);
    const sightings = result.sightings.filter(({ fingerprint }) => !run.found.has(fingerprint));
    run.scan.record({ ...result, sightings, surface: 'source-module' });
  }
}

function isInOutput({ surface }: Place): boolean {
  return surface !== 'source-module';
}

/** The report without the places in sources of what an output has: an environment that was built later may have it. */
export function withoutSources(report: Report): Report {
  const findings = report.findings.map((finding) => {
    const places = finding.places.filter(isInOutput);
    return places.length === 0 || places.length === finding.places.length ? finding : { ...finding, places };
  });
  return { ...report, findings };
}
