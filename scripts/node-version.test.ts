import { expect, test } from 'vitest';

const expected = process.env['LEAKGATE_EXPECT_NODE'];
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

test('tests run on a supported Node', () => {
  expect(major > 24 || (major === 24 && minor >= 11) || (major === 22 && minor >= 18)).toBe(true);
});

test.runIf(expected !== undefined)('tests run on the Node that the job asked for', () => {
  expect(String(major)).toBe(expected);
});
