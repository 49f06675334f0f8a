// Literals that an arrow gives to a name, as in R: `api_secret <- "…"`.

import { toCandidate, type Candidate } from '../candidate.ts';
import { quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret', 'oken', 'assword', 'key', 'pwd', 'SECRET', 'TOKEN', 'PASSWORD', 'KEY'];
const NAME = inFront(String.raw`(?<![\w.$])([A-Za-z][\w.]{2,60})\s?<<?-\s?`);
const REACH = 72;

/** @param last the offset of the quote */
function read(text: string, last: number): Candidate | undefined {
  const reading = readName(readBack(NAME, text.slice(Math.max(0, last - REACH), last))?.[1] ?? '');
  const literal = reading === undefined ? undefined : readLiteral(text, last, 0);
  return reading === undefined || literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

export const GIVEN_BY_ARROW: LedLiterals = {
  anchors: quoted(WORDS.flatMap((word) => [`${word} <- `, `${word} <<- `, `${word}<-`])),
  read,
};
