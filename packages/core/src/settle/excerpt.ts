import type { Span } from '../views/view.ts';
import type { Located } from './overlap.ts';

const BEFORE = 40;
const AFTER = 24;
/** Longer runs of token characters are never shown, found or not: an excerpt shows code, not values. */
const LONG_RUN = /[\w+/=~%.-]{12,}/g;

/** White space and control characters, which would let a page write into the report's layout. */
const LAYOUT = /[\s\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** Words joined by dots, dashes and slashes, none of them longer than a word is. */
function isCode(run: string): boolean {
  return /^[._/-]*[a-zA-Z]{1,23}(?:[._/-]+[a-zA-Z]{1,23})*[._/-]*$/.test(run);
}

function veil(code: string): string {
  return code.replace(LONG_RUN, (run) => (isCode(run) ? run : `…(${run.length})`)).replace(LAYOUT, ' ');
}

/** A range that is never shown, and what stands for it. */
interface Masked extends Span {
  readonly mask: string;
}

/** The range of a match by its mask, and its other parts by their length. */
function maskedRanges({ span, parts, match }: Located): readonly Masked[] {
  const others = parts.filter(({ start, end }) => start < span.start || end > span.end);
  return [
    { ...span, mask: match.secret.redacted },
    ...others.map(({ start, end }) => ({ start, end, mask: `…(${end - start})` })),
  ];
}

/** The text around a match with every token of the artifact masked; `all` are the artifact's matches in order. */
export function excerpt(text: string, located: Located, all: readonly Located[]): string {
  const from = Math.max(0, located.span.start - BEFORE);
  const to = Math.min(text.length, located.span.end + AFTER);
  const ranges = all.flatMap(maskedRanges).filter(({ start, end }) => end > from && start < to);
  let shown = '';
  let at = from;
  for (const { start, end, mask } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    shown += veil(text.slice(at, Math.max(at, start))) + mask;
    at = Math.max(at, Math.min(end, to));
  }
  return (shown + veil(text.slice(at, to))).trim();
}
