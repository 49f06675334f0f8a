import type { Coverage } from '@leakgate/core';

type Ledger = Pick<Coverage, 'unread' | 'notVisited' | 'stopped'>;

/** Why something of a crawl was not read, not visited or not let through. */
export type Reason = Ledger[keyof Ledger][number]['reason'];

const WORDS: Readonly<Record<Reason, string>> = {
  'over-cap': 'more than is read',
  'timed-out': 'timed out',
  blocked: 'not let through',
  evicted: 'gone before it was read',
  failed: 'failed',
  budget: 'past a limit of the crawl',
  denied: 'refused by the browser',
  robots: 'by robots.txt',
  excluded: 'excluded',
  'changes-something': 'would change something',
  'out-of-scope': 'out of scope',
  depth: 'past --max-depth',
  shape: 'past --max-per-shape',
  pages: 'past --max-pages',
  time: 'past --max-minutes',
  method: 'by its method',
  scheme: 'by its scheme',
  'switched-off': 'switched off',
};

/** A reason in words, for people; a report of a later version may have one that has none yet. */
export function reasonText(reason: Reason): string {
  return (WORDS as Readonly<Record<string, string>>)[reason] ?? reason;
}
