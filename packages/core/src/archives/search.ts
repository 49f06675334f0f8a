import type { Artifact } from '../artifact.ts';
import type { ArtifactResult } from '../engine.ts';
import type { Problem } from '../problem.ts';
import type { Sighting } from '../settle/sighting.ts';
import { decodeUtf8 } from '../text/utf8.ts';
import { artifactName } from '../where.ts';
import { openArchive, type Member } from './open.ts';
import { packedAs } from './head.ts';
import { foundBeside } from './packed-copy.ts';
import { archiveProblems, lackCounter } from './problems.ts';
import { outsideOf, type Searched } from './stored.ts';
import type { Unpack } from './unpack.ts';

type Scan = (artifact: Artifact) => ArtifactResult;

/** A token in the name of a file is masked, for places print it. */
function maskedName(name: string, scan: Scan): string {
  const { sightings } = scan({ where: { kind: 'asset', path: '' }, content: name });
  const seen = sightings.filter(({ place }) => place.via.length === 0);
  let masked = name;
  for (const { span, redacted } of seen.toSorted((a, b) => b.span.start - a.span.start)) {
    masked = masked.slice(0, span.start) + redacted + masked.slice(span.end);
  }
  return masked;
}

/** What was told of a file in the archive. */
interface InnerProblem {
  readonly entry: string;
  readonly problem: Problem;
}

/** One problem of each kind, with the first file that has it: an archive may hold very many. */
function joined(problems: readonly InnerProblem[], scan: Scan): readonly Problem[] {
  const kinds = Map.groupBy(problems, ({ problem: { code, effect, message } }) => `${code} ${effect} ${message}`);
  return [...kinds.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? '' : ` and ${others.length} more`;
    const where = `${first.problem.where} › ${maskedName(first.entry, scan)}${more}`;
    return [{ ...first.problem, where }];
  });
}

function withMaskedName(sightings: readonly Sighting[], scan: Scan): readonly Sighting[] {
  const names = new Map<string, string>();
  return sightings.map((sighting) => {
    const { entry = '' } = sighting.place;
    const name = names.get(entry) ?? maskedName(entry, scan);
    names.set(entry, name);
    return { ...sighting, place: { ...sighting.place, entry: name } };
  });
}

/** A file in an archive; where the archive is a copy, that is where it came from. */
function memberArtifact({ where, provenance, sought = [] }: Artifact, { entry, bytes }: Member): Artifact {
  return { where, content: bytes, entry, sought, ...(provenance?.kind === 'copy' ? { provenance } : {}) };
}

/** What was found in the archive's own bytes, less what stands in a file that is in it as it is. */
function apartFrom(own: readonly Sighting[], inside: readonly Sighting[]): readonly Sighting[] {
  const known = new Set(inside.map(({ fingerprint }) => fingerprint));
  return own.filter(({ fingerprint }) => !known.has(fingerprint));
}

/** A name that looks packed on a file that is text: it was searched as what it is. */
function isPlain(content: Uint8Array, name: string): boolean {
  const packed = packedAs(content, name);
  const isSure = packed?.kind === 'several' && packed.as !== 'zip';
  return !isSure && decodeUtf8(content) !== undefined;
}

/** Adds what is found in the files of an archive to what was found in its bytes; as it is for what is no archive. */
export function withArchive(own: ArtifactResult, artifact: Artifact, scan: Scan, unpack: Unpack): ArtifactResult {
  const { content, where } = artifact;
  if (typeof content === 'string') return own;
  const results: ArtifactResult[] = [];
  const files: Searched[] = [];
  const told: InnerProblem[] = [];
  const { lacks, count } = lackCounter();
  for (const opened of openArchive(content, artifactName(where), unpack)) {
    if (opened.kind === 'lack') {
      count(opened.lack, opened.inside);
      continue;
    }
    const result = foundBeside(artifact, opened) ?? scan(memberArtifact(artifact, opened));
    results.push(result);
    files.push({ bytes: opened.bytes, sightings: result.sightings });
    for (const problem of result.problems) told.push({ entry: opened.entry, problem });
  }
  if (results.length === 0 && (lacks.size === 0 || isPlain(content, artifactName(where)))) return own;
  const inside = files.flatMap((file) => outsideOf(files, file));
  const outside = outsideOf(files, { bytes: content, sightings: own.sightings });
  const problems: readonly Problem[] = [...own.problems, ...joined(told, scan), ...archiveProblems(artifact, lacks)];
  return {
    ...own,
    sightings: [...apartFrom(outside, inside), ...withMaskedName(inside, scan)],
    dropped: [own, ...results].flatMap((result) => result.dropped),
    problems,
  };
}
