import type { Extent, UnreadReason, Where } from '@leakgate/core';
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

/** Something of which there was more than is read. */
export function tooMuch(what: string, where: string, extent: Extent): Found {
  return { kind: 'unread', unread: { what, where, reason: 'over-cap', extent } };
}

/** Why a reading that threw did not come to its end. */
export function reasonOf(error: unknown): UnreadReason {
  return error instanceof TimeLimitError ? 'timed-out' : 'failed';
}

/** The most that is read of a text. */
export interface TextBounds {
  readonly characters: number;
  /** Values that it is written from. */
  readonly values?: number;
}

/** A text that ends before its last character was cut for the number of its values. */
function extentOf(text: string, { characters, values }: TextBounds): Extent {
  return values === undefined || text.length >= characters
    ? { of: 'character', most: characters, begun: true }
    : { of: 'value', most: values, begun: true };
}

/** A text to search, and that there was more of it where it was cut. Nothing where it is empty. */
export function* textOf(
  where: Where & { readonly url: string },
  text: string,
  cut: boolean,
  bounds: TextBounds,
): Generator<Found> {
  if (text !== '') yield artifact(where, text);
  if (cut) yield tooMuch(where.kind, where.url, extentOf(text, bounds));
}
