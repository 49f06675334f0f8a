import type { Finding, Report } from '@leakgate/core';
import type { FormatOptions } from './format.ts';
import { findingLine } from './pretty/finding.ts';
import type { Layout } from './pretty/rows.ts';
import { styleFor } from './pretty/style.ts';
import { count } from './pretty/text.ts';

/** Two reports side by side, token by token. Findings of `new` and `both` are those of the later report. */
export interface ReportDiff {
  readonly new: readonly Finding[];
  readonly both: readonly Finding[];
  /** Not found any more; of a report that is incomplete they may still be there. */
  readonly gone: readonly Finding[];
  /** True where the later report had to leave something unsearched. */
  readonly incomplete: boolean;
}

function counted(report: Report): readonly Finding[] {
  return report.findings.filter((finding) => finding.verdict !== 'ignored');
}

/** What the later report has that the earlier one has not, and the other way round, by fingerprint. */
export function diffReports(earlier: Report, later: Report): ReportDiff {
  const before = new Set(counted(earlier).map((finding) => finding.fingerprint));
  const after = new Set(counted(later).map((finding) => finding.fingerprint));
  return {
    new: counted(later).filter((finding) => !before.has(finding.fingerprint)),
    both: counted(later).filter((finding) => before.has(finding.fingerprint)),
    gone: counted(earlier).filter((finding) => !after.has(finding.fingerprint)),
    incomplete: later.problems.some((problem) => problem.effect === 'blind'),
  };
}

function section(layout: Layout, title: string, findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const lines = findings.map((finding) => `  ${findingLine({ ...layout, width: layout.width - 2 }, finding)}`);
  return [layout.style.bold(title), ...lines, ''];
}

/** The difference for a person at a terminal; what stayed is only counted. */
export function diffText(diff: ReportDiff, options: FormatOptions): string {
  const layout: Layout = { style: styleFor(options.color), width: Math.max(40, options.width) };
  const gone = diff.incomplete ? 'not found any more (the later report is incomplete)' : 'gone';
  const lines = [
    ...section(layout, 'new', diff.new),
    ...section(layout, gone, diff.gone),
    layout.style.bold(
      `leakgate: ${count(diff.new.length, 'new token')}, ${diff.gone.length} gone, ${diff.both.length} as before`,
    ),
  ];
  return `${lines.join('\n')}\n`;
}
