import {
  artifactName,
  type Artifact,
  type Engine,
  type Finding,
  type Place,
  type Report,
  type Sighting,
} from '@leakgate/core';

/** No part of an ordinary name is as long: hashes stand between dashes and dots. */
const LONG_PART = /\w{20,}/;

/** What the name of a file holds; anybody may choose one, and it stands in the address that serves it. */
function seenIn(engine: Engine, name: string): readonly Sighting[] {
  if (!LONG_PART.test(name)) return [];
  const { sightings } = engine.scan({ where: { kind: 'asset', path: name }, content: name });
  return sightings.filter(({ place }) => place.via.length === 0);
}

/** A name with a mask for each token in it. */
export function maskedName(engine: Engine, name: string): string {
  let masked = name;
  for (const { span, redacted } of seenIn(engine, name).toSorted((a, b) => b.span.start - a.span.start)) {
    masked = masked.slice(0, span.start) + redacted + masked.slice(span.end);
  }
  return masked;
}

/** Tokens in the name of an artifact, as places of it. What only its surroundings make a token is a hash here. */
export function sightedInName(engine: Engine, { where }: Artifact): readonly Sighting[] {
  return seenIn(engine, artifactName(where))
    .filter(({ confidence, decision }) => confidence === 'high' && decision.verdict === 'error')
    .map((sighting) => ({
      ...sighting,
      evidence: [...sighting.evidence, "in the file's name"],
      place: { ...sighting.place, surface: where.kind, via: ['file-name'] },
    }));
}

function maskedPlace(mask: (name: string) => string, place: Place): Place {
  const { origin } = place;
  const importedBy = origin?.importedBy?.map(mask);
  const masked = origin === undefined ? undefined : { ...origin, file: mask(origin.file) };
  return {
    ...place,
    artifact: mask(place.artifact),
    ...(masked === undefined ? {} : { origin: importedBy === undefined ? masked : { ...masked, importedBy } }),
  };
}

/** The report with no token in the name of a file. */
export function withMaskedNames(report: Report, engine: Engine): Report {
  const mask = (name: string): string => maskedName(engine, name);
  const findings = report.findings.map((finding): Finding => ({
    ...finding,
    places: finding.places.map((place) => maskedPlace(mask, place)),
  }));
  const problems = report.problems.map((problem) => ({
    ...problem,
    where: mask(problem.where),
    message: mask(problem.message),
  }));
  return { ...report, findings, problems };
}
