import type { Artifact, Engine, Scan, Sighting } from '@leakgate/core';
import type { ResolvedConfig } from '@leakgate/node';
import type { ContentMark } from '../layers/content-mark.ts';
import type { Host } from '../host/host.ts';
import { sightedInName } from '../layers/names.ts';
import type { Flaw } from '../settings/index.ts';
import type { OutputNames } from '../layers/output-names.ts';
import type { Rendering } from './rendering.ts';
import type { Snapshot } from '../layers/snapshot.ts';
import type { SearchedSource } from '../source-scan.ts';
import type { WrittenFile } from '../layers/written-file.ts';

/** One output of a build: what one call of `generateBundle` is about. */
export interface Output {
  /** The build it belongs to. */
  readonly build: object;
  /** Absolute. */
  readonly folder: string;
  /** What tells it from others in the folder. */
  readonly form: string;
  /** `pending` from `generateBundle` until `writeBundle`; `none` where nothing is written. */
  disk: 'pending' | 'written' | 'none';
}

/** A file of `public/`, as it was searched. */
export interface PublicFile {
  /** Relative to `public/` and to every folder it is copied to. */
  readonly path: string;
  readonly mark: ContentMark;
  readonly sightings: readonly Sighting[];
}

/** A file of an output, as it was searched. */
export interface SearchedFile {
  readonly isEmpty: boolean;
  /** Missing where nobody can change the file between its search and its being written. */
  readonly mark?: ContentMark;
  readonly sightings: readonly Sighting[];
  /** What stood on disk when it had been written. */
  written?: WrittenFile;
}

/** What one command builds and leakgate searches: one scan, one report. */
export interface Run {
  readonly config: ResolvedConfig;
  readonly engine: Engine;
  readonly scan: Scan;
  readonly startedAt: Date;
  /** Absolute path of an output file → how it was searched. */
  readonly searched: Map<string, SearchedFile>;
  /** Fingerprints of what outputs hold. */
  readonly found: Set<string>;
  /** Absolute path of a module of the project → what was found in it; undefined where it is no text. */
  readonly sources: Map<string, SearchedSource | undefined>;
  /** Fingerprint → a secret that sources hold or settings bring in. */
  readonly sought: Map<string, Sighting>;
  /** Flaws of the settings that are not in the report yet. */
  readonly flaws: Flaw[];
  /** Names of the modules whose findings are in the report, as far as no output has them. */
  readonly recordedSources: Set<string>;
  /** Absolute path of a chunk → that of its source map. */
  readonly maps: Map<string, string>;
  /** Folder → what was in it. */
  readonly publicFolders: Map<string, readonly PublicFile[]>;
  /** Output folder → what stood in it before. */
  readonly snapshots: Map<string, Snapshot>;
  readonly outputs: Output[];
  readonly names: OutputNames;
  readonly rendering: Rendering;
  /** What the builds are made from, as text: tells this run's reports from those of others. */
  readonly inputs: Set<string>;
  /** What has been printed, so that no finding is printed twice. */
  readonly told: Set<string>;
  /** The end of what is being told and written. */
  settling: Promise<unknown>;
  /** Milliseconds spent in our hooks, without the one that runs. */
  spent: number;
  /** When the outermost hook that runs began, as `performance.now()` tells it. */
  since?: number;
  /** A build was stopped: what runs after it keeps silent. */
  failed: boolean;
}

/** Takes note of secrets that the output may hold without anything that tells them. */
export function seek(run: Run, sightings: readonly Sighting[]): void {
  for (const each of sightings) if (each.rule.exposure === 'secret') run.sought.set(each.fingerprint, each);
}

/** Searches something of an output, and tells what is in it. */
export function addOutput(run: Run, artifact: Artifact): readonly Sighting[] {
  const found = run.scan.add({ ...artifact, sought: [...run.sought.values()] });
  for (const { fingerprint } of found) run.found.add(fingerprint);
  const sightings = sightedInName(run.engine, artifact);
  if (sightings.length > 0) run.scan.record({ surface: artifact.where.kind, sightings, problems: [], bytes: 0 });
  return found;
}

interface Entry {
  readonly builds: Set<object>;
  readonly environments: Set<string>;
  readonly run: Promise<Run>;
}

/** Vite makes our plugin anew for each environment, so what they share cannot be kept in the plugin. */
const entries = new WeakMap<object, Entry>();

function environmentOf(host: Host): string {
  return host.kind === 'vite' ? host.environment : host.kind;
}

function isOngoing(entry: Entry, host: Host): boolean {
  return !entry.builds.has(host.build) && !entry.environments.has(environmentOf(host));
}

/** True where a build has begun a run: it may be about to make its next output, or be made anew. */
export function hasBegun(host: Host): boolean {
  return entries.get(host.run)?.builds.has(host.build) === true;
}

/** Joins the run under way where another environment has begun it; else begins one, as each rebuild does. */
export function beginRun(host: Host, open: () => Promise<Run>): Promise<Run> {
  const known = entries.get(host.run);
  const entry =
    known !== undefined && isOngoing(known, host)
      ? known
      : { builds: new Set<object>(), environments: new Set<string>(), run: open() };
  entry.builds.add(host.build);
  entry.environments.add(environmentOf(host));
  entries.set(host.run, entry);
  return entry.run;
}

/** The run a build belongs to; undefined where it did not join one, or none began, be it for a wrong config. */
export async function runOf(host: Host): Promise<Run | undefined> {
  return hasBegun(host) ? entries.get(host.run)?.run.catch(() => undefined) : undefined;
}

/** The run that what one command builds has begun, be it for another environment. */
export async function ongoingRun(host: Host): Promise<Run | undefined> {
  return entries.get(host.run)?.run.catch(() => undefined);
}

/** Milliseconds spent in our hooks until now. */
export function timeSpent(run: Run): number {
  return run.spent + (run.since === undefined ? 0 : performance.now() - run.since);
}

/** Counts the time a piece of work takes; work within work counts once. */
export async function timed<T>(run: Run, work: () => T | Promise<T>): Promise<T> {
  const isOutermost = run.since === undefined;
  if (isOutermost) run.since = performance.now();
  try {
    return await work();
  } finally {
    if (isOutermost) {
      run.spent = timeSpent(run);
      delete run.since;
    }
  }
}
