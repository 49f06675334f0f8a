import type { Candidate } from '../candidate.ts';

/** Shorter values are no secrets and no passwords, longer ones something else. */
export const SHORTEST_PASSWORD = 8;
export const LONGEST_SECRET = 512;
/** What secrets and passwords are made of. */
export const PRINTABLE: RegExp = /^[\x21-\x7e]+$/;

/** False for what `candidateJudge` would take for text at once: most candidates are captions. */
export function isWorthJudging({ reading, value }: Candidate): boolean {
  if (reading.kind === 'address') return true;
  return value.length >= SHORTEST_PASSWORD && value.length <= LONGEST_SECRET && PRINTABLE.test(value);
}
