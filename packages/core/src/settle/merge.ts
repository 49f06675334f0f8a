import { CONFIDENCES, SEVERITIES, VERDICTS } from '../levels.ts';
import { ANONYMOUS, type Finding, type Place } from '../report.ts';
import type { Sighting } from './sighting.ts';

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The sighting that says most about the token: the gravest verdict, then the surest and most specific reading. */
function compareSightings(a: Sighting, b: Sighting): number {
  return (
    VERDICTS.indexOf(b.decision.verdict) - VERDICTS.indexOf(a.decision.verdict) ||
    CONFIDENCES.indexOf(b.confidence) - CONFIDENCES.indexOf(a.confidence) ||
    b.specificity - a.specificity ||
    comparePlaces(a.place, b.place)
  );
}

/** Memory holds what came from elsewhere: the place it came from says more. */
function isEcho({ surface }: Place): boolean {
  return surface === 'heap';
}

function comparePlaces(a: Place, b: Place): number {
  return (
    Number(isEcho(a)) - Number(isEcho(b)) ||
    compareText(a.surface, b.surface) ||
    compareText(a.artifact, b.artifact) ||
    compareText(a.entry ?? '', b.entry ?? '') ||
    a.line - b.line ||
    a.column - b.column ||
    a.via.length - b.via.length
  );
}

function samePlace(a: Place, b: Place): boolean {
  const sameFile = a.surface === b.surface && a.artifact === b.artifact && a.entry === b.entry;
  return sameFile && a.line === b.line && a.column === b.column;
}

/** One place that several roles saw. */
function joined(a: Place, b: Place): Place {
  if (a.roles === undefined || b.roles === undefined) return a;
  return { ...a, roles: [...new Set([...a.roles, ...b.roles])].toSorted(compareRoles) };
}

/** Who is not signed in comes first: that is what makes a finding grave. */
function compareRoles(a: string, b: string): number {
  return Number(b === ANONYMOUS) - Number(a === ANONYMOUS) || compareText(a, b);
}

/** Places in order, each once: two outputs of one build, or two ways of reading, can name the same one. */
function placesOf(sightings: readonly Sighting[]): readonly Place[] {
  const places: Place[] = [];
  for (const place of sightings.map((sighting) => sighting.place).toSorted(comparePlaces)) {
    const before = places.at(-1);
    if (before !== undefined && samePlace(before, place)) places[places.length - 1] = joined(before, place);
    else places.push(place);
  }
  return places;
}

function toFinding(sightings: readonly Sighting[]): Finding {
  const [main, ...others] = sightings.toSorted(compareSightings);
  if (main === undefined) throw new RangeError('leakgate: a finding needs a sighting');
  const { rule } = main;
  return {
    fingerprint: main.fingerprint,
    rule: rule.id,
    provider: rule.provider,
    title: rule.title,
    exposure: rule.exposure,
    severity: rule.severity,
    confidence: main.confidence,
    verdict: main.decision.verdict,
    because: main.decision.because,
    redacted: main.redacted,
    evidence: [...new Set([main, ...others].flatMap((sighting) => sighting.evidence))],
    baseline: 'new',
    places: placesOf(sightings),
  };
}

function compareFindings(a: Finding, b: Finding): number {
  return (
    VERDICTS.indexOf(b.verdict) - VERDICTS.indexOf(a.verdict) ||
    SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity) ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

/** One finding per token, the gravest first. */
export function mergeSightings(sightings: readonly Sighting[]): readonly Finding[] {
  const byToken = Map.groupBy(sightings, (sighting) => sighting.fingerprint);
  return [...byToken.values()].map(toFinding).toSorted(compareFindings);
}
