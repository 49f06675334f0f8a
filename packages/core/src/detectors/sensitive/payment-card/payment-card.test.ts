import { random } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { detectIn } from '../../../testing/detect.ts';
import { fingerprint } from '../../../fingerprint.ts';
import type { Drop, Match } from '../../../match.ts';
import { Secret } from '../../../secret.ts';
import { paymentCardDetector } from './index.ts';
import { brandOf, hasLuhnDigit } from './issuers.ts';
import { isTestNumber } from './test-numbers.ts';

/** A number of an issuer with a fitting check digit, and of no pattern that tests have. */
function card(prefix: string, length: number, seed = 'a'): string {
  for (let round = 0; ; round++) {
    const body =
      prefix + random(`card/${prefix}/${length}/${seed}/${round}`).chars('0123456789', length - prefix.length - 1);
    const digit = [...'0123456789'].find((each) => hasLuhnDigit(body + each)) ?? '';
    if (!isTestNumber(body + digit)) return body + digit;
  }
}

function grouped(number: string, sign: string): string {
  return number.length === 15
    ? [number.slice(0, 4), number.slice(4, 10), number.slice(10)].join(sign)
    : (number.match(/.{1,4}/g) ?? []).join(sign);
}

function scan(text: string): { readonly matches: readonly Match[]; readonly drops: readonly Drop[] } {
  const matches: Match[] = [];
  const drops: Drop[] = [];
  detectIn(paymentCardDetector())(
    text,
    (match) => matches.push(match),
    (drop) => drops.push(drop),
  );
  return { matches, drops };
}

function said(text: string): readonly string[] {
  return scan(text).matches.map(({ secret, start, end, confidence }) => {
    const digits = text.slice(start, end).replace(/\D/g, '');
    expect(fingerprint(secret, 'salt')).toBe(fingerprint(new Secret(digits), 'salt'));
    return `${confidence} ${digits}`;
  });
}

const visa = card('4', 16);
const master = card('53', 16);
const amex = card('37', 15);

test('the check digit and the ranges are those of the standard', () => {
  expect(hasLuhnDigit('79927398713')).toBe(true);
  expect(hasLuhnDigit('79927398710')).toBe(false);
  expect(
    [card('4', 16), card('2345', 16), card('34', 15), card('36', 14), card('6011', 16), card('62', 19)].map(brandOf),
  ).toEqual(['Visa', 'Mastercard', 'American Express', 'Diners Club', 'Discover', 'UnionPay']);
  expect([card('1', 16), card('4', 14), card('53', 15), card('37', 16)].map(brandOf)).toEqual(Array(4).fill(undefined));
});

describe('finds', () => {
  test.each([
    ['a named number', `{"cardNumber":"${visa}"}`, `medium ${visa}`],
    ['a named number without quotes', `{card_number:${master}}`, `medium ${master}`],
    ['a named number in text in text', JSON.stringify(`{"ccnum":"${visa}"}`), `medium ${visa}`],
    ['a number beside its check value', `{"number":"${visa}","cvc":"123","exp_month":4}`, `medium ${visa}`],
    ['a body of a form', `amount=12&pan=${amex}&x=1`, `medium ${amex}`],
    ['an input', `<input name="cardnumber" value="${grouped(visa, ' ')}">`, `medium ${visa}`],
    ['a number in prose', `<p>Paid with Visa ${grouped(visa, ' ')} on Monday</p>`, `medium ${visa}`],
    [
      'groups of four, dashed',
      `{"payment":{"brand":"mastercard","value":"${grouped(master, '-')}"}}`,
      `medium ${master}`,
    ],
    ['groups as American Express prints them', `Kreditkarte: ${grouped(amex, ' ')}`, `medium ${amex}`],
    ['groups without a word, less surely', `const a="${grouped(visa, ' ')}";`, `low ${visa}`],
    ['behind an escape', `"card number:\\n${visa}"`, `medium ${visa}`],
  ])('%s', (_, text, expected) => {
    expect(said(text)).toEqual([expected]);
  });

  test('each issuer', () => {
    for (const [prefix, length] of [
      ['4', 19],
      ['2720', 16],
      ['6440', 16],
      ['3011', 14],
      ['3530', 16],
      ['8101', 16],
      ['6304', 18],
      ['2201', 16],
    ] as const) {
      const number = card(prefix, length);
      expect(said(`{cardNumber:"${number}"}`)).toEqual([`medium ${number}`]);
    }
  });
});

const wrong = visa.slice(0, -1) + ((Number(visa.at(-1)) + 1) % 10);

describe('is silent on', () => {
  test.each([
    ['digits without a word', `const a="${visa}",b=${master};`],
    ['a wrong check digit', `{"cardNumber":"${wrong}"}`],
    ['a range of no issuer', `{"cardNumber":"${card('1', 16)}"}`],
    ['an id of a card', `{"cardId":"${visa}","card_id":"${master}"}`],
    ['an order beside a brand', `{"brand":"visa","orderId":"${visa}"}`],
    ['a time stamp', '{"card":{"updated":1732363200000,"created":"17323632000004"}}'],
    ['a longer run of digits', `{"cardNumber":"${visa}${master}"}`],
    ['a part of an identifier', `{"cardNumber":"a${visa}","cardNum":"${visa}b","pan":"x-${visa}"}`],
    ['a decimal', `{"cardNumber":0.${visa},"pan":${visa}.5}`],
    ['a path', `<path class="visa" d="M${grouped(visa, ' ')} ${grouped(master, ' ')}"/>`],
    ['a table of numbers', `var card=[1,2];var t=[${card('4', 16, 'b')},${card('4', 16, 'c')}]`],
    ['more groups than a card has', `visa ${grouped(visa, ' ')} ${grouped(master, ' ')} 1234`],
    ['a phone number', '{"phone":"+49 1512 3456 7890 1234"}'],
    ['an account number', '{"iban":"DE89 3704 0044 0532 0130 00"}'],
  ])('%s', (_, text) => {
    expect(said(text)).toEqual([]);
  });

  test.each([
    '4242 4242 4242 4242',
    '4000 0000 0000 9995',
    '4111 1111 1111 1111',
    '5555-5555-5555-4444',
    '5105105105105100',
    '378282246310005',
    '6011 1111 1111 1117',
    '4012888888881881',
    '2223 0031 2200 3222',
    '3056 930902 5904',
  ])('the test number %s, with a reason', (number) => {
    const { matches, drops } = scan(`{"cardNumber":"${number}"}`);
    expect(matches).toEqual([]);
    expect(drops).toEqual([{ rule: 'payment-card', reason: 'a published test number' }]);
  });
});

test('hardly any random number is a card by chance, and few by their pattern for a test', () => {
  const draw = random('cards by chance');
  const numbers = Array.from({ length: 2000 }, () => draw.chars('0123456789', 16));
  expect(said(numbers.map((number) => `{"orderNo":"${number}"}`).join())).toEqual([]);
  const real = Array.from({ length: 500 }, (_, seed) => {
    const body = `4${random(`pattern/${seed}`).chars('0123456789', 14)}`;
    return isTestNumber(body + ([...'0123456789'].find((digit) => hasLuhnDigit(body + digit)) ?? ''));
  });
  expect(real.filter(Boolean).length).toBeLessThan(15);
});
