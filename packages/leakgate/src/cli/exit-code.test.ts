import type { FailOn, Outcome } from '@leakgate/core';
import { expect, test } from 'vitest';
import { exitCodeOf } from './exit-code.ts';

test.each<[Outcome, FailOn, boolean, number]>([
  ['clean', 'error', true, 0],
  ['clean', 'never', true, 0],
  ['clean', 'error', false, 2],
  ['leaks', 'error', true, 1],
  ['leaks', 'warning', true, 1],
  ['leaks', 'error', false, 1],
  ['leaks', 'never', true, 0],
  ['leaks', 'never', false, 2],
  ['incomplete', 'error', true, 3],
  ['incomplete', 'never', true, 3],
  ['incomplete', 'error', false, 3],
])('%s with --fail-on %s, reports written: %s → %d', (outcome, failOn, written, code) => {
  expect(exitCodeOf(outcome, failOn, written)).toBe(code);
});
