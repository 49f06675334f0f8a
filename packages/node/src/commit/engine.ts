import type { Artifact, ArtifactResult } from '@leakgate/core';
import type { ResolvedConfig } from '../config/options.ts';
import type { ProcessEnv } from '../env/process-env.ts';
import { PUBLIC_PREFIXES } from '../env/public-prefixes.ts';
import { knownValuesOf } from '../env/values.ts';
import { openEngine, type OpenEngine, type ScanRequest } from '../scan.ts';
import { isEnvFile, valuesIn } from './env-file.ts';

/** What an engine for files of a repository is made from. */
export interface CommitRequest {
  readonly config: ResolvedConfig;
  readonly processEnv: ProcessEnv;
  /** Time of the scan; decides what has expired. */
  readonly now?: Date;
  /** Further env files, e.g. of `--env-file`; relative to the root. */
  readonly envFiles?: readonly string[];
}

function textOf({ content }: Artifact): string {
  return typeof content === 'string' ? content : new TextDecoder().decode(content);
}

/** An env file is searched for what it sets itself, too; that takes an engine of its own, so it is made only then. */
function scanEnvFile(artifact: Artifact, path: string, request: ScanRequest): ArtifactResult {
  const knownValues = [...valuesIn(path, textOf(artifact)), ...request.knownValues];
  return openEngine({ ...request, knownValues }).engine.scan(artifact);
}

/** Makes the engine of the commit door: make it once for as many files as you can. */
export function commitEngine({ config, processEnv, now, envFiles = [] }: CommitRequest): OpenEngine {
  const { values, problems } = knownValuesOf({
    config,
    envDirs: [config.root],
    mode: 'production',
    publicPrefixes: PUBLIC_PREFIXES,
    processEnv,
    envFiles,
  });
  const request: ScanRequest = { config, kind: 'commit', knownValues: values, now: now ?? new Date(), processEnv };
  const { engine, problems: more } = openEngine(request);
  const scan = (artifact: Artifact): ArtifactResult => {
    const path = 'path' in artifact.where ? artifact.where.path : '';
    return isEnvFile(path) ? scanEnvFile(artifact, path, request) : engine.scan(artifact);
  };
  return { engine: { ...engine, scan }, problems: [...problems, ...more] };
}
