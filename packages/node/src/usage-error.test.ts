import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { usageError } from './usage-error.ts';

test('is a sentence, however it is printed', () => {
  const error = usageError('a.json', 'it is empty', 'write an object');
  expect(error.message).toBe('leakgate: a.json: it is empty; write an object');
  for (const printed of [String(error), inspect(error).replace(/^\[|\]$/g, ''), error.stack]) {
    expect(printed).toBe('UsageError: leakgate: a.json: it is empty; write an object');
  }
});
