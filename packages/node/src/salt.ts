import { DEFAULT_SALT, type SaltSource } from '@leakgate/core';
import type { BaselineFile } from './baseline/baseline-file.ts';
import type { ProcessEnv } from './env/process-env.ts';

/** The key of fingerprints, and where it came from. */
export interface Salt {
  readonly value: string;
  readonly source: SaltSource;
}

/** `LEAKGATE_SALT`, else the salt of the project's baseline, else the one of everybody. */
export function saltOf(baseline: BaselineFile | undefined, processEnv: ProcessEnv): Salt {
  const fromEnv = processEnv['LEAKGATE_SALT'];
  if (fromEnv !== undefined && fromEnv !== '') return { value: fromEnv, source: 'env' };
  const project = baseline?.salt;
  return project === undefined ? { value: DEFAULT_SALT, source: 'default' } : { value: project, source: 'project' };
}
