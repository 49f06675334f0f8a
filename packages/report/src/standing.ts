import { reaches, type Finding, type Place, type Report, type Verdict } from '@leakgate/core';

/** True where somebody has to act: what was accepted and what is fine ask for nothing. */
export function isOpen(finding: Finding): boolean {
  return finding.baseline !== 'known' && reaches(finding.verdict, 'warning');
}

/**
 * The verdict from which on a finding made the report fail. A report does not say what `failOn` was: where it calls
 * something a leak without an error among its open findings, it was `warning`.
 */
function limitOf(report: Report): Verdict {
  const errors = report.findings.some((finding) => finding.verdict === 'error' && isOpen(finding));
  return report.outcome === 'leaks' && !errors ? 'warning' : 'error';
}

/** The findings that must not ship. */
export function leaksOf(report: Report): readonly Finding[] {
  const limit = limitOf(report);
  return report.findings.filter((finding) => isOpen(finding) && reaches(finding.verdict, limit));
}

/** Where a person goes to mend a finding: in the source where it is known, else in the artifact. */
export interface MendPlace {
  readonly file: string;
  readonly line?: number;
  readonly column?: number;
  readonly place: Place;
}

/** The name of what holds the token: the artifact, and in an archive the file in it. */
export function holderName({ artifact, entry }: Place): string {
  return entry === undefined ? artifact : `${artifact} › ${entry}`;
}

/** A place in a few characters, for a person. */
export function placeName(place: Place): string {
  return `${holderName(place)}:${place.line}:${place.column}`;
}

/** Line and column in the artifact itself; nothing where it is an archive, for they are those of a file in it. */
export function positionIn({ entry, line, column }: Place): { readonly line?: number; readonly column?: number } {
  return entry === undefined ? { line, column } : {};
}

/** The place of a finding that says most: a source with its line, a source, an artifact. */
export function mendPlace({ places }: Finding): MendPlace | undefined {
  const place =
    places.find(({ origin }) => origin?.line !== undefined) ??
    places.find(({ origin }) => origin !== undefined) ??
    places[0];
  if (place === undefined) return undefined;
  const { origin, artifact } = place;
  return origin === undefined ? { file: artifact, ...positionIn(place), place } : { ...origin, place };
}

/** The page on a rule, where it is an address that a browser may be sent to. */
export function docsOf({ docs }: Finding): string | undefined {
  return docs !== undefined && /^https?:\/\/./.test(docs) ? docs : undefined;
}

/** What stands for a provider in rules that belong to none. */
const NOBODY: ReadonlySet<string> = new Set(['Any', 'Generic']);

/** Whose token it is; undefined for what can be anybody's, such as a private key. */
export function providerOf({ provider }: Pick<Finding, 'provider'>): string | undefined {
  return NOBODY.has(provider) ? undefined : provider;
}
