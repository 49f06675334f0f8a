import { afterEach, expect, test, vi } from 'vitest';
import type { Instance } from './host.ts';
import { asideBecause } from './standing-aside.ts';

afterEach(() => vi.unstubAllEnvs());

const [first, second]: readonly [Instance, Instance] = [{}, {}];
const plugins = [first, second].map((leakgate) => ({ name: 'leakgate:sources', api: { leakgate } }));

test.each<[string, Instance, readonly unknown[], boolean]>([
  ['the first of two', first, plugins, false],
  ['the second of two', second, plugins, true],
  ['one alone', second, [null, { name: 'other' }, ...plugins.slice(1)], false],
  ['one that the host does not name', first, [], false],
])('%s', (_, instance, all, aside) => {
  expect(asideBecause(instance, all, 'leakgate:sources') !== undefined).toBe(aside);
});

test.each([
  ['off', true],
  ['on', false],
  ['', false],
])('switched %j', (value, aside) => {
  vi.stubEnv('LEAKGATE', value);
  expect(asideBecause(first, plugins, 'leakgate:sources') !== undefined).toBe(aside);
});

test('a switch that means nothing is an error', () => {
  vi.stubEnv('LEAKGATE', 'false');
  expect(() => asideBecause(first, plugins, 'leakgate:sources')).toThrow('write on or off');
});
