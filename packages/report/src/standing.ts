import {
  reaches,
  SEVERITIES,
  VERDICTS,
  type Finding,
  type Place,
  type Report,
  type Surface,
  type Verdict,
} from '@leakgate/core';

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

/** True for files and for what servers send: a line of anything else is one of the text that leakgate made of it. */
function hasLines(surface: Surface): boolean {
  switch (surface) {
    case 'chunk':
    case 'asset':
    case 'html':
    case 'css':
    case 'source-map':
    case 'public-file':
    case 'source-module':
    case 'config':
    case 'document':
    case 'script':
    case 'worker':
    case 'service-worker':
    case 'wasm':
    case 'well-known':
    case 'response-body':
    case 'request-body':
      return true;
    case 'response-header':
    case 'dom':
    case 'cache-storage':
    case 'event-stream':
    case 'post-message':
    case 'local-storage':
    case 'session-storage':
    case 'indexed-db':
    case 'opfs':
    case 'window-global':
    case 'history':
    case 'request-url':
    case 'request-header':
    case 'cookie':
    case 'websocket':
    case 'console':
    case 'heap':
      return false;
    default:
      return surface satisfies never;
  }
}

/** A place in a few characters, for a person. */
export function placeName(place: Place): string {
  return hasLines(place.surface) ? `${holderName(place)}:${place.line}:${place.column}` : holderName(place);
}

/** Line and column in the artifact itself; nothing where it has none, or is an archive, for they are those of a file in it. */
export function positionIn(place: Place): { readonly line?: number; readonly column?: number } {
  const { entry, line, column, surface } = place;
  return entry === undefined && hasLines(surface) ? { line, column } : {};
}

/**
 * The places that a person is shown, each once. Memory is shown of what stands nowhere else: a page has everything in
 * it that it has touched.
 */
export function shownPlaces({ places }: Pick<Finding, 'places'>): readonly Place[] {
  const elsewhere = places.filter(({ surface }) => surface !== 'heap');
  const keyOf = (place: Place): string =>
    [placeName(place), place.surface, place.initiator, ...place.via, ...(place.roles ?? [])].join('\n');
  const each = new Map((elsewhere.length > 0 ? elsewhere : places).toReversed().map((place) => [keyOf(place), place]));
  return [...each.values()].toReversed();
}

/** The names of the places that a person is shown, each once. */
export function placeNames(finding: Pick<Finding, 'places'>): readonly string[] {
  return [...new Set(shownPlaces(finding).map(placeName))];
}

/** The place of a finding that says most: a source with its line, a source, a file, whatever else holds the token. */
export function mendPlace(finding: Finding): MendPlace | undefined {
  const places = shownPlaces(finding);
  const place =
    places.find(({ origin }) => origin?.line !== undefined) ??
    places.find(({ origin }) => origin !== undefined) ??
    places.find(({ surface }) => hasLines(surface)) ??
    places[0];
  if (place === undefined) return undefined;
  const { origin, artifact } = place;
  return origin === undefined ? { file: artifact, ...positionIn(place), place } : { ...origin, place };
}

/** What is compared one after the other until something differs. */
function placeOrder(finding: Finding): readonly [file: string, line: number, column: number] {
  const { file = '', line = 0, column = 0 } = mendPlace(finding) ?? {};
  return [file, line, column];
}

/** As a person works through them: the gravest first, and what is equally grave file by file and line by line. */
export function inOrderOfWork(findings: readonly Finding[]): readonly Finding[] {
  const placed = findings.map((finding) => ({ finding, at: placeOrder(finding) }));
  const compared = placed.toSorted(
    ({ finding: a, at: [file, line, column] }, { finding: b, at: [otherFile, otherLine, otherColumn] }) =>
      VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
      SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
      Number(file > otherFile) - Number(file < otherFile) ||
      line - otherLine ||
      column - otherColumn,
  );
  return compared.map(({ finding }) => finding);
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
