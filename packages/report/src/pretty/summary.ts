import type { Finding, Report, Verdict } from '@leakgate/core';
import { count, size } from './text.ts';

function withVerdict(report: Report, verdict: Verdict): readonly Finding[] {
  return report.findings.filter((finding) => finding.verdict === verdict);
}

/** «2 errors, 1 warning, 4 notes»; what there is none of is left out. */
export function tally(report: Report): string {
  const nouns: readonly Exclude<Verdict, 'ignored'>[] = ['error', 'warning', 'note'];
  const counted = nouns.flatMap((verdict) => {
    const number = withVerdict(report, verdict).length;
    return number === 0 ? [] : [count(number, verdict)];
  });
  return counted.length === 0 ? 'nothing found' : counted.join(', ');
}

/** «31 files, 5.1 MB, 412 ms»: what was looked at. */
export function extent(report: Report): string {
  return `${count(report.scan.artifacts, 'file')}, ${size(report.scan.bytes)}, ${report.scan.durationMs} ms`;
}

/** The result in one line, without colour. */
export function headline(report: Report): string {
  switch (report.outcome) {
    case 'leaks': {
      const leaks = withVerdict(report, 'error').length || withVerdict(report, 'warning').length;
      const what = report.scan.kind === 'commit' ? 'must not be committed' : 'must not ship';
      return `leakgate: ${count(leaks, 'token')} ${what} (${tally(report)}; ${extent(report)})`;
    }
    case 'incomplete':
      return `leakgate: not everything could be searched (${tally(report)}; ${extent(report)})`;
    case 'clean':
      return `leakgate: clean (${tally(report)}; ${extent(report)})`;
    default:
      return report.outcome satisfies never;
  }
}

const SHIPPED: readonly string[] = [
  'Revoke it first: whoever has seen it can use it until then.',
  'Remove it from the source named above, and let a server hold its replacement.',
  'If it was ever deployed, purge CDN caches, old deployments and their source maps.',
];
/** Before a commit nobody but its author has seen it. */
const STAGED: readonly string[] = [
  'Take it out of the file, let a server or CI hold it, and stage the file again.',
  'If it was ever pushed before, revoke it: the history keeps it.',
];

/** What to do about a token that was found, in the order that matters. */
export function adviceOf({ scan }: Report): readonly string[] {
  return scan.kind === 'commit' ? STAGED : SHIPPED;
}
