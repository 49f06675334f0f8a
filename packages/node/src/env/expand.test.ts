import { expect, test } from 'vitest';
import { expandAll } from './expand.ts';

// What Vite makes of the same texts is held against the built command line in `e2e/cli/env.test.ts`.
test.each<[string, Record<string, string>, Record<string, string>, string | undefined]>([
  ['no reference', { A: 'plain' }, {}, 'plain'],
  ['an earlier line', { B: 'x', A: 'a-$B' }, {}, 'a-x'],
  ['a later line', { A: 'a-${B}', B: 'x' }, {}, 'a-x'],
  ['the process', { A: '$HOME_NAME' }, { HOME_NAME: 'h' }, 'h'],
  ['the process before the file', { B: 'file', A: '$B' }, { B: 'process' }, 'process'],
  ['nothing', { A: 'a-$NONE-b' }, {}, 'a--b'],
  ['a default', { A: '${NONE:-d}' }, {}, 'd'],
  ['a default without a colon', { A: '${NONE-d}' }, {}, 'd'],
  ['a default that is not needed', { B: 'x', A: '${B:-d}' }, {}, 'x'],
  ['an alternative', { B: 'x', A: '${B:+alt}' }, {}, 'alt'],
  ['an alternative to nothing', { A: '${NONE:+alt}' }, {}, ''],
  ['an escaped reference', { B: 'x', A: 'a\\$B' }, {}, 'a$B'],
  ['references of references', { B: '$C', C: 'x', A: '$B' }, {}, 'x'],
  ['references of references in later lines, as Vite does it', { A: '$B', B: '$C', C: 'x' }, {}, '$C'],
  ['itself', { A: 'a$A' }, {}, 'a'],
])('%s', (_, texts, processEnv, value) => {
  expect(expandAll(texts, processEnv)['A']).toBe(value);
});

test('values that refer to one another in a circle come to an end', () => {
  const value = expandAll({ A: 'x${B}', B: '${B}y${A}' }, {})['A'] ?? '';
  expect(value.length).toBeLessThan(10_000_000);
});
