import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { foldersAbove } from '../files/repository.ts';
import { BASELINE_NAME } from './name.ts';

/** Bytes of a salt: as many as the fingerprint has. */
const BYTES = 16;

function saltIn(folder: string): readonly string[] {
  try {
    const { salt } = JSON.parse(readFileSync(join(folder, BASELINE_NAME), 'utf8')) as { readonly salt?: unknown };
    return typeof salt === 'string' && salt !== '' ? [salt] : [];
  } catch {
    // Whoever reads that baseline for its entries is told what is wrong with it.
    return [];
  }
}

/** Node's cryptography is loaded only now: most commands make no salt. */
function anySalt(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(BYTES).toString('hex');
}

/**
 * The salt for a new baseline: that of the repository which the project is a part of, so that a token has one
 * fingerprint in all of its packages and at commit, else one of its own.
 */
export function newSalt(root: string): string {
  return foldersAbove(root).flatMap(saltIn)[0] ?? anySalt();
}
