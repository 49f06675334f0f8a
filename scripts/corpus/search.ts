// Searches packages with the built command line, without any known value, and judges what it finds.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Finding, Report } from '@leakgate/core';
import type { Explained } from './corpus.ts';

const CLI = resolve(import.meta.dirname, '../../packages/leakgate/bin/leakgate.js');
/** Bytes in use by the largest corpus with room to spare. */
const MEMORY = '--max-old-space-size=6144';

/** The report on some folders, with paths relative to `cwd`, which holds no configuration. */
export function search(cwd: string, folders: readonly string[]): Report {
  const results = mkdtempSync(join(tmpdir(), 'leakgate-corpus-'));
  try {
    const file = join(results, 'report.json');
    const args = [MEMORY, CLI, 'scan', ...folders, '--quiet', '--report', `json=${file}`, '--fail-on', 'never'];
    const { status, stderr, error } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 });
    if (error !== undefined || status !== 0) {
      throw new Error(`corpus: the scan ended with ${status}: ${error?.message ?? stderr.slice(-2000)}`);
    }
    return JSON.parse(readFileSync(file, 'utf8')) as Report;
  } finally {
    rmSync(results, { recursive: true, force: true });
  }
}

/** Where the value stands first, as `name@version/path:line:column`. */
export function placeOf({ places: [place] }: Finding): string {
  return place === undefined ? 'nowhere' : `${place.artifact.replace('+', '/')}:${place.line}:${place.column}`;
}

/** A finding as a person reads it. */
function told(finding: Finding): string {
  const { verdict, rule, fingerprint, redacted, places } = finding;
  return `${verdict} ${rule} ${fingerprint} ${redacted} at ${placeOf(finding)}\n    ${places[0]?.excerpt ?? ''}`;
}

/** What a search of the corpus shows. */
export interface Judgement {
  /** Findings above a note that nobody has explained, or explained otherwise. */
  readonly unexplained: readonly string[];
  /** Explained values that were not found. */
  readonly missed: readonly string[];
}

/** Holds the findings above a note to those that are explained. */
export function judge({ findings }: Report, right: readonly Explained[]): Judgement {
  const known = new Map(right.map((each) => [each.fingerprint, each]));
  const grave = findings.filter(({ verdict }) => verdict === 'error' || verdict === 'warning');
  const isRight = ({ fingerprint, rule, verdict }: Finding): boolean => {
    const explanation = known.get(fingerprint);
    return explanation?.rule === rule && explanation.verdict === verdict;
  };
  const found = new Set(grave.map(({ fingerprint }) => fingerprint));
  return {
    unexplained: grave.filter((finding) => !isRight(finding)).map(told),
    missed: right.filter(({ fingerprint }) => !found.has(fingerprint)).map(({ place, rule }) => `${rule} at ${place}`),
  };
}
