import type { Artifact } from '../artifact.ts';
import type { Problem } from '../problem.ts';
import { artifactName } from '../where.ts';
import type { ArchiveLack } from './open.ts';

/** How often an archive lacks something, by what a person is told of it. */
export type LackCounts = ReadonlyMap<string, { readonly lack: ArchiveLack; readonly inside: number }>;

/** Counts what an archive lacks. */
export function lackCounter(): {
  readonly lacks: LackCounts;
  readonly count: (lack: ArchiveLack, inside: boolean) => void;
} {
  const lacks = new Map<string, { lack: ArchiveLack; inside: number }>();
  const count = (lack: ArchiveLack, inside: boolean): void => {
    const key = `${lack.kind} ${lack.kind === 'unread' ? lack.as : ''} ${inside ? 'inside' : ''}`;
    const before = lacks.get(key)?.inside ?? 0;
    lacks.set(key, { lack, inside: before + (inside ? 1 : 0) });
  };
  return { lacks, count };
}

/** What a file is that was not searched. */
function told(lack: ArchiveLack): string {
  switch (lack.kind) {
    case 'unread':
      return `packed as ${lack.as}, which is not unpacked`;
    case 'encrypted':
      return 'encrypted';
    case 'broken':
      return 'broken off, or packed in a way that is not unpacked';
    case 'too-deep':
      return 'packed in too many archives in one another';
    case 'cut':
      return 'more than is unpacked of one file';
    default:
      return lack satisfies never;
  }
}

function sentence(lack: ArchiveLack, inside: number): string {
  if (lack.kind === 'cut') return 'unpacks to more than is searched of one file; the rest was not searched';
  if (inside === 0) return `is ${told(lack)}: what is packed in it was not searched`;
  return inside === 1
    ? `holds a file that is ${told(lack)}: it was not searched`
    : `holds ${inside} files that are ${told(lack)}: they were not searched`;
}

/**
 * What of an archive was not searched. A way of packing that is not read is known and stays as it is from build to
 * build: a note. Where a limit was reached, something that would else be read was not.
 */
export function archiveProblems({ where }: Artifact, lacks: LackCounts): readonly Problem[] {
  return [...lacks.values()].map(({ lack, inside }) => ({
    code: lack.kind === 'cut' ? 'capped' : 'not-unpacked',
    effect: lack.kind === 'cut' ? 'blind' : 'note',
    where: artifactName(where),
    message: sentence(lack, inside),
  }));
}
