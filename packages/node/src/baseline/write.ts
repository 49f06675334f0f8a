import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ResolvedConfig } from '../config/options.ts';
import { inWords } from '../system-error.ts';
import { usageError } from '../usage-error.ts';
import { baselineText, type BaselineFile } from './baseline-file.ts';
import { readBaseline } from './read.ts';

/** Bytes of a salt: as many as the fingerprint has. */
const SALT_BYTES = 16;

/** Node's cryptography is loaded only now: most commands make no salt. */
function newSalt(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(SALT_BYTES).toString('hex');
}

/** The project's baseline, or a new one; with a salt either way. */
export function openBaseline(config: ResolvedConfig): BaselineFile {
  const before = readBaseline(config) ?? { version: 1, entries: [] };
  return before.salt === undefined ? { ...before, salt: newSalt() } : before;
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
