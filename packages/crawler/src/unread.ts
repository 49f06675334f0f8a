import type { Unread, UnreadReason } from '@leakgate/core';

export type { Unread, UnreadReason };

const SENTENCE: Readonly<Record<UnreadReason, string>> = {
  'over-cap': 'is larger than what is read',
  'timed-out': 'did not answer in time',
  blocked: 'was not let through by the guard',
  evicted: 'was no longer there when it was read',
  failed: 'could not be read',
  budget: 'was left out, because a budget of the crawl was spent',
  denied: 'is refused by the browser',
};

/** What an unread item is, as a sentence's end. */
export function unreadSentence(unread: Unread): string {
  return `${unread.what} ${SENTENCE[unread.reason]}, so it was not searched`;
}
