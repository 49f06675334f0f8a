import { expect, test, vi } from 'vitest';
import { literalNamedBy } from './constant-uses.ts';

const PART = 16_384;

function namedBy(constant: string, text: string, at = 0): string | undefined {
  return literalNamedBy(constant, text, at)?.value;
}

test.each([
  ['d(H,"first");e[H]="second"', 'second'],
  ['d(e,H,"first");d(H,"second")', 'second'],
  ['[H]:"first",[H]:"second"', 'first'],
  ['[Hx]="other";xH,"other";(H)="other";[H]="own"', 'own'],
  ['f(H,1);f(H)', undefined],
])('in %s it names %s', (text, value) => expect(namedBy('H', text)).toBe(value));

test('a use on the border of two parts is one', () => {
  for (let before = PART - 8; before <= PART + 2; before++) {
    expect(namedBy('H', `${' '.repeat(before)}e[H]="own"`, before)).toBe('own');
  }
});

test('a use far away is none', () => {
  expect(namedBy('H', `${' '.repeat(3 * PART)}e[H]="own"`)).toBeUndefined();
});

test('however many constants there are, no part of a text is read twice', () => {
  const text = 'f(A,B);'.repeat(12 * (PART / 7));
  const reads = vi.spyOn(String.prototype, 'matchAll');
  for (let at = 0; at < text.length; at += 100) namedBy(`C${at}`, text, at);
  expect(reads.mock.calls.length).toBeLessThan(24);
  reads.mockRestore();
});
