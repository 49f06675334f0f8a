import type { Finding, Place, Problem } from '@leakgate/core';
import { mendPlace } from '../standing.ts';
import type { Location, Notification, Result, Suppression, ThreadFlow } from './log.ts';
import { levelOf } from './rules.ts';

/** Locations of one result that code scanning shows. */
const MOST_LOCATIONS = 100;

/** A path or an address as a URI reference: what a reader would take for a part of a URI is encoded. */
export function uriOf(name: string): string {
  if (/^[a-z][a-z\d+.-]{1,31}:\/\//i.test(name)) return encodeURI(name.toWellFormed());
  const path = encodeURI(name.toWellFormed()).replaceAll('?', '%3F').replaceAll('#', '%23');
  return /^[^/]*:/.test(path) ? `./${path}` : path;
}

function locationOf(file: string, line: number | undefined, column: number | undefined): Location {
  const startColumn = column === undefined ? {} : { startColumn: column };
  const region = line === undefined ? {} : { region: { startLine: line, ...startColumn } };
  return { physicalLocation: { artifactLocation: { uri: uriOf(file) }, ...region } };
}

function artifactLocation(place: Place): Location {
  return locationOf(place.artifact, place.line, place.column);
}

function placeText({ surface, via, excerpt }: Place): string {
  return `It ends up here (${surface}${via.length === 0 ? '' : `, through ${via.join(', ')}`}): ${excerpt}`;
}

/** The way of a token: from the entry through the imports to its source, and from there into the artifact. */
function flowOf(place: Place): ThreadFlow | undefined {
  const { origin } = place;
  const chain = origin?.importedBy ?? [];
  if (origin === undefined || chain.length < 2) return undefined;
  const importers = chain.slice(1).reverse();
  const steps = [
    ...importers.map((file) => ({ ...locationOf(file, undefined, undefined), message: { text: 'imports' } })),
    { ...locationOf(origin.file, origin.line, origin.column), message: { text: 'holds the token' } },
    { ...artifactLocation(place), message: { text: 'ships it' } },
  ];
  return { locations: steps.map((location) => ({ location })) };
}

function messageOf(finding: Finding): string {
  const { title, redacted, because, evidence, remedy } = finding;
  const why = [because, ...evidence].join('; ');
  return `${title} ${redacted}: ${why}.${remedy === undefined ? '' : ` ${remedy}`}`;
}

function suppressionsOf({ baseline, verdict, because }: Finding): readonly Suppression[] {
  if (baseline !== 'known' && verdict !== 'ignored') return [];
  return [{ kind: 'external', status: 'accepted', justification: because }];
}

/** A finding as one result: at the source a person edits where it is known, with every other place related. */
export function resultOf(finding: Finding, ruleIndex: number): Result {
  const main = mendPlace(finding);
  const atSource = main?.place.origin !== undefined;
  const places = atSource ? finding.places : finding.places.filter((place) => place !== main?.place);
  const related = places
    .slice(0, MOST_LOCATIONS)
    .map((place, index) => ({ id: index + 1, message: { text: placeText(place) }, ...artifactLocation(place) }));
  const flows = finding.places.flatMap((place) => flowOf(place) ?? []).slice(0, 1);
  const { exposure, severity, confidence, verdict, baseline, redacted, evidence } = finding;
  return {
    ruleId: finding.rule,
    ruleIndex,
    level: levelOf(verdict),
    message: { text: messageOf(finding) },
    locations: main === undefined ? [] : [locationOf(main.file, main.line, main.column)],
    ...(related.length === 0 ? {} : { relatedLocations: related }),
    ...(flows.length === 0 ? {} : { codeFlows: [{ threadFlows: flows }] }),
    partialFingerprints: { 'leakgate/v1': finding.fingerprint, primaryLocationLineHash: `${finding.fingerprint}:1` },
    suppressions: suppressionsOf(finding),
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
