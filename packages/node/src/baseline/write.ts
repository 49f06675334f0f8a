import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ResolvedConfig } from '../config/options.ts';
import { inWords } from '../system-error.ts';
import { usageError } from '../usage-error.ts';
import { baselineText, type BaselineFile } from './baseline-file.ts';
import { newSalt } from './new-salt.ts';
import { readBaseline } from './read.ts';

/** The project's baseline, or a new one; with a salt either way. */
export function openBaseline(config: ResolvedConfig): BaselineFile {
  const before = readBaseline(config) ?? { version: 1, entries: [] };
  return before.salt === undefined ? { ...before, salt: newSalt(config.root) } : before;
}

/** Writes the baseline, whole or not at all. Throws a `UsageError` where it cannot be written. */
export function writeBaseline(config: ResolvedConfig, baseline: BaselineFile): void {
  const path = resolve(config.root, config.baseline);
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(`${path}.tmp`, baselineText(baseline));
    renameSync(`${path}.tmp`, path);
  } catch (error) {
    throw usageError(config.baseline, `the baseline could not be written: ${inWords(error)}`, 'make it writable');
  }
}
