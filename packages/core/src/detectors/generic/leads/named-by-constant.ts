// Literals whose name is a constant: `const H="x-api-key"`, and then `{[H]:"…"}`, `e[H]="…"`, `e.set(H,"…")` or `d(e,H,"…")`;
// or what a container keeps it under, `const T=new InjectionToken("API_SECRET")`, and then `{provide:T,useValue:"…"}`.

import { charSetOf } from '../../../text/char-set.ts';
import { toCandidate, type Candidate } from '../candidate.ts';
import { literalNamedBy } from './constant-uses.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['-key', '-Key', '-token', '-Token'];
const OF_TOKENS = ['ecret', 'ECRET', 'assword', 'ASSWORD', 'oken', 'OKEN', 'piKey', 'API_KEY'];
const QUOTES = ['"', "'"];
const GIVEN = inFront(
  String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,40})\s?=\s?(?:(?:new\s[\w$.]{1,40}(?:<string>)?|Symbol(?:\.for)?)\()?["'\`]([A-Za-z][\w-]{2,60})`,
);
const LONGEST_GIVEN = 120;
const CLOSED = { chars: charSetOf(')'), min: 1 };

/** @param last the offset of the quote behind the name */
function read(text: string, last: number): Candidate | undefined {
  const [, constant, name = ''] = readBack(GIVEN, text.slice(Math.max(0, last - LONGEST_GIVEN), last)) ?? [];
  const reading = constant === undefined ? undefined : readName(name);
  if (constant === undefined || reading === undefined) return undefined;
  const literal = literalNamedBy(constant, text, last);
  return literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

export const NAMED_BY_CONSTANT: LedLiterals = {
  anchors: [
    ...WORDS.flatMap((word) => QUOTES.map((quote) => ({ literal: word + quote }))),
    ...OF_TOKENS.flatMap((word) => [...QUOTES, '`'].map((quote) => ({ literal: word + quote, follows: CLOSED }))),
  ],
  read,
};
