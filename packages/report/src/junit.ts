import type { Finding, Problem, Report } from '@leakgate/core';
import { leaksOf, mendPlace, placeName, shownPlaces } from './standing.ts';

/** Characters that XML 1.0 has no way to write. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
};

function xml(text: string): string {
  return text
    .toWellFormed()
    .replace(FORBIDDEN, '�')
    .replace(/[&<>"'\n\r\t]/g, (char) => ENTITIES[char] ?? char);
}

function placeText(place: Finding['places'][number]): string {
  const { origin } = place;
  const from = origin === undefined ? '' : `, from ${origin.file}${origin.line === undefined ? '' : `:${origin.line}`}`;
  return `in ${placeName(place)}${from}`;
}

function details(finding: Finding): string {
  const { remedy, docs, rule, fingerprint } = finding;
  const lines = [...shownPlaces(finding).map(placeText), ...[remedy, docs].filter((text) => text !== undefined)];
  return [...lines, `${rule} ${fingerprint}`].join('\n');
}

function testCase(className: string, name: string, file: string | undefined, body: string): string {
  const at = file === undefined ? '' : ` file="${xml(file)}"`;
  return `    <testcase classname="${xml(className)}" name="${xml(name)}"${at} time="0">${body}</testcase>`;
}

function findingBody(finding: Finding, failing: boolean): string {
  const why = xml([finding.because, ...finding.evidence].join('; '));
  if (failing) return `<failure type="${finding.verdict}" message="${why}">${xml(details(finding))}</failure>`;
  if (finding.baseline === 'known' || finding.verdict === 'ignored') return `<skipped message="${why}"/>`;
  return `<system-out>${xml(`${finding.verdict}: `)}${why}</system-out>`;
}

function findingCase(finding: Finding, failing: boolean): string {
  const name = `${finding.title} ${finding.redacted}`;
  return testCase(`leakgate.${finding.rule}`, name, mendPlace(finding)?.file, findingBody(finding, failing));
}

function problemCase({ code, where, message }: Problem): string {
  const text = xml(`${where} ${message}`);
  return testCase(
    'leakgate.not-searched',
    `${where} was searched`,
    where,
    `<error type="${xml(code)}" message="${text}"/>`,
  );
}

/** The report as JUnit XML: a finding that must not ship is a failure, what could not be searched an error. */
export function junit(report: Report): string {
  const leaks = new Set(leaksOf(report));
  const blind = report.problems.filter((problem) => problem.effect === 'blind');
  const cases = [
    ...report.findings.map((finding) => findingCase(finding, leaks.has(finding))),
    ...blind.map(problemCase),
  ];
  const all = cases.length > 0 ? cases : [testCase('leakgate', 'nothing that must stay private ships', undefined, '')];
  const skipped = all.filter((text) => text.includes('<skipped ')).length;
  const seconds = (report.scan.durationMs / 1000).toFixed(3);
  const counts = `tests="${all.length}" failures="${leaks.size}" errors="${blind.length}" skipped="${skipped}" time="${seconds}"`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="leakgate" ${counts}>`,
    `  <testsuite name="leakgate ${report.scan.kind}" timestamp="${xml(report.scan.startedAt)}" ${counts}>`,
    ...all,
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}
