import { knownValuesOf, loadConfig, openEngine, scanWith, type LeakgateOptions } from '@leakgate/node';
import { isForElectron } from '../host/electron.ts';
import type { Host } from '../host/host.ts';
import { noOutputNames } from '../layers/output-names.ts';
import { nothingRendering } from './rendering.ts';
import type { Run } from './state.ts';

/** True where what the host builds is to be searched. Throws a UsageError where the config is wrong. */
export async function isSearched(host: Host, options: LeakgateOptions): Promise<boolean> {
  if (host.kind !== 'vite' || host.consumer === 'client' || isForElectron(host)) return true;
  return (await loadConfig({ root: host.root, inline: options })).serverBundles;
}

/** Reads the config and the known values, and makes the scan. Throws a UsageError where the config is wrong. */
export async function openRun(host: Host, options: LeakgateOptions): Promise<Run> {
  const startedAt = new Date();
  const start = performance.now();
  const config = await loadConfig({ root: host.root, inline: options });
  const { values, problems } = knownValuesOf({
    config,
    envDirs: host.envDirs,
    mode: host.mode,
    publicPrefixes: host.publicPrefixes,
    processEnv: process.env,
  });
  const opened = openEngine({ config, kind: 'build', knownValues: values, now: startedAt, processEnv: process.env });
  const scan = scanWith(opened);
  problems.forEach((problem) => scan.problem(problem));
  return {
    config,
    engine: opened.engine,
    scan,
    startedAt,
    searched: new Map(),
    found: new Set(),
    sources: new Map(),
    sought: new Map(),
    flaws: [],
    recordedSources: new Set(),
    maps: new Map(),
    publicFolders: new Map(),
    snapshots: new Map(),
    outputs: [],
    names: noOutputNames(),
    rendering: nothingRendering(),
    inputs: new Set(),
    told: new Set(),
    settling: Promise.resolve(),
    spent: performance.now() - start,
    failed: false,
  };
}
