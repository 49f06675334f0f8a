import { reaches, type Finding, type Origin, type Report } from '@leakgate/core';
import { headline } from '@leakgate/report';

/** Where the output stands when a build is stopped. */
export type Disk =
  | { readonly kind: 'kept-off'; readonly removed: readonly string[] }
  | { readonly kind: 'never-written' }
  | { readonly kind: 'written'; readonly folders: readonly string[]; readonly removed: readonly string[] };

/** Findings named in the error; the table above it has them all. */
const MOST_NAMED = 10;

/** Control characters would let a file name write into the terminal. */
function safe(text: string): string {
  return text.replaceAll(/[\u0000-\u001f\u007f-\u009f]/g, '�');
}

function originName({ file, line }: Origin): string {
  return line === undefined ? file : `${file}:${line}`;
}

function findingLine(finding: Finding): string {
  const place = finding.places.find((each) => each.origin !== undefined) ?? finding.places[0];
  const from = place?.origin === undefined ? '' : `, from ${originName(place.origin)}`;
  const where = place === undefined ? '' : ` in ${place.artifact}`;
  const more = finding.places.length > 1 ? ` and ${finding.places.length - 1} more` : '';
  return safe(`  ${finding.rule} ${finding.redacted}${where}${more}${from}`);
}

function findingLines(findings: readonly Finding[], why: Why): readonly string[] {
  const rest = findings.length - MOST_NAMED;
  const named = findings
    .slice(0, MOST_NAMED)
    .flatMap((finding) => [findingLine(finding), ...why(finding).map((reason) => `    ${reason}`)]);
  return [...named, ...(rest > 0 ? [`  and ${rest} more`] : [])];
}

function diskLines(disk: Disk): readonly string[] {
  switch (disk.kind) {
    case 'kept-off':
      return [
        'Nothing of this output was written.',
        ...(disk.removed.length === 0
          ? []
          : [`Copied from public/ and removed again: ${disk.removed.map(safe).join(', ')}`]),
      ];
    case 'never-written':
      return [];
    case 'written':
      return [
        `The output is on disk in ${disk.folders.map(safe).join(', ')}: do not deploy it.`,
        ...(disk.removed.length === 0
          ? []
          : [`Source maps that leak were removed again: ${disk.removed.map(safe).join(', ')}`]),
      ];
    default:
      return disk satisfies never;
  }
}

/** What else is to be said of a finding. */
type Why = (finding: Finding) => readonly string[];

/** The error that stops a build: what was found, where from, and what of it is on disk. */
export function stopMessage(report: Report, failing: readonly Finding[], disk: Disk, why: Why = () => []): string {
  const notRemoved = report.problems.filter((problem) => problem.code === 'not-removed');
  const lines = [
    headline(report),
    ...findingLines(failing, why),
    ...diskLines(disk),
    ...notRemoved.map((problem) => safe(`${problem.where} ${problem.message}.`)),
  ];
  return lines.join('\n');
}

/** What of a report is worth a person's time although the build passes. */
export function isWorthTelling(finding: Finding): boolean {
  return finding.baseline !== 'known' && reaches(finding.verdict, 'warning');
}
