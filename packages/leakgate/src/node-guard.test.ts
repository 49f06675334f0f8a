import { expect, test } from 'vitest';
import { isSupportedNode } from './node-guard.ts';

test.each([
  ['22.18.0', true],
  ['22.21.4', true],
  ['24.11.0', true],
  ['25.0.0', true],
  ['26.1.0', true],
  ['100.0.0', true],
  ['24.10.9', false],
  ['24.0.0', false],
  ['23.11.0', false],
  ['22.17.1', false],
  ['21.7.0', false],
  ['20.20.2', false],
  ['8.0.0', false],
])('Node %s is supported: %s', (version, supported) => {
  expect(isSupportedNode(version)).toBe(supported);
});
