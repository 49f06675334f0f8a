import { reaches, type Finding, type Problem, type Report } from '@leakgate/core';
import type { FormatOptions } from '../format.ts';
import { findingLines, noteLine } from './finding.ts';
import type { Layout } from './rows.ts';
import { styleFor } from './style.ts';
import { adviceOf, headline } from './summary.ts';
import { safe, wrap } from './text.ts';

function problemLines(layout: Layout, problem: Problem): readonly string[] {
  const label = problem.effect === 'blind' ? layout.style.yellow('not searched') : layout.style.dim('note');
  const lines = wrap(`${safe(problem.where)} ${safe(problem.message)}`, Math.max(20, layout.width - 4));
  return lines.map((line, index) => (index === 0 ? `${label}: ${line}` : `  ${line}`));
}

function adviceLines(layout: Layout, report: Report): readonly string[] {
  return adviceOf(report).flatMap((text, index) =>
    wrap(text, layout.width - 3).map((line, part) => (part === 0 ? `${index + 1}. ${line}` : `   ${line}`)),
  );
}

function block(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

function shown(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter((finding) => reaches(finding.verdict, 'warning'));
}

function closing(layout: Layout, report: Report): string {
  const { bold, green, red, yellow } = layout.style;
  const paint = report.outcome === 'leaks' ? red : report.outcome === 'incomplete' ? yellow : green;
  return bold(paint(headline(report)));
}

/** The report for a person at a terminal: what to act on first, what is fine in one line each, the result last. */
export function pretty(report: Report, options: FormatOptions): string {
  const layout: Layout = { style: styleFor(options.color), width: Math.max(40, options.width) };
  const grave = shown(report.findings);
  const notes = report.findings.filter((finding) => finding.verdict === 'note');
  const lines = [
    ...grave.flatMap((finding) => block(findingLines(layout, finding))),
    ...block(notes.map((finding) => noteLine(layout, finding))),
    ...block(report.problems.flatMap((problem) => problemLines(layout, problem))),
    ...block(grave.some((finding) => finding.verdict === 'error') ? adviceLines(layout, report) : []),
    closing(layout, report),
  ];
  return `${lines.join('\n')}\n`;
}
