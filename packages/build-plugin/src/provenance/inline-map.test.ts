import { expect, test } from 'vitest';
import { inlineMap } from './inline-map.ts';

const MAP = '{"version":3,"sources":["a.ts"]}';
const base64 = Buffer.from(MAP).toString('base64');

test.each([
  ['in base64', `a;\n//# sourceMappingURL=data:application/json;base64,${base64}`, MAP],
  [
    'with a charset and a line after it',
    `a;\n//# sourceMappingURL=data:application/json;charset=utf-8;base64,${base64}\n`,
    MAP,
  ],
  ['percent-encoded', `a;\n//# sourceMappingURL=data:application/json,${encodeURIComponent(MAP)}`, MAP],
  [
    'the last of two',
    `"//# sourceMappingURL=data:x,old";\n//# sourceMappingURL=data:application/json;base64,${base64}`,
    MAP,
  ],
  ['a file', 'a;\n//# sourceMappingURL=a.js.map', undefined],
  ['none', 'a;', undefined],
  ['cut off', 'a;\n//# sourceMappingURL=data:application/json;base64', undefined],
])('%s', (_, code, expected) => {
  expect(inlineMap(code)).toBe(expected);
});

test('bytes have none', () => {
  expect(inlineMap(Buffer.from('a'))).toBeUndefined();
});
