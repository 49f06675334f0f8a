import type { Finding, Problem, Report } from '@leakgate/core';
import { headline } from '../pretty/summary.ts';
import { safe } from '../pretty/text.ts';
import { isOpen, leaksOf, mendPlace, placeNames } from '../standing.ts';

/** A message of a workflow command; a line break would end it. */
function data(text: string): string {
  return text.toWellFormed().replaceAll('%', '%25').split('\n').map(safe).join('%0A');
}

/** A property of a workflow command. */
function property(text: string): string {
  return data(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function command(
  level: 'error' | 'warning' | 'notice',
  properties: Readonly<Record<string, string | number | undefined>>,
  text: string,
): string {
  const said = Object.entries(properties).flatMap(([key, value]) =>
    value === undefined ? [] : [`${key}=${property(String(value))}`],
  );
  return `::${level} ${said.join(',')}::${data(text)}`;
}

function textOf(finding: Finding, atSource: boolean): string {
  const { because, evidence, places, remedy, fingerprint, rule } = finding;
  const names = placeNames(finding);
  const artifacts = names.slice(0, 5);
  const more = names.length > artifacts.length ? ` and ${names.length - artifacts.length} more` : '';
  return [
    [because, ...evidence].join('; '),
    ...(atSource || names.length > 1 || places[0]?.entry !== undefined ? [`in ${artifacts.join(', ')}${more}`] : []),
    ...(remedy === undefined ? [] : [remedy]),
    `${rule} ${fingerprint}`,
  ].join('\n');
}

function annotation(finding: Finding, leaks: readonly Finding[]): string {
  const main = mendPlace(finding);
  const title = `${finding.title} ${finding.redacted}`;
  const level = leaks.includes(finding) ? 'error' : 'warning';
  const at = { file: main?.file, line: main?.line, col: main?.column, title };
  return command(level, at, textOf(finding, main?.place.origin !== undefined));
}

function problemAnnotation({ where, message, code }: Problem): string {
  return command('warning', { title: `Not searched: ${code}` }, `${where} ${message}`);
}

/** The report as workflow commands of GitHub Actions: annotations at the source to mend; the result last. */
export function annotations(report: Report): string {
  const leaks = leaksOf(report);
  const blind = report.problems.filter((problem) => problem.effect === 'blind');
  const lines = [
    ...report.findings.filter(isOpen).map((finding) => annotation(finding, leaks)),
    ...blind.map(problemAnnotation),
    headline(report),
  ];
  return `${lines.join('\n')}\n`;
}
