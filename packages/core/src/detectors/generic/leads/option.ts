// What an option of a command is given behind a space: `tool push --api-key …`. With a sign it is a pair as any other, and in quotes a
// literal.

import { charSetOf } from '../../../text/char-set.ts';
import { toCandidate, type Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['-secret ', '-token ', '-key ', '-password ', '-passphrase ', '-pass '];
const NAME = inFront(String.raw`(?<![\w-])--?([a-z][a-z-]{2,60})`);
const LONGEST_NAME = 64;
/** What a shell, a template or a usage puts in for a value begins otherwise. */
const VALUE = /([\w+/=.~!@#%^*-]{8,512})(?=[\s"'`\\]|$)/y;
const FIRST = {
  chars: charSetOf('+/.!@#^*_ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'),
  min: 1,
};

/** @param last the offset of the space behind the option */
function read(text: string, last: number): Candidate | undefined {
  const name = readBack(NAME, text.slice(Math.max(0, last - LONGEST_NAME), last))?.[1];
  const reading = name === undefined ? undefined : readName(name);
  if (reading === undefined) return undefined;
  VALUE.lastIndex = last + 1;
  const [all = '', value] = VALUE.exec(text) ?? [];
  if (value === undefined) return undefined;
  const end = last + 1 + all.length;
  return toCandidate(reading, 'pair', { start: end - value.length, end, value });
}

export const OPTION_VALUES: LedLiterals = {
  anchors: WORDS.map((literal) => ({ literal, follows: FIRST })),
  read,
};
