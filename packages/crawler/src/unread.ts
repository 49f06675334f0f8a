import type { Extent, Unread, UnreadReason } from '@leakgate/core';

export type { Unread, UnreadReason };

const SENTENCE: Readonly<Record<Exclude<UnreadReason, 'over-cap'>, string>> = {
  'timed-out': 'did not answer in time',
  blocked: 'was not let through by the guard',
  evicted: 'was no longer there when it was read',
  failed: 'could not be read',
  budget: 'was left out, because a budget of the crawl was spent',
  denied: 'is refused by the browser',
};

/** Bytes as the options speak of them. */
function mebibytes(bytes: number): string {
  return `${(bytes / 2 ** 20).toLocaleString('en-US', { maximumFractionDigits: 1 })} MiB`;
}

function counted(number: number): string {
  return number.toLocaleString('en-US');
}

function amount(number: number, of: Extent['of']): string {
  return of === 'byte' ? mebibytes(number) : `${counted(number)} ${of}s`;
}

/** «20.4 MiB; 16 MiB at the most», or «more than 16 MiB» where nobody counted on. */
function extentText({ of, had, most }: Extent): string {
  if (had === undefined) return `more than ${amount(most, of)}`;
  return `${amount(had, of)}; ${of === 'byte' ? mebibytes(most) : counted(most)} at the most`;
}

function overCapSentence({ what, extent }: Unread): string {
  const size = extent === undefined ? '' : ` (${extentText(extent)}, a bound that no option raises)`;
  return `${what} is more than is read${size}, so ${extent?.begun === true ? 'the rest' : 'it'} was not searched`;
}

/** A body that was not read, and why. */
export function unreadBody(
  where: string,
  why: { readonly kind: 'over-cap'; readonly extent: Extent } | { readonly kind: 'timed-out' | 'failed' },
): Unread {
  const unread = { what: 'response body', where, reason: why.kind };
  return why.kind === 'over-cap' ? { ...unread, extent: why.extent } : unread;
}

/** What an unread item is, as a sentence's end. */
export function unreadSentence(unread: Unread): string {
  if (unread.reason === 'over-cap') return overCapSentence(unread);
  return `${unread.what} ${SENTENCE[unread.reason]}, so it was not searched`;
}
