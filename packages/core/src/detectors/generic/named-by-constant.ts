// Literals whose name is a constant: `const H="x-api-key"`, and then `{[H]:"…"}`, `e[H]="…"`, `e.set(H,"…")` or `d(e,H,"…")`.

import { toCandidate, type Candidate } from './candidate.ts';
import { literalNamedBy } from './constant-uses.ts';
import type { LedLiterals } from './led.ts';
import { readName } from './name-kind.ts';
import { inFront, readBack } from './read-back.ts';

const WORDS = ['-key', '-Key', '-token', '-Token'];
const QUOTES = ['"', "'"];
const GIVEN = inFront(String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,40})\s?=\s?["']([A-Za-z][\w-]{2,60})`);
const LONGEST_GIVEN = 120;

/** @param last the offset of the quote behind the name */
function read(text: string, last: number): Candidate | undefined {
  const [, constant, name = ''] = readBack(GIVEN, text.slice(Math.max(0, last - LONGEST_GIVEN), last)) ?? [];
  const reading = constant === undefined ? undefined : readName(name);
  if (constant === undefined || reading === undefined) return undefined;
  const literal = literalNamedBy(constant, text, last);
  return literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

export const NAMED_BY_CONSTANT: LedLiterals = {
  anchors: WORDS.flatMap((word) => QUOTES.map((quote) => ({ literal: word + quote }))),
  read,
};
