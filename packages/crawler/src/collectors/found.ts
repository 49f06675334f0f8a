import type { UnreadReason, Where } from '@leakgate/core';
import { TimeLimitError } from '../limits.ts';
import type { Found } from './collector.ts';

/** Something to search. */
export function artifact(where: Where, content: string | Uint8Array): Found {
  return { kind: 'artifact', artifact: { where, content } };
}

/** Something seen and not read. */
export function unread(what: string, where: string, reason: UnreadReason): Found {
  return { kind: 'unread', unread: { what, where, reason } };
}

/** Why a reading that threw did not come to its end. */
export function reasonOf(error: unknown): UnreadReason {
  return error instanceof TimeLimitError ? 'timed-out' : 'failed';
}

/** A text to search, and that there was more of it where it was cut. Nothing where it is empty. */
export function* textOf(where: Where & { readonly url: string }, text: string, cut: boolean): Generator<Found> {
  if (text !== '') yield artifact(where, text);
  if (cut) yield unread(where.kind, where.url, 'over-cap');
}
