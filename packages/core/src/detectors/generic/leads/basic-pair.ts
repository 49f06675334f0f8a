// The user and the password of a header that is encoded where it is sent: `"Basic " + btoa("user:…")`.

import { toCandidate, type Candidate } from '../candidate.ts';
import { quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import type { NameReading } from '../names/name-kind.ts';
import { overBackslashes } from '../names/naming.ts';

const ENCODERS = ['btoa(', 'b64encode(b', 'base64_encode(', 'strict_encode64('];
/** Of bytes that may be of anything: the scheme stands in front of them. */
const BYTES = ['uffer.from(', 'utf8.encode(', 'ncoder().encode('];
const SCHEME = /\bbasic\s\\{0,3}["'`]?[^"'`;]{0,60}$/i;
const REACH = 100;
const PAIR = /^([\w.@+-]{1,80}:)([^\s:/][^\s/]{7,127})$/;
const PASSWORD: NameReading = { kind: 'password', words: 'password', own: false };

/** @param last the offset of the quote */
function read(text: string, last: number): Candidate | undefined {
  const opener = overBackslashes(text, last);
  const before = text.slice(Math.max(0, opener - REACH), opener);
  if (BYTES.some((each) => before.endsWith(each)) && !SCHEME.test(before)) return undefined;
  const literal = readLiteral(text, last, last - opener);
  const [, user = '', value] = PAIR.exec(literal?.value ?? '') ?? [];
  if (literal === undefined || value === undefined) return undefined;
  return toCandidate(PASSWORD, 'assigned', { start: literal.start + user.length, end: literal.end, value });
}

export const BASIC_PAIRS: LedLiterals = { anchors: quoted([...ENCODERS, ...BYTES]), read };
