import type { Problem } from '@leakgate/core';
import type { Halt } from './budget.ts';

/** What broke a crawl off, and what is to be done. */
const WORDS: Readonly<Record<Halt, readonly [what: string, mend: string]>> = {
  stopped: ['the crawl was stopped', 'the same command goes on where it was'],
  full: ['its state could not be written any more, for want of room', 'make room, or name another file with --state'],
  down: ['the site no longer answered', 'once it is up, the same command goes on where it was'],
};

/** That a crawl was broken off is true of one report alone: the next run goes on, so its state does not hold it. */
export function haltProblem(start: string, halt: Halt, waiting: number): Problem {
  const left = waiting === 1 ? 'one known address was' : `${waiting} known addresses were`;
  const [what, mend] = WORDS[halt];
  const message = `was not crawled to its end: ${what} when ${left} not read yet; ${mend}`;
  return { code: 'unread', effect: 'blind', where: start, message };
}
