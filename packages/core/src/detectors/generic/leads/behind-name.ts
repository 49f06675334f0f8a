// Literals of which the name stands in front of other code, or behind them: what compilers make of the default of a
// property, `r=e.apiSecret,s=void 0===r?"…":r`, `(r=e.apiSecret)!=null?r:"…"`, `(null==e?void 0:e.apiSecret)||"…"`, and
// what minifiers make of a comparison, `"…"===e.password`.

import { toCandidate, type Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { isCompared, readLiteral, type Literal } from '../literal.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret', 'assword', 'piKey', 'pi_key', 'oken', 'ECRET', 'ASSWORD', 'API_KEY', 'OKEN'];
const SIGNS = [',', ';', ')', '&', '?'];

const GIVEN = inFront(
  String.raw`(?<![\w$.])([A-Za-z_$][\w$]{0,60})\s?=\s?(?:[A-Za-z_$][\w$]{0,40}\.){1,4}[A-Za-z_$][\w$]{2,60}`,
);
const LONGEST_GIVEN = 160;
const NOTHING = 'void 0';
/** `r === void 0 ? "`: in front of nothing, and from it on. */
const TESTED = inFront(String.raw`([\w$]{1,61})\s?===?\s?`);
const CHOOSES = /void 0\s?\?\s?["'`]/y;
/** `void 0 === r ? "`. */
const TESTED_BEHIND = /void 0\s?===?\s?([\w$]{1,61})\s?\?\s?["'`]/y;
/** Other properties may be taken in between. */
const REACH = 300;

/** Where the literal opens that is chosen where the name is nothing; `at` is where nothing stands. */
function quoteOfTested(near: string, at: number, alias: string): number | undefined {
  CHOOSES.lastIndex = at;
  if (CHOOSES.test(near)) return readBack(TESTED, near.slice(0, at))?.[1] === alias ? CHOOSES.lastIndex - 1 : undefined;
  TESTED_BEHIND.lastIndex = at;
  return TESTED_BEHIND.exec(near)?.[1] === alias ? TESTED_BEHIND.lastIndex - 1 : undefined;
}

/** The default of a property, a literal that stands where what the property is given to is tested. */
function lateDefault(text: string, end: number, before: string): Literal | undefined {
  const alias = readBack(GIVEN, before)?.[1];
  if (alias === undefined) return undefined;
  const near = text.slice(end, end + REACH);
  for (let at = near.indexOf(NOTHING); at !== -1; at = near.indexOf(NOTHING, at + NOTHING.length)) {
    const quote = quoteOfTested(near, at, alias);
    if (quote !== undefined) return readLiteral(text, end + quote, 0);
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

/** `(null==(r=e.env)?void 0:r.API_SECRET)||"…"`: a chain with `?.` as compilers write it, and what stands in for it. */
const END_OF_CHAIN = inFront(String.raw`void 0\s?:\s?(?:[\w$]{1,40}\.){1,6}[\w$]{2,60}`);
const OTHERWISE = /\)\s?(?:\|\||\?\?)\s?["'`]/y;

function chainsFallback(text: string, end: number, before: string): Literal | undefined {
  OTHERWISE.lastIndex = end;
  if (!OTHERWISE.test(text) || readBack(END_OF_CHAIN, before) === undefined) return undefined;
  const literal = readLiteral(text, OTHERWISE.lastIndex - 1, 0);
  return literal === undefined || isCompared(text, literal.end) ? undefined : literal;
}

/** A literal that the name behind it is compared with. */
const COMPARED = inFront(
  String.raw`\k<quote>(?<value>[\x21-\x7e]{1,128}?)(?<quote>["'\x60])(?<sign>\s?[!=]==?\s?(?:[\w$]{1,40}\??\.){0,4}[\w$]{2,60})`,
);

function compared(end: number, before: string): Literal | undefined {
  const { value, sign } = readBack(COMPARED, before)?.groups ?? {};
  if (value === undefined || sign === undefined) return undefined;
  const close = end - sign.length - 1;
  return { start: close - value.length, end: close, value };
}

const NAME = inFront(String.raw`([A-Za-z_$][\w$]{2,60})`);

/** @param last the offset of the sign behind the name */
function read(text: string, last: number): Candidate | undefined {
  const before = text.slice(Math.max(0, last - LONGEST_GIVEN), last);
  const reading = readName(readBack(NAME, before)?.[1] ?? '');
  if (reading === undefined) return undefined;
  const literal =
    lateDefault(text, last, before) ??
    fallback(text, last) ??
    chainsFallback(text, last, before) ??
    compared(last, before);
  return literal === undefined ? undefined : toCandidate(reading, 'assigned', literal);
}

/** The end of a name leads to them. */
export const BEHIND_NAME: LedLiterals = {
  anchors: WORDS.flatMap((word) => SIGNS.map((sign) => ({ literal: word + sign }))),
  read,
};
