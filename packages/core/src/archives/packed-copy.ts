import type { Artifact, SearchedFile } from '../artifact.ts';
import type { ArtifactResult } from '../engine.ts';
import type { Sighting } from '../settle/sighting.ts';
import { artifactName } from '../where.ts';
import type { Member } from './open.ts';

/** What plugins and servers that pack files put behind the names. */
export const PACKED_ENDINGS: readonly string[] = ['.br', '.gz', '.zst'];
const PACKED_NAME = new RegExp(
  String.raw`(?<=[^/])(?:${PACKED_ENDINGS.join('|').replaceAll('.', String.raw`\.`)})$`,
  'i',
);

/** The path of the file that one of this path is the packed copy of, by its name; undefined for other names. */
export function plainPath(path: string): string | undefined {
  return PACKED_NAME.test(path) ? path.replace(PACKED_NAME, '') : undefined;
}

/** True for a file that stands in the packed one as it stands beside it. What is packed in it as well is looked at. */
function isCopy({ where }: Artifact, { entry, bytes }: Member, { holds }: SearchedFile): boolean {
  const plain = plainPath(artifactName(where));
  return plain !== undefined && plain.slice(plain.lastIndexOf('/') + 1) === entry && holds(bytes);
}

function moved({ place, ...sighting }: Sighting, { where }: Artifact, { entry }: Member): Sighting {
  return { ...sighting, place: { ...place, surface: where.kind, artifact: artifactName(where), entry } };
}

/**
 * What is found in a file that was unpacked and stands beside its archive, byte for byte: what was found there, with
 * the same origins and verdicts. Undefined for what has to be searched.
 */
export function foundBeside(artifact: Artifact, member: Member): ArtifactResult | undefined {
  const { beside } = artifact;
  if (beside === undefined || !isCopy(artifact, member, beside)) return undefined;
  const own = beside.sightings.filter(({ place }) => place.entry === undefined);
  // What could not be searched in the file is told of the file.
  return {
    sightings: own.map((sighting) => moved(sighting, artifact, member)),
    dropped: [],
    problems: [],
    bytes: member.bytes.length,
  };
}
