import { resolve } from 'node:path';
import type { Problem, Report, Scan } from '@leakgate/core';
import {
  closeScan,
  filesIn,
  knownValuesOf,
  openScan,
  PUBLIC_PREFIXES,
  withPackedCopies,
  type BaselineFile,
  type ResolvedConfig,
} from '@leakgate/node';
import type { Targets } from './targets.ts';

/** What a search of files and folders is made from. */
export interface PathsRequest {
  readonly targets: Targets;
  readonly config: ResolvedConfig;
  readonly envFiles: readonly string[];
  readonly startedAt: Date;
  /** The baseline, where it is not the one of the configuration's file. */
  readonly baseline?: BaselineFile;
}

function open({ targets, config, envFiles, startedAt, baseline }: PathsRequest): Scan {
  const { values, problems } = knownValuesOf({
    config,
    envDirs: [config.root],
    mode: 'production',
    publicPrefixes: PUBLIC_PREFIXES,
    processEnv: process.env,
    envFiles,
  });
  const scan = openScan({
    config,
    kind: 'files',
    knownValues: values,
    now: startedAt,
    processEnv: process.env,
    outputs: targets.paths,
    ...(baseline === undefined ? {} : { baseline }),
  });
  problems.forEach((problem) => scan.problem(problem));
  return scan;
}

function nothing(targets: Targets): Problem {
  const message = 'holds no file, so nothing was searched; build first (a build that leakgate stopped writes none)';
  return { code: 'empty-bundle', effect: 'blind', where: targets.paths.join(', '), message };
}

async function search(scan: Scan, targets: Targets, project: string): Promise<void> {
  const add = withPackedCopies(scan, (name) => resolve(targets.root, name));
  let files = 0;
  for await (const found of filesIn(targets.paths, targets.root, project)) {
    if (found.kind === 'artifact') add(found.artifact);
    else scan.problem(found.problem);
    if (found.kind === 'artifact' || found.problem.effect === 'blind') files++;
  }
  if (files === 0) scan.problem(nothing(targets));
}

/** Searches files and folders with everything that the configuration and the environment say. */
export async function scanPaths(request: PathsRequest): Promise<Report> {
  const scan = open(request);
  await search(scan, request.targets, request.config.root);
  return closeScan(scan, request.config, request.startedAt);
}
