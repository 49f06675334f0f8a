// What compilers to ES5 make of the default of a property: `r=e.apiSecret,s=void 0===r?"…":r`.

import { toCandidate, type Candidate } from './candidate.ts';
import type { LedLiterals } from './led.ts';
import { readLiteral } from './literal.ts';
import { readName } from './name-kind.ts';

const WORDS = ['ecret', 'assword', 'piKey', 'pi_key', 'oken'];
const SIGNS = [',', ';', ')'];

const GIVEN = /(?:^|[^\w$.])([A-Za-z_$][\w$]{0,3})\s?=\s?[A-Za-z_$][\w$]{0,20}\.([A-Za-z_$][\w$]{2,60})$/;
const LONGEST_GIVEN = 96;
const TESTED = /([\w$]{1,4})?\s?===?\s?void 0\s?\?\s?["'`]|void 0\s?===?\s?([\w$]{1,4})\s?\?\s?["'`]/g;
/** Other properties may be taken in between. */
const REACH = 300;

/**
 * The default of a property, a literal that stands where what the property is given to is tested.
 * @param end the offset behind the property's name
 */
function read(text: string, end: number): Candidate | undefined {
  const [, alias, property = ''] = GIVEN.exec(text.slice(Math.max(0, end - LONGEST_GIVEN), end)) ?? [];
  const reading = alias === undefined ? undefined : readName(property);
  if (alias === undefined || reading === undefined) return undefined;
  for (const { 0: hit, 1: first, 2: second, index } of text.slice(end, end + REACH).matchAll(TESTED)) {
    if ((second ?? first) !== alias) continue;
    const literal = readLiteral(text, end + index + hit.length - 1, 0);
    return literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
  }
  return undefined;
}

/** The end of a property that is given to a short name leads to them. */
export const LATE_DEFAULT: LedLiterals = {
  anchors: WORDS.flatMap((word) => SIGNS.map((sign) => ({ literal: word + sign }))),
  read,
};
