import type { Finding, Problem, Report } from '@leakgate/core';
import type { FormatOptions } from '../format.ts';
import { problemGroups, type ProblemGroup } from '../problem-groups.ts';
import { inOrderOfWork, isOpen } from '../standing.ts';
import { coverageLines } from './coverage.ts';
import { findingLine, findingLines } from './finding.ts';
import type { Layout } from './rows.ts';
import { styleFor } from './style.ts';
import { adviceOf, headline } from './summary.ts';
import { safe, wrap } from './text.ts';

/** Findings told in full; a person reads no more at a terminal, and the gravest come first. */
const MOST_BLOCKS = 25;
/** Findings after them that have a line each. */
const MOST_LINES = 100;
/** Findings that are fine, a line each. */
const MOST_NOTES = 20;
/** Holes in the scan, and remarks, that are told one by one. */
const MOST_PROBLEMS = 25;

/** Names of further artifacts that the same is said of. */
const MOST_OTHERS = 2;

function othersText(others: readonly string[]): string {
  if (others.length === 0) return '';
  const names = others.slice(0, MOST_OTHERS).map(safe).join(', ');
  return others.length <= MOST_OTHERS
    ? `; the same of ${names}`
    : `; the same of ${names} and ${others.length - MOST_OTHERS} more`;
}

function problemLines(layout: Layout, { first, others }: ProblemGroup): readonly string[] {
  const { label, paint } =
    first.effect === 'blind'
      ? { label: 'not searched', paint: layout.style.yellow }
      : { label: 'note', paint: layout.style.dim };
  const text = `${label}: ${safe(first.where)} ${safe(first.message)}${othersText(others)}`;
  return wrap(text, layout.width - 2).map((line, index) =>
    index === 0 ? paint(label) + line.slice(label.length) : `  ${line}`,
  );
}

/** What was not searched, then remarks; the last line of each says how many are left out. */
function allProblemLines(layout: Layout, problems: readonly Problem[]): readonly string[] {
  return (['blind', 'note'] as const).flatMap((effect) => {
    const of = problems.filter((problem) => problem.effect === effect);
    // A hole has a line of its own: somebody is to look at each.
    const all = effect === 'blind' ? of.map((first) => ({ first, others: [] })) : problemGroups(of);
    const lines = all.slice(0, MOST_PROBLEMS).flatMap((group) => problemLines(layout, group));
    const hidden = all.length - MOST_PROBLEMS;
    const what = effect === 'blind' ? 'more were not searched' : 'more notes';
    return hidden <= 0
      ? lines
      : [...lines, layout.style.dim(`  and ${hidden} ${what}; the JSON and HTML reports list all`)];
  });
}

function adviceLines(layout: Layout, report: Report): readonly string[] {
  return adviceOf(report).flatMap((text, index) =>
    wrap(text, layout.width - 3).map((line, part) => (part === 0 ? `${index + 1}. ${line}` : `   ${line}`)),
  );
}

function block(lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [...lines, ''];
}

/** One line each, the last of them saying how many are left out. */
function oneLiners(layout: Layout, findings: readonly Finding[], most: number): readonly string[] {
  const hidden = findings.length - most;
  const lines = findings.slice(0, most).map((finding) => findingLine(layout, finding));
  return hidden <= 0 ? lines : [...lines, layout.style.dim(`  and ${hidden} more; the JSON and HTML reports list all`)];
}

function closing(layout: Layout, report: Report): string {
  const { bold, green, red, yellow } = layout.style;
  const paint = report.outcome === 'leaks' ? red : report.outcome === 'incomplete' ? yellow : green;
  return bold(paint(headline(report)));
}

function findingBlocks(layout: Layout, open: readonly Finding[]): readonly string[] {
  return [
    ...open.slice(0, MOST_BLOCKS).flatMap((finding) => block(findingLines(layout, finding))),
    ...block(oneLiners(layout, open.slice(MOST_BLOCKS), MOST_LINES)),
  ];
}

/** The findings alone, as where they are told one by one while the work goes on. */
export function prettyFindings({ findings }: Report, options: FormatOptions): string {
  const layout: Layout = { style: styleFor(options.color), width: Math.max(40, options.width) };
  return findingBlocks(layout, inOrderOfWork(findings.filter(isOpen))).join('\n');
}

/** The report for a person at a terminal: what to act on first, what is fine in one line each, the result last. */
export function pretty(report: Report, options: FormatOptions): string {
  const layout: Layout = { style: styleFor(options.color), width: Math.max(40, options.width) };
  const open = inOrderOfWork(report.findings.filter(isOpen));
  const notes = inOrderOfWork(
    report.findings.filter((finding) => finding.verdict === 'note' && finding.baseline !== 'known'),
  );
  const lines = [
    ...findingBlocks(layout, open),
    ...block(oneLiners(layout, notes, MOST_NOTES)),
    ...block(coverageLines(layout, report.coverage)),
    ...block(allProblemLines(layout, report.problems)),
    ...block(open.some((finding) => finding.verdict === 'error') ? adviceLines(layout, report) : []),
    closing(layout, report),
  ];
  return `${lines.join('\n')}\n`;
}
