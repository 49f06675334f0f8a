import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEFAULT_SALT, type SaltSource } from '@leakgate/core';
import type { ResolvedConfig } from './config/options.ts';
import type { ProcessEnv } from './env/process-env.ts';
import { codeOf, inWords } from './system-error.ts';
import { usageError } from './usage-error.ts';

/** The key of fingerprints, and where it came from. */
export interface Salt {
  readonly value: string;
  readonly source: SaltSource;
}

function readBaseline(config: ResolvedConfig): string | undefined {
  try {
    return readFileSync(resolve(config.root, config.baseline), 'utf8');
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return undefined;
    throw usageError(config.baseline, `the baseline cannot be read: ${inWords(error)}`, 'make it a readable file');
  }
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw usageError(name, 'the baseline is no valid JSON', 'restore it from version control');
  }
}

/** The salt that a project's baseline file holds. */
function projectSalt(config: ResolvedConfig): string | undefined {
  const text = readBaseline(config);
  const baseline = text === undefined ? undefined : parse(text, config.baseline);
  if (typeof baseline !== 'object' || baseline === null || !('salt' in baseline)) return undefined;
  const { salt } = baseline;
  if (typeof salt === 'string' && salt !== '') return salt;
  throw usageError(config.baseline, 'its `salt` is no text', 'restore it from version control');
}

/** `LEAKGATE_SALT`, else the project's own salt, else the one of everybody. */
export function saltOf(config: ResolvedConfig, processEnv: ProcessEnv): Salt {
  const fromEnv = processEnv['LEAKGATE_SALT'];
  if (fromEnv !== undefined && fromEnv !== '') return { value: fromEnv, source: 'env' };
  const project = projectSalt(config);
  return project === undefined ? { value: DEFAULT_SALT, source: 'default' } : { value: project, source: 'project' };
}
