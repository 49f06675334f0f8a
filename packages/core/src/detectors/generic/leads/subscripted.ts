// Literals whose name has brackets behind it or around: the array of C, `char api_secret[] = "…"`, a member of Perl, `$ENV{API_SECRET} = '…'`.

import { charSetOf } from '../../../text/char-set.ts';
import { toCandidate, type Candidate } from '../candidate.ts';
import { NAME, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret', 'assword', 'oken', 'pass', 'api_key'];
const SHOUTED = ['ECRET', 'ASSWORD', 'OKEN', 'API_KEY'];
const OF_ARRAY = { chars: charSetOf(']0123456789'), min: 1 };
const OF_MEMBER = { chars: charSetOf(' =|'), min: 1 };
const GIVEN = /(?:\d{0,4}\])?\s?(?:\|\||\/\/)?=\s{0,8}\{?["']/y;
const NAMED = inFront(NAME);
const REACH = 64;

/** @param last the offset of the bracket behind the name */
function read(text: string, last: number): Candidate | undefined {
  GIVEN.lastIndex = last + 1;
  if (!GIVEN.test(text)) return undefined;
  const reading = readName(readBack(NAMED, text.slice(Math.max(0, last - REACH), last))?.[1] ?? '');
  const literal = reading === undefined ? undefined : readLiteral(text, GIVEN.lastIndex - 1, 0);
  return reading === undefined || literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

export const SUBSCRIPTED: LedLiterals = {
  anchors: [...WORDS, ...SHOUTED].flatMap((word) => [
    { literal: `${word}[`, follows: OF_ARRAY },
    { literal: `${word}}`, follows: OF_MEMBER },
  ]),
  read,
};
