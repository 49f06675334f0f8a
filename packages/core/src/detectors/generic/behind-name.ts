// Literals of which the name stands in front of other code, or behind them: what compilers make of the default of a
// property, `r=e.apiSecret,s=void 0===r?"…":r`, `(r=e.apiSecret)!=null?r:"…"`, and what minifiers make of a comparison,
// `"…"===e.password`.

import { toCandidate, type Candidate } from './candidate.ts';
import type { LedLiterals } from './led.ts';
import { readLiteral, type Literal } from './literal.ts';
import { readName } from './name-kind.ts';

const WORDS = ['ecret', 'assword', 'piKey', 'pi_key', 'oken', 'ECRET', 'ASSWORD', 'API_KEY', 'OKEN'];
const SIGNS = [',', ';', ')', '&', '?'];

const GIVEN = /(?:^|[^\w$.])([A-Za-z_$][\w$]{0,60})\s?=\s?(?:[A-Za-z_$][\w$]{0,40}\.){1,4}([A-Za-z_$][\w$]{2,60})$/;
const LONGEST_GIVEN = 160;
const TESTED = /([\w$]{1,61})?\s?===?\s?void 0\s?\?\s?["'`]|void 0\s?===?\s?([\w$]{1,61})\s?\?\s?["'`]/g;
/** Other properties may be taken in between. */
const REACH = 300;

/** The default of a property, a literal that stands where what the property is given to is tested. */
function lateDefault(text: string, end: number, before: string): Literal | undefined {
  const alias = GIVEN.exec(before)?.[1];
  if (alias === undefined) return undefined;
  for (const { 0: hit, 1: first, 2: second, index } of text.slice(end, end + REACH).matchAll(TESTED)) {
    if ((second ?? first) === alias) return readLiteral(text, end + index + hit.length - 1, 0);
  }
  return undefined;
}

/** What stands in for a property that is not there. */
const FALLBACK =
  /\)\s?(?:!==?\s?null\s?)?(?:&&\s?(?:void 0\s?!==\s?[\w$]{1,40}|[\w$]{1,40}\s?!==\s?void 0)\s?)?\?\s?[\w$]{1,40}\s?:\s?["'`]/y;

function fallback(text: string, end: number): Literal | undefined {
  FALLBACK.lastIndex = end;
  const hit = FALLBACK.exec(text)?.[0];
  return hit === undefined ? undefined : readLiteral(text, end + hit.length - 1, 0);
}

/** A literal that the name behind it is compared with. */
const COMPARED = /(["'`])([\x21-\x7e]{8,128})\1\s?[!=]==?\s?(?:[\w$]{1,40}\??\.){0,4}[\w$]{2,60}$/;

function compared(end: number, before: string): Literal | undefined {
  const hit = COMPARED.exec(before);
  const [all, quote, value = ''] = hit ?? [];
  if (hit === null || all === undefined || quote === undefined) return undefined;
  // The nearest quote in front: the pattern takes the first that fits.
  const from = value.lastIndexOf(quote) + 1;
  const start = end - before.length + hit.index + 1 + from;
  return { start, end: start + value.length - from, value: value.slice(from) };
}

const NAME = /[A-Za-z_$][\w$]{2,60}$/;

/** @param last the offset of the sign behind the name */
function read(text: string, last: number): Candidate | undefined {
  const before = text.slice(Math.max(0, last - LONGEST_GIVEN), last);
  const reading = readName(NAME.exec(before)?.[0] ?? '');
  if (reading === undefined) return undefined;
  const literal = lateDefault(text, last, before) ?? fallback(text, last) ?? compared(last, before);
  return literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

/** The end of a name leads to them. */
export const BEHIND_NAME: LedLiterals = {
  anchors: WORDS.flatMap((word) => SIGNS.map((sign) => ({ literal: word + sign }))),
  read,
};
