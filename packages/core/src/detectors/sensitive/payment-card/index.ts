import type { Offsets } from '../../../kernel/index.ts';
import type { Detector, Drop, Match, Rule } from '../../../match.ts';
import { Secret } from '../../../secret.ts';
import { alphabet, runEnd, runStart, type CharSet } from '../../../text/alphabet.ts';
import { endsEscape } from '../../../text/boundary.ts';
import type { View } from '../../../views/view.ts';
import { cardContext, type CardContext } from './context.ts';
import { brandOf, hasLuhnDigit } from './issuers.ts';
import { isTestNumber } from './test-numbers.ts';

/** The rule of a payment card's number. */
export const PAYMENT_CARD_RULE: Rule = {
  id: 'payment-card',
  provider: 'Any',
  title: 'Payment card number',
  exposure: 'sensitive',
  severity: 'high',
  confidence: 'medium',
};

const DIGITS_AND_GAPS: CharSet = ((): CharSet => {
  const set = alphabet('digits').slice();
  for (const char of ' -') set[char.charCodeAt(0)] = 1;
  return set;
})();
/** A number in one piece or in the groups that cards print, not part of a longer one. */
const NUMBER =
  /(?<!\d|\d[ -])(?:\d{14,19}|\d{4}([ -])\d{4}\1\d{4}\1\d{4}(?:\1\d{1,3})?|\d{4}([ -])\d{6}\2\d{4,5})(?![ -]?\d)/g;
/** Signs that make the digits a part of something else: a decimal, a path, an identifier, an id in an address. */
const PART_BEFORE = /[\w.$#%/+@~-]$/;
const PART_AFTER = /^[\w$%@/~]|^[.:-]\d/;

function isWhole(text: string, start: number, end: number): boolean {
  const free = start === 0 || !PART_BEFORE.test(text.charAt(start - 1)) || endsEscape(text, start);
  return free && !PART_AFTER.test(text.slice(end, end + 2));
}

interface Card {
  readonly start: number;
  readonly end: number;
  readonly digits: string;
  readonly grouped: boolean;
  readonly brand: string;
}

function cardAt(text: string, start: number, written: string): Card | undefined {
  const end = start + written.length;
  if (!isWhole(text, start, end)) return undefined;
  const digits = written.replace(/\D/g, '');
  const brand = brandOf(digits);
  if (brand === undefined || !hasLuhnDigit(digits)) return undefined;
  return { start, end, digits, grouped: digits.length < written.length, brand };
}

function toMatch(card: Card, context: CardContext | undefined, view: View): Match {
  const says = { named: 'its name says card number', near: 'words of a card stand near', none: 'written in groups' };
  return {
    rule: PAYMENT_CARD_RULE,
    secret: new Secret(card.digits),
    view,
    start: card.start,
    end: card.end,
    confidence: context === undefined ? 'low' : 'medium',
    confirmed: context !== undefined,
    evidence: [`${card.brand} range and check digit`, says[context ?? 'none']],
    specificity: 0,
  };
}

function judge(card: Card, view: View): Match | Drop | undefined {
  const context = cardContext(view.text, card.start, card.end);
  // One in ten numbers has a fitting check digit: in one piece and without a word it is an id like any other.
  if (context === undefined && !card.grouped) return undefined;
  if (isTestNumber(card.digits)) return { rule: PAYMENT_CARD_RULE.id, reason: 'a published test number' };
  return toMatch(card, context, view);
}

/** Visits what is written like a card's number, in the runs of digits and gaps around those places. */
function visitNumbers(text: string, places: Offsets, visit: (start: number, written: string) => void): void {
  let done = 0;
  for (const at of places) {
    if (at < done) continue;
    const start = runStart(text, at, done, DIGITS_AND_GAPS);
    done = runEnd(text, at, text.length, DIGITS_AND_GAPS);
    for (const hit of text.slice(start, done).matchAll(NUMBER)) visit(start + hit.index, hit[0]);
  }
}

/** Finds payment card numbers: by issuer, length, check digit and what stands around them. */
export function paymentCardDetector(): Detector {
  return {
    name: 'payment-card',
    rule: PAYMENT_CARD_RULE,
    detect(view, clues, found, dropped) {
      visitNumbers(view.text, clues.marks.digits, (start, written) => {
        const card = cardAt(view.text, start, written);
        const result = card === undefined ? undefined : judge(card, view);
        if (result === undefined) return;
        if ('secret' in result) found(result);
        else dropped(result);
      });
    },
  };
}
