import { expect, test } from 'vitest';
import { clip, endOfName } from './text.ts';

test.each<[string, number, string]>([
  ['short', 5, 'short'],
  ['before ghp_…(40) after', 22, 'before ghp_…(40) after'],
  ['0123456789 ghp_…(40) 0123456789', 15, '…9 ghp_…(40) 0…'],
  ['ghp_…(40) 0123456789 0123456789', 15, 'ghp_…(40) 0123…'],
  ['0123456789 0123456789 ghp_…(40)', 15, '…6789 ghp_…(40)'],
  ['…(17) 0123456789 npm_…(40) 0123456789', 16, '…9 npm_…(40) 01…'],
  ['ghp_…(40) a npm_…(40) b ghp_…(40)', 20, '… a npm_…(40) b …'],
  ['0123456789abcdefghij', 10, '…6789abcd…'],
  ['0123456789abcdefghij_…(40)', 10, '…9abcdefg…'],
])('%s in %i characters, with its mask whole', (line, width, shown) => {
  expect(clip(line, width)).toBe(shown);
  expect(shown.length).toBeLessThanOrEqual(width);
});

test.each<[string, number, string]>([
  ['assets/index-DkX29aBc.js:1:2', 40, 'assets/index-DkX29aBc.js:1:2'],
  ['assets/of/the/app/index-DkX29aBc.js:1:2', 30, '…/app/index-DkX29aBc.js:1:2'],
  ['assets/of/the/app/index-DkX29aBc.js:1:2', 16, '…DkX29aBc.js:1:2'],
])('the name %s in %i characters', (name, most, shown) => {
  expect(endOfName(name, most)).toBe(shown);
});
