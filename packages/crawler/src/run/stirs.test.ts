import { expect, test } from 'vitest';
import { isSame, type Mark } from './stirs.ts';

const MARK: Mark = { changes: 3, scripts: 0.5 };

test.each<[string, Mark, Mark, boolean]>([
  ['nothing', MARK, { ...MARK }, true],
  ['a change', MARK, { ...MARK, changes: 4 }, false],
  ['a script that ran', MARK, { ...MARK, scripts: 0.6 }, false],
  ['no word at all', { ...MARK, scripts: undefined }, { ...MARK, scripts: undefined }, false],
])('%s between two marks', (_, before, after, same) => {
  expect(isSame(before, after)).toBe(same);
});
