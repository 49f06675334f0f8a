import type { Finding, Place, Problem } from '@leakgate/core';
import { mendPlace, placeName, positionIn } from '../standing.ts';
import type { Location, Notification, Result, ThreadFlow } from './log.ts';
import { levelOf } from './rules.ts';

/**
 * A path or an address as a reference that stays below the root: what a reader would take for a part of a URI is encoded. An address
 * loses its scheme, since code scanning refuses the whole log where one location has a scheme that is not `file`
 * (github/codeql-action, issue 754).
 */
export function uriOf(name: string): string {
  const path = name.toWellFormed().replace(/^[a-z][a-z\d+.-]+:\/\//i, '');
  const parts = encodeURI(path).replaceAll('?', '%3F').replaceAll('#', '%23').split('/');
  const [first = '-', ...rest] = parts.filter((part) => !/^\.{0,2}$/.test(part));
  return [first.replaceAll(':', '%3A'), ...rest].join('/');
}

/** Code scanning asks for all four numbers of a region. Where a line is not known, it is the first. */
function locationOf(file: string, line = 1, column = 1, length = 1): Location {
  const region = { startLine: line, startColumn: column, endLine: line, endColumn: column + length };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, region } };
}

/** Longest text that is marked; what is longer goes over several lines, as the PEM of a key does. */
const LONGEST_MARK = 256;

/** How many characters stand at a place in its own writing: those of the token, as its mask says, or one. */
function lengthAt({ via }: Place, { redacted }: Finding): number {
  const length = via.length > 0 ? 1 : Number(/\((\d+)\)$/.exec(redacted)?.[1] ?? 1);
  return length > LONGEST_MARK ? 1 : Math.max(1, length);
}

function artifactLocation(place: Place, finding: Finding): Location {
  const { line, column } = positionIn(place);
  return locationOf(place.artifact, line, column, line === undefined ? 1 : lengthAt(place, finding));
}

/** Where a person goes to mend it. What stands there is the token or the variable that brings it. */
function mendLocation(finding: Finding): Location | undefined {
  const main = mendPlace(finding);
  if (main === undefined) return undefined;
  const { origin } = main.place;
  if (origin === undefined) return artifactLocation(main.place, finding);
  return locationOf(origin.file, origin.line, origin.column, origin.env?.length ?? lengthAt(main.place, finding));
}

function placeText({ surface, entry, via, excerpt }: Place): string {
  return `It ends up here (${surface}${entry === undefined ? '' : `, in its ${entry}`}${via.length === 0 ? '' : `, through ${via.join(', ')}`}): ${excerpt}`;
}

/** The way of a token: from the entry through the imports to its source, and from there into the artifact. */
function flowOf(place: Place, finding: Finding): ThreadFlow | undefined {
  const { origin } = place;
  const chain = origin?.importedBy ?? [];
  if (origin === undefined || chain.length < 2) return undefined;
  const importers = chain.slice(1).reverse();
  const steps = [
    ...importers.map((file) => ({ ...locationOf(file), message: { text: 'imports' } })),
    { ...locationOf(origin.file, origin.line, origin.column), message: { text: 'holds the token' } },
    { ...artifactLocation(place, finding), message: { text: 'ships it' } },
  ];
  return { locations: steps.map((location) => ({ location })) };
}

/** Brackets that would make a link of what they stand around, escaped: `[text](1)` leads to a related location. */
function plain(text: string): string {
  return text.replaceAll(/\[(?=[^\]]*\]\()/g, '\\[');
}

function messageOf(finding: Finding): string {
  const { title, redacted, because, evidence, remedy, places } = finding;
  const why = [because, ...evidence].join('; ');
  const [first] = places;
  const more = places.length < 2 ? '' : ` and ${places.length - 1} more`;
  const where = first === undefined ? '' : ` It stands in ${placeName(first)}${more}.`;
  return plain(`${title} ${redacted}: ${why}.${where}${remedy === undefined ? '' : ` ${remedy}`}`);
}

/**
 * A finding as one result: at the source a person edits where it is known, with every other place related.
 * @param most related locations
 */
export function resultOf(finding: Finding, ruleIndex: number, most: number): Result {
  const main = mendPlace(finding);
  const atSource = main?.place.origin !== undefined;
  const places = atSource ? finding.places : finding.places.filter((place) => place !== main?.place);
  const related = places.slice(0, most).map((place, index) => ({
    id: index + 1,
    message: { text: plain(placeText(place)) },
    ...artifactLocation(place, finding),
  }));
  const flows = finding.places.flatMap((place) => flowOf(place, finding) ?? []).slice(0, 1);
  const location = mendLocation(finding);
  const { exposure, severity, confidence, verdict, baseline, redacted, evidence } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf(verdict),
    message: { text: messageOf(finding) },
    locations: location === undefined ? [] : [location],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(flows.length === 0 ? {} : { codeFlows: [{ threadFlows: flows }] }),
    partialFingerprints: { 'leakgate/v1': finding.fingerprint, primaryLocationLineHash: `${finding.fingerprint}:1` },
    properties: { exposure, severity, confidence, verdict, baseline, redacted, evidence },
  };
}

/** A problem as a message of the run. */
export function notificationOf({ code, effect, where, message }: Problem): Notification {
  return {
    descriptor: { id: code },
    level: effect === 'blind' ? 'error' : 'note',
    message: { text: `${where} ${message}` },
  };
}
