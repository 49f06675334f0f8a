import type { Secret } from '../secret.ts';
import type { Span } from '../views/view.ts';
import type { Located } from './overlap.ts';

const BEFORE = 40;
const AFTER = 24;
/** Longer runs of token characters are never shown, found or not: an excerpt shows code, not values. */
const LONG_RUN = /[\w+/=~%.-]{12,}/g;

/** White space and control characters, which would let a page write into the report's layout. */
const LAYOUT = /[\s\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g;

/** Words joined by dots, dashes and slashes, none of them longer than a word is; a name and its sign. */
function isCode(run: string): boolean {
  return /^[._/-]*[a-zA-Z]{1,23}(?:[._/-]+[a-zA-Z]{1,23})*[._/-]*=?$/.test(run);
}

const RUN = String.raw`[^"'\`\s\\]{8,}`;
/** What stands between quotes, be it a literal or what is between two of them. */
const QUOTED = new RegExp(`(?<=["'\`])${RUN}(?=\\\\*["'\`])`, 'g');
/** The rest of a literal that starts in front of the excerpt or ends behind it. */
const FIRST = new RegExp(`^${RUN}(?=\\\\*["'\`])`);
const LAST = new RegExp(`(?<=["'\`])${RUN}$`);
/** Signs that code goes on with behind a literal, and comes to one with. */
const GOES_ON = /^[,;:)\]}.?+&|<>=]/;
const COMES_TO = /[=(:,[{+?&|!;}>]$/;

function veiled(run: string): string {
  return isCode(run) ? run : `…(${run.length})`;
}

/** Values are shown nowhere, whether anything was found in them or not. */
function veil(code: string): string {
  return code
    .replace(QUOTED, (run) => (GOES_ON.test(run) && COMES_TO.test(run) ? run : veiled(run)))
    .replace(FIRST, (run) => (COMES_TO.test(run) ? run : veiled(run)))
    .replace(LAST, (run) => (GOES_ON.test(run) ? run : veiled(run)))
    .replace(LONG_RUN, veiled)
    .replace(LAYOUT, ' ');
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

/** Where a token that nothing but its name tells stands near, with a name or without. */
function repeatedRanges(text: string, from: number, to: number, secret: Secret): readonly Masked[] {
  const first = Math.max(0, from - secret.length);
  const near = text.slice(first, to + secret.length);
  const ranges: Masked[] = [];
  for (let at = secret.indexIn(near, 0); at !== -1; at = secret.indexIn(near, at + secret.length)) {
    ranges.push({ start: first + at, end: first + at + secret.length, mask: secret.redacted });
  }
  return ranges;
}

/** What no excerpt of one artifact shows, gathered once for all of them. */
interface Hidden {
  readonly ranges: readonly Masked[];
  /** The tokens that nothing but their names tell, each once. */
  readonly unmarked: readonly Secret[];
}

const hidden = new WeakMap<readonly Located[], Hidden>();

function unmarkedOf(all: readonly Located[]): readonly Secret[] {
  const found: Secret[] = [];
  for (const { match } of all) {
    const { secret } = match;
    if (!secret.redacted.startsWith('…')) continue;
    if (!found.some((each) => each.length === secret.length && each.holds(secret))) found.push(secret);
  }
  return found;
}

function hiddenOf(all: readonly Located[]): Hidden {
  const known = hidden.get(all) ?? { ranges: all.flatMap(maskedRanges), unmarked: unmarkedOf(all) };
  hidden.set(all, known);
  return known;
}

/** The text around a match with every token of the artifact masked; `all` are the artifact's matches in order. */
export function excerpt(text: string, located: Located, all: readonly Located[]): string {
  const from = Math.max(0, located.span.start - BEFORE);
  const to = Math.min(text.length, located.span.end + AFTER);
  const isShown = ({ start, end }: Span): boolean => end > from && start < to;
  const never = hiddenOf(all);
  const ranges = [
    ...never.ranges.filter(isShown),
    ...never.unmarked.flatMap((secret) => repeatedRanges(text, from, to, secret)).filter(isShown),
  ];
  let shown = '';
  let at = from;
  for (const { start, end, mask } of ranges.toSorted((a, b) => a.start - b.start)) {
    if (Math.min(end, to) <= at) continue;
    shown += veil(text.slice(at, Math.max(at, start))) + mask;
    at = Math.max(at, Math.min(end, to));
  }
  return (shown + veil(text.slice(at, to))).trim();
}
