import type { Candidate } from './candidate.ts';

/** Shorter values are no secrets and no passwords, longer ones something else. */
const SHORTEST = 8;
const LONGEST = 512;
const PRINTABLE = /^[\x21-\x7e]+$/;

/** False for what `judgeCandidate` would take for text at once: most candidates are captions. */
export function isWorthJudging({ reading, value }: Candidate): boolean {
  if (reading.kind === 'address') return true;
  return value.length >= SHORTEST && value.length <= LONGEST && PRINTABLE.test(value);
}
