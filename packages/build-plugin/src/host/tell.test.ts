import { afterEach, expect, test, vi } from 'vitest';
import type { Host } from './host.ts';
import { useColor } from './tell.ts';

afterEach(() => vi.unstubAllEnvs());

test.each<[Host['kind'], Readonly<Record<string, string>>, boolean]>([
  ['vite', { FORCE_COLOR: '1' }, true],
  ['vite', { FORCE_COLOR: '0' }, false],
  ['vite', { FORCE_COLOR: 'false' }, false],
  ['vite', { FORCE_COLOR: '1', NO_COLOR: '1' }, false],
  ['rollup', { FORCE_COLOR: '1' }, false],
  ['rolldown', { FORCE_COLOR: '1' }, false],
])('in %s with %j colours are %s', (kind, env, expected) => {
  vi.stubEnv('NO_COLOR', '');
  for (const [name, value] of Object.entries(env)) vi.stubEnv(name, value);
  expect(useColor({ kind } as Host)).toBe(expected);
});
