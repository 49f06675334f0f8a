import { expect, test } from 'vitest';
import { isData } from './data-text.ts';

test.each([
  ['{"a":1}'],
  ['  {\n  "a": [1]\n}\n'],
  ['[{"a":1}]'],
  ['[]'],
  ['{}'],
  ['a=1&b=2'],
  ['user%5Bname%5D=a&x='],
  ['sid=abc; theme=dark; Path=/'],
  ['https://acme.io/?a=1#b'],
])('%s is data', (text) => {
  expect(isData(text)).toBe(true);
});

test.each([
  [''],
  ['const a={"a":1};'],
  ['{"use strict";var a=1}'],
  ['{"a":1}.b'],
  ['["a","b"].forEach(f);'],
  ['<p>a=1&amp;b=2</p>'],
  ['API_KEY=1\nAPI_SECRET=2\n'],
  ['{"version":3,"sourcesContent":["a"],"mappings":"AAAA"}'],
  ['see https://acme.io'],
])('%s is none', (text) => {
  expect(isData(text)).toBe(false);
});
