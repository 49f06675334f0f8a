import { describe, expect, test } from 'vitest';
import { namingBefore } from './naming.ts';

describe('the name that stands as a word in front of a literal', () => {
  test.each([
    ['in its line', 'API_SECRET "', 'API_SECRET'],
    ['as a comment in the line before', '[\n  // the API_SECRET\n  "', 'API_SECRET'],
    ['as a comment of a shell', '# API_SECRET\n"', 'API_SECRET'],
  ])('%s', (_, text, name) => expect(namingBefore(text, text.length - 1)?.name).toBe(name));

  test.each([
    ['a comment behind another literal', '[\n  "a", // API_SECRET\n  "'],
    ['the end of the statement before', 'f(API_SECRET\n"'],
  ])('not %s', (_, text) => expect(namingBefore(text, text.length - 1)).toBeUndefined());
});
