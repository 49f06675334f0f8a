import { apart } from '../../apart/index.ts';
import { alphabet, runEnd, type CharSet } from '../../text/alphabet.ts';
import { endsEscape } from '../../text/boundary.ts';
import { visitRuns } from '../../text/runs.ts';
import { SHORTEST_HASHED } from './value.ts';

/** Told for every run and literal whose hash is one of those looked for, by its place in their list. */
export type FindHashed = (text: string, visit: (start: number, end: number, index: number) => void) => void;

/** What is looked for: the hash of a value and its length. */
export interface Hashed {
  readonly sha256: string;
  readonly length: number;
}

function runChars(more: string): CharSet {
  const set = alphabet('base64url').slice();
  for (const char of more) set[char.charCodeAt(0)] = 1;
  return set;
}

/** The signs that a run may be made of: a value is unbroken in one of these ways. */
const PLAIN = runChars('');
const WIDEST = runChars('+/.~:@!$%*');
const SETS: readonly CharSet[] = [PLAIN, runChars('+/'), runChars('.~'), WIDEST];
const MOST_PADDING = 2;
const BACKSLASH = 0x5c;

type ByLength = ReadonlyMap<number, ReadonlyMap<string, number>>;

function byLength(hashes: readonly Hashed[]): ByLength {
  const lengths = new Map<number, Map<string, number>>();
  for (const [index, { sha256, length }] of hashes.entries()) {
    const same = lengths.get(length) ?? new Map<string, number>();
    lengths.set(length, same.set(sha256, index));
  }
  return lengths;
}

type Try = (start: number, end: number) => void;

function compileTry(text: string, lengths: ByLength, visit: Parameters<FindHashed>[1]): Try {
  return (start, end) => {
    const hashes = lengths.get(end - start);
    const index = hashes?.get(apart('matching').sha256Hex(text.slice(start, end)));
    if (index !== undefined) visit(start, end, index);
  };
}

/** True where the range is a run of the plainest signs, which is tried before all others. */
function isPlain(text: string, start: number, end: number): boolean {
  return runEnd(text, start, end, PLAIN) === end;
}

function tryRun(text: string, start: number, end: number, attempt: Try): void {
  for (let padded = end; padded <= end + MOST_PADDING; padded++) {
    attempt(start, padded);
    // The letter of an escape looks like the first one of the run: `\nvalue`.
    if (text.charCodeAt(start - 1) === BACKSLASH && endsEscape(text, start + 1)) attempt(start + 1, padded);
    if (text.charAt(padded) !== '=') break;
  }
}

/** The runs of a set inside a run of the widest one. */
function trySubruns(text: string, from: number, to: number, set: CharSet, attempt: Try): void {
  for (let start = from; start < to;) {
    const end = runEnd(text, start, to, set);
    if (end - start >= SHORTEST_HASHED - MOST_PADDING && (set === PLAIN || !isPlain(text, start, end))) {
      tryRun(text, start, end, attempt);
    }
    start = end + 1;
  }
}

function tryRuns(text: string, shortest: number, attempt: Try): void {
  visitRuns(text, shortest - MOST_PADDING, WIDEST, (start, end) => {
    for (const set of SETS) trySubruns(text, start, end, set, attempt);
  });
}

/** Each stretch between two neighbouring quotes of a kind: literals, and the code between them, which does no harm. */
function tryLiterals(text: string, attempt: Try): void {
  for (const quote of '"\'`') {
    let start = text.indexOf(quote) + 1;
    while (start > 0) {
      const next = text.indexOf(quote, start);
      if (next === -1) break;
      const end = text.charCodeAt(next - 1) === BACKSLASH ? next - 1 : next;
      if (end - start >= SHORTEST_HASHED && !isPlain(text, start, end)) attempt(start, end);
      start = next + 1;
    }
  }
}

/** Finds values of which only the hash is known, where they are an unbroken run or the whole of a literal. */
export function compileFindHashed(hashes: readonly Hashed[]): FindHashed {
  if (hashes.length === 0) return () => undefined;
  const lengths = byLength(hashes);
  const shortest = Math.min(...lengths.keys());
  return (text, visit) => {
    const attempt = compileTry(text, lengths, visit);
    tryRuns(text, shortest, attempt);
    tryLiterals(text, attempt);
  };
}
