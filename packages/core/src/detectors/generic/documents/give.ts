import { toCandidate, type Candidate } from '../candidate.ts';
import type { Literal } from '../literal.ts';
import { readName } from '../names/name-kind.ts';

/** Takes what a name that says secret is given. */
export type Visit = (candidate: Candidate) => void;

/** Visits a value of a document where its name says that it is a secret. */
export function give(name: string | undefined, literal: Literal, visit: Visit): void {
  const reading = name === undefined ? undefined : readName(name);
  if (reading !== undefined) visit(toCandidate(reading, 'assigned', literal));
}
