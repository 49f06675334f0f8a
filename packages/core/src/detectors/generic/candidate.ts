import type { Literal } from './literal.ts';
import type { NameReading } from './names/name-kind.ts';
import type { Giving } from './names/naming.ts';
import { credentialOf } from './scheme.ts';

/** A literal with a name that says secret; whether it is one is not yet decided. */
export interface Candidate {
  readonly reading: NameReading;
  readonly giving: Giving | 'pair';
  /** Half-open range of the text that carries the value. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  /** The scheme in front of it, where it is the value of an `Authorization` header. */
  readonly scheme?: string;
}

/** A literal as a candidate; of a header's value only what stands behind the scheme. */
export function toCandidate(reading: NameReading, giving: Candidate['giving'], literal: Literal): Candidate {
  const credential = credentialOf(literal.value);
  if (credential === undefined) return { reading, giving, ...literal };
  const { scheme, at, value } = credential;
  return { reading, giving, start: literal.start + at, end: literal.end, value, scheme };
}
