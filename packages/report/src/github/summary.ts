import type { Finding, Report } from '@leakgate/core';
import { adviceOf, headline } from '../pretty/summary.ts';
import { safe } from '../pretty/text.ts';
import { isOpen, leaksOf, mendPlace } from '../standing.ts';

/** Rows of the table; GitHub cuts a summary off at 1 MiB. */
const MOST_ROWS = 200;

/** Text that came from what was scanned, so that it can be neither markup nor a link. */
function plain(text: string): string {
  return safe(text.toWellFormed().replaceAll(/\s+/g, ' ')).replaceAll(
    /[^\p{L}\p{N} /.,;()…'-]|(?<=www)\./giu,
    (char) => `&#${char.codePointAt(0) ?? 0xff_fd};`,
  );
}

function code(text: string): string {
  return `<code>${plain(text)}</code>`;
}

function sourceOf(finding: Finding): string {
  const main = mendPlace(finding);
  if (main === undefined) return '';
  return code(main.line === undefined ? main.file : `${main.file}:${main.line}`);
}

function artifactsOf({ places }: Finding): string {
  const names = [...new Set(places.map((place) => place.artifact))];
  const [first = ''] = names;
  return names.length < 2 ? code(first) : `${code(first)} and ${names.length - 1} more`;
}

function row(finding: Finding, leaks: readonly Finding[]): string {
  const mark = leaks.includes(finding) ? '❌' : '⚠️';
  const cells = [
    `${mark} ${finding.verdict}`,
    `${plain(finding.title)} ${code(finding.redacted)}`,
    sourceOf(finding),
    artifactsOf(finding),
    plain(finding.remedy ?? finding.because),
  ];
  return `| ${cells.join(' | ')} |`;
}

function table(report: Report): readonly string[] {
  const open = report.findings.filter(isOpen);
  if (open.length === 0) return [];
  const leaks = leaksOf(report);
  const hidden = open.length - MOST_ROWS;
  return [
    '| verdict | token | mend it in | it ships in | what to do |',
    '|---|---|---|---|---|',
    ...open.slice(0, MOST_ROWS).map((finding) => row(finding, leaks)),
    ...(hidden > 0 ? ['', `…and ${hidden} more; the JSON report has all of them.`] : []),
    '',
  ];
}

function problems(report: Report): readonly string[] {
  const blind = report.problems.filter((problem) => problem.effect === 'blind');
  if (blind.length === 0) return [];
  return ['### Not searched', '', ...blind.map(({ where, message }) => `- ${code(where)} ${plain(message)}`), ''];
}

/** The report as Markdown for the summary of a job. */
export function summary(report: Report): string {
  const icon = { leaks: '❌', incomplete: '⚠️', clean: '✅' }[report.outcome];
  const steps =
    leaksOf(report).length === 0 ? [] : [...adviceOf(report).map((text, index) => `${index + 1}. ${text}`), ''];
  return [`## ${icon} ${headline(report)}`, '', ...table(report), ...problems(report), ...steps].join('\n');
}
