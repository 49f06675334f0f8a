// Values of variables in texts that are no code and give them without a sign or with one of their own: `ENV API_SECRET …` of a
// Dockerfile, `SetEnv`, `set -x`, and what a shell or a file of services takes where there is none, `${API_SECRET:-…}`.

import { toCandidate, type Candidate } from './candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from './name-kind.ts';
import { inFront, readBack } from './read-back.ts';

const DIRECTIVES = ['ENV ', 'SetEnv ', 'set -x ', 'set -gx ', 'set -Ux '];
const GIVEN = /([A-Za-z_]\w{2,80})\s([^\s"'`$<{][^\s"'`]{7,511})(?=\s|$)/y;
/** How such names end, with the sign behind them. */
const DEFAULTS = ['ECRET', 'OKEN', '_KEY', 'SSWORD', 'ecret', 'assword'].flatMap((word) => [`${word}:-`, `${word}:=`]);
const NAME = inFront(String.raw`\$\{([A-Za-z_]\w{2,80}):[-=]`);
const DEFAULT = /[^\s"'`$<{}][^\s"'`{}]{7,511}(?=\})/y;
const REACH = 90;

/** @param last the offset of the space behind the directive */
function given(text: string, last: number): Candidate | undefined {
  GIVEN.lastIndex = last + 1;
  const [all = '', name = '', value = ''] = GIVEN.exec(text) ?? [];
  const reading = readName(name);
  const end = last + 1 + all.length;
  return reading === undefined
    ? undefined
    : toCandidate(reading, 'assigned', { start: end - value.length, end, value });
}

/** @param last the offset of the sign's last character */
function byDefault(text: string, last: number): Candidate | undefined {
  const start = last + 1;
  const reading = readName(readBack(NAME, text.slice(Math.max(0, start - REACH), start))?.[1] ?? '');
  if (reading === undefined) return undefined;
  DEFAULT.lastIndex = start;
  const value = DEFAULT.exec(text)?.[0];
  return value === undefined
    ? undefined
    : toCandidate(reading, 'assigned', { start, end: start + value.length, value });
}

export const DIRECTIVE_VALUES: readonly LedLiterals[] = [
  { anchors: DIRECTIVES.map((literal) => ({ literal, starts: true })), read: given },
  { anchors: DEFAULTS.map((literal) => ({ literal })), read: byDefault },
];
