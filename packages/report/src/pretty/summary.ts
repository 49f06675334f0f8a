import type { Finding, Report, Verdict } from '@leakgate/core';
import { isOpen, leaksOf } from '../standing.ts';
import { count, duration, size } from './text.ts';

function counts(finding: Finding, verdict: Exclude<Verdict, 'ignored'>): boolean {
  return finding.verdict === verdict && (verdict === 'note' ? finding.baseline !== 'known' : isOpen(finding));
}

/** «2 errors, 1 warning, 4 notes, 3 known»; what there is none of is left out. */
export function tally({ findings }: Report): string {
  const verdicts: readonly Exclude<Verdict, 'ignored'>[] = ['error', 'warning', 'note'];
  const counted = verdicts.flatMap((verdict) => {
    const number = findings.filter((finding) => counts(finding, verdict)).length;
    return number === 0 ? [] : [count(number, verdict)];
  });
  const known = findings.filter(({ baseline, verdict }) => baseline === 'known' && verdict !== 'ignored').length;
  const all = known === 0 ? counted : [...counted, `${known} known`];
  return all.length === 0 ? 'nothing found' : all.join(', ');
}

/** «31 files, 5.1 MB, 412 ms»: what was looked at. */
export function extent({ scan }: Report): string {
  const noun = scan.kind === 'crawl' ? 'artifact' : 'file';
  return `${count(scan.artifacts, noun)}, ${size(scan.bytes)}, ${duration(scan.durationMs)}`;
}

/** The result in one line, without colour. */
export function headline(report: Report): string {
  switch (report.outcome) {
    case 'leaks': {
      const what = report.scan.kind === 'commit' ? 'must not be committed' : 'must not ship';
      return `leakgate: ${count(leaksOf(report).length, 'token')} ${what} (${tally(report)}; ${extent(report)})`;
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
  'Remove it from its source, and let a server hold its replacement.',
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
