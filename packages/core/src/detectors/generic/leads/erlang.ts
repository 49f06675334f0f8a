// Pairs of Erlang: `{api_secret, <<"…">>}`, `{api_secret, "…"}`.

import { toCandidate, type Candidate } from '../candidate.ts';
import { NAME, quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret', 'assword', 'pass', 'oken', 'ecret_key', 'api_key'];
const NAMED = inFront(String.raw`\{\s?'?${NAME}'?\s?,\s{0,8}(?:<<)?`);
const REACH = 80;

/** @param last the offset of the quote */
function read(text: string, last: number): Candidate | undefined {
  if (text.charAt(last) !== '"') return undefined;
  const reading = readName(readBack(NAMED, text.slice(Math.max(0, last - REACH), last))?.[1] ?? '');
  const literal = reading === undefined ? undefined : readLiteral(text, last, 0);
  return reading === undefined || literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

const LEADS = ['<<', ...WORDS.flatMap((word) => [`${word}, `, `${word},`])];

export const ERLANG_VALUES: LedLiterals = {
  anchors: quoted(LEADS).filter(({ literal }) => literal.endsWith('"') && !literal.endsWith('\\"')),
  read,
};
