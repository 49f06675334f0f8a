import type { Report } from '@leakgate/core';
import { goneEntries, readBaseline, type ResolvedConfig } from '@leakgate/node';
import { searchName } from '../targets.ts';

/** Entries that are named; of more only their number is told. */
const MOST_NAMED = 3;

/** What a scan says of tokens that were accepted and that it no longer finds; undefined where there is none. */
export function goneText(paths: readonly string[], report: Report, config: ResolvedConfig): string | undefined {
  const baseline = readBaseline(config);
  const isWhole = report.problems.every(
    ({ effect, code }) => effect !== 'blind' && code !== 'baseline-of-another-salt',
  );
  if (baseline === undefined || !isWhole) return undefined;
  const gone = goneEntries(baseline.entries, report.findings, searchName(paths));
  if (gone.length === 0) return undefined;
  const named = gone.slice(0, MOST_NAMED).map(({ rule, fingerprint }) => `${rule} ${fingerprint.slice(0, 12)}`);
  const rest = gone.length > MOST_NAMED ? [`${gone.length - MOST_NAMED} more`] : [];
  const what = gone.length === 1 ? '1 token that it accepts is' : `${gone.length} tokens that it accepts are`;
  return `leakgate: ${config.baseline}: ${what} no longer found (${[...named, ...rest].join(', ')}); leakgate baseline ${paths.join(' ')} prunes`;
}
