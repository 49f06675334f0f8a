import { afterEach, expect, test, vi } from 'vitest';
import type { Instance } from './host.ts';
import { asideBecause } from './standing-aside.ts';

afterEach(() => vi.unstubAllEnvs());

const [first, second]: readonly [Instance, Instance] = [{ mark: Symbol('first') }, { mark: Symbol('second') }];
const plugins = [first, second].map(({ mark }) => ({ name: 'leakgate:sources', api: { leakgate: mark } }));

/** As the configuration of Nuxt comes by: every plain object of it is another. */
const copied = plugins.map(({ name, api }) => ({ name, api: { ...api } }));

test.each<[string, Instance, readonly unknown[], boolean]>([
  ['the first of two', first, plugins, false],
  ['the second of two', second, plugins, true],
  ['the first of two that were copied', { ...first }, copied, false],
  ['the second of two that were copied', { ...second }, copied, true],
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
