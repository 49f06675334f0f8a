import type { Offsets } from '../../kernel/index.ts';
import { alphabet, holds, runEnd, runStart, type CharSet } from '../../text/alphabet.ts';
import { endsEscape } from '../../text/boundary.ts';
import type { Candidate } from './candidate.ts';
import { readName, type NameReading } from './names/name-kind.ts';
import { isNeutral, readBeside } from './names/neighbour.ts';

const NAME: CharSet = ((): CharSet => {
  const set = alphabet('word').slice();
  for (const char of '-.') set[char.charCodeAt(0)] = 1;
  return set;
})();
const VALUE: CharSet = ((): CharSet => {
  const set = alphabet('base64url').slice();
  for (const char of '+/.~%:!@$*^') set[char.charCodeAt(0)] = 1;
  return set;
})();
const SPACE = 0x20;
const SHORTEST_NAME = 3;
const LONGEST_NAME = 80;
/** Shortest value that is taken for one where no other length is asked for. */
const SHORTEST = 10;
const LONGEST = 520;
/** What may stand in front of the name of a pair: the start of a line or literal, or the sign between two pairs. */
const BEFORE: ReadonlySet<string> = new Set('?&;#"\'` \t\n\r-,>');
/** What ends the value of a pair. In code an expression goes on behind it. */
const AFTER: ReadonlySet<string> = new Set('&#;"\'` \t\n\r\\<>,');

/** The end of the value with its base64 padding, or -1. */
function valueEnd(text: string, start: number, shortest: number): number {
  let end = runEnd(text, start, Math.min(text.length, start + LONGEST), VALUE);
  if (end - start < shortest) return -1;
  while (text.charAt(end) === '=') end++;
  return end === text.length || AFTER.has(text.charAt(end)) ? end : -1;
}

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

function nameStart(text: string, at: number): number {
  const start = runStart(text, at, Math.max(0, at - LONGEST_NAME), NAME);
  if (start === 0 || BEFORE.has(text.charAt(start - 1))) return start;
  // Settings of a registry have its address in front: `//registry.acme.io/:_password=…`.
  if (text.startsWith('/:', start - 2)) return start;
  // The letter of an escape looks like the name's first one: `\nAPI_SECRET=…`.
  return text.charAt(start - 1) === '\\' && endsEscape(text, start + 1) ? start + 1 : -1;
}

/** True where at least three characters of a name stand in front: most names of minified code are shorter. */
function endsName(text: string, at: number): boolean {
  return (
    at >= SHORTEST_NAME &&
    holds(NAME, text.charCodeAt(at - 1)) &&
    holds(NAME, text.charCodeAt(at - 2)) &&
    holds(NAME, text.charCodeAt(at - 3))
  );
}

/** What the name says, or where it is a tag's `value=…` what the tag says. */
function readNamed(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  valueEnds: number,
): NameReading | undefined {
  const name = text.slice(start, end);
  return readName(name) ?? (isNeutral(name) ? readBeside(text, { start }, { end: valueEnds }) : undefined);
}

function pairAt(text: string, at: number, shortest: number): Candidate | undefined {
  const nameEnd = text.charCodeAt(at - 1) === SPACE ? at - 1 : at;
  const valueStart = text.charCodeAt(at + 1) === SPACE ? at + 2 : at + 1;
  if (!endsName(text, nameEnd) || !holds(VALUE, text.charCodeAt(valueStart))) return undefined;
  const end = valueEnd(text, valueStart, shortest);
  if (end === -1) return undefined;
  const start = nameStart(text, nameEnd);
  const reading = start === -1 ? undefined : readNamed(text, { start, end: nameEnd }, end);
  if (reading === undefined) return undefined;
  return { reading, giving: 'pair', start: valueStart, end, value: decoded(text.slice(valueStart, end)) };
}

/**
 * Visits every value that is given to a secret's name without quotes: `API_SECRET=…`, `?client_secret=…&`, `PrivateKey = …`.
 * @param signs where `=` stands in pairs that are worth a look
 */
export function visitPairs(
  text: string,
  signs: Offsets,
  visit: (candidate: Candidate) => void,
  shortest: number = SHORTEST,
): void {
  for (const at of signs) {
    const candidate = pairAt(text, at, shortest);
    if (candidate !== undefined) visit(candidate);
  }
}
