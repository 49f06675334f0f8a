// Literals whose name is a constant: `const H="x-api-key"`, and then `{[H]:"…"}`, `e[H]="…"`, `e.set(H,"…")` or `d(e,H,"…")`.

import { toCandidate, type Candidate } from './candidate.ts';
import type { LedLiterals } from './led.ts';
import { readLiteral } from './literal.ts';
import { readName } from './name-kind.ts';
import { inFront, readBack } from './read-back.ts';

const WORDS = ['-key', '-Key', '-token', '-Token'];
const QUOTES = ['"', "'"];
const GIVEN = inFront(String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,40})\s?=\s?["']([A-Za-z][\w-]{2,60})`);
const LONGEST_GIVEN = 120;
/** How far from the constant its use is looked for, and how often it may be named there. */
const REACH = 16_384;
const MOST_USES = 32;
const VALUE = /\]\s?[:=]\s?["'`]|,\s?["'`]/y;

/** The literal that the text goes on with behind a name. */
function* literalsBehind(text: string, lead: string, from: number, to: number): Iterable<Candidate['start']> {
  const part = text.slice(from, to);
  let at = part.indexOf(lead);
  for (let count = 0; at !== -1 && count < MOST_USES; count++, at = part.indexOf(lead, at + 1)) {
    VALUE.lastIndex = at + lead.length;
    if (VALUE.test(part)) yield from + VALUE.lastIndex - 1;
  }
}

/** @param last the offset of the quote behind the name */
function read(text: string, last: number): Candidate | undefined {
  const [, constant, name = ''] = readBack(GIVEN, text.slice(Math.max(0, last - LONGEST_GIVEN), last)) ?? [];
  const reading = constant === undefined ? undefined : readName(name);
  if (constant === undefined || reading === undefined) return undefined;
  const [from, to] = [Math.max(0, last - REACH), last + REACH];
  for (const lead of [`[${constant}`, `(${constant}`, `,${constant}`]) {
    for (const at of literalsBehind(text, lead, from, to)) {
      const literal = readLiteral(text, at, 0);
      if (literal !== undefined) return toCandidate(reading, 'assigned', literal);
    }
  }
  return undefined;
}

export const NAMED_BY_CONSTANT: LedLiterals = {
  anchors: WORDS.flatMap((word) => QUOTES.map((quote) => ({ literal: word + quote }))),
  read,
};
