import { describe, expect, test } from 'vitest';
import { choice, literal, prefixed, run, sequence, type SequenceShape } from '../format.ts';
import { findShape, valuesOf } from '../testing/find.ts';
import { compileSequence, fitsSequence } from './sequence.ts';

const TOKEN = 'key_a1B2c3D4';
const fixed = prefixed('key_', 'base62', 8);

test('where letters may touch it, a token of one length is what has that length', () => {
  const { touched } = compileSequence(fixed);
  expect(touched?.(`${TOKEN}Failed`, 0, 'key_')).toMatchObject({ start: 0, end: TOKEN.length, value: TOKEN });
  expect(touched?.('key_short', 0, 'key_')).toBeUndefined();
  expect(compileSequence(prefixed('key_', 'base62', 8, 9)).touched).toBeUndefined();
});

describe('boundaries', () => {
  test.each([
    ['alone', TOKEN],
    ['in quotes', `"${TOKEN}"`],
    ['behind an escaped line break', `x\\n${TOKEN}`],
    ['behind an escaped tab', `x\\t${TOKEN}`],
    ['behind a percent escape', `a%3D${TOKEN}`],
    ['behind a hexadecimal escape', `a\\x3d${TOKEN}`],
    ['behind a unicode escape', `a\\u003d${TOKEN}`],
    ['behind a CJK character', `鍵${TOKEN}`],
    ['behind an emoji', `🔑${TOKEN}`],
    ['behind a dash', `Bearer-${TOKEN}`],
    ['in front of an escaped line break', `${TOKEN}\\n`],
    ['in front of a percent escape', `${TOKEN}%26b`],
    ['in front of a CJK character', `${TOKEN}鍵`],
    ['at the end of a sentence', `${TOKEN}.`],
  ])('%s: found', (_, text) => {
    expect(valuesOf(fixed, text)).toEqual([TOKEN]);
  });

  test.each([
    ['a letter before', `x${TOKEN}`],
    ['a digit before', `1${TOKEN}`],
    ['an underscore before', `_${TOKEN}`],
    ['what only looks like a percent escape before', `3D${TOKEN}`],
    ['what only looks like a hexadecimal escape before', `x3d${TOKEN}`],
    ['a letter n without its backslash before', `n${TOKEN}`],
    ['a letter behind', `${TOKEN}x`],
    ['an underscore behind', `${TOKEN}_`],
    ['one character too few', TOKEN.slice(0, -1)],
    ['a foreign character', TOKEN.replace('B', '-')],
  ])('%s: not found', (_, text) => {
    expect(valuesOf(fixed, text)).toEqual([]);
  });

  test('two tokens on one line are both found', () => {
    expect(findShape(fixed, `"${TOKEN}","${TOKEN}"`).map(({ start }) => start)).toEqual([1, 16]);
  });
});

describe('an escape in front of a part of open length', () => {
  const open = sequence(run('base62', 3, 12), literal('.v1.'), run('base62', 8));

  test.each(['%22', '\\x22', '\\u0022', '\\n'])('%s is no part of it', (escape) => {
    expect(valuesOf(open, `k=${escape}abcde.v1.a1B2c3D4`)).toEqual(['abcde.v1.a1B2c3D4']);
  });

  test('and leaves no token where it was a part of the only fit', () => {
    expect(valuesOf(open, 'k=%22ab.v1.a1B2c3D4')).toEqual([]);
  });
});

describe('a boundary of base64', () => {
  const strict: SequenceShape = { ...fixed, boundary: 'base64' };

  test.each(['+', '/', '-', 'x'])('%s may not stand in front', (char) => {
    expect(valuesOf(strict, char + TOKEN)).toEqual([]);
  });

  test.each(['+', '/', '-', '=', 'x'])('%s may not stand behind', (char) => {
    expect(valuesOf(strict, TOKEN + char)).toEqual([]);
  });

  test.each(['=', ':', '"', ' ', ''])('«%s» may stand in front', (char) => {
    expect(valuesOf(strict, char + TOKEN)).toEqual([TOKEN]);
  });
});

describe('parts', () => {
  test('an anchor in the middle leads back to the start', () => {
    const shape = sequence(run('digits', 2, 4), literal('-mid-'), run('base62', 2));
    expect(compileSequence(shape).anchors).toEqual(['-mid-']);
    expect(valuesOf(shape, '"123-mid-ab"')).toEqual(['123-mid-ab']);
    expect(valuesOf(shape, '"1-mid-ab"')).toEqual([]);
  });

  test('open runs give way to what follows them', () => {
    const shape = sequence(literal('pre-'), run('base64url', 2, 40), literal('MID'), run('base64url', 2, 40));
    expect(valuesOf(shape, 'pre-abMIDcd')).toEqual(['pre-abMIDcd']);
    expect(valuesOf(shape, 'pre-aMIDcd')).toEqual([]);
  });

  test('each text of a choice leads to the token', () => {
    const shape = sequence(choice('one_', 'other_'), run('digits', 3));
    expect(valuesOf(shape, 'one_123 other_456')).toEqual(['one_123', 'other_456']);
    expect(findShape(shape, 'other_456').map(({ prefix }) => prefix)).toEqual(['other_']);
  });

  test('texts that may touch it in front are no part of it', () => {
    const shape: SequenceShape = { ...sequence(run('digits', 3), literal(':AA'), run('base62', 2)), behind: ['/bot'] };
    expect(valuesOf(shape, 'api/bot123:AAxy/get')).toEqual(['123:AAxy']);
    expect(valuesOf(shape, 'robot123:AAxy')).toEqual([]);
  });

  test('without a literal of three characters nothing leads to it, but it can be tried at a place', () => {
    const shape = sequence(literal('AC'), run('hex-lower', 4));
    expect(compileSequence(shape).anchors).toEqual([]);
    expect(fitsSequence(shape, '"AC12ab"', 1, 7)?.value).toBe('AC12ab');
    expect(fitsSequence(shape, '"AC12ab"', 1, 6)).toBeUndefined();
  });

  test('many ways to read a text end nevertheless', () => {
    const shape = sequence(literal('pre-'), ...Array.from({ length: 6 }, () => run('base62', 1, 200)), literal('!'));
    expect(valuesOf(shape, `pre-${'a'.repeat(5000)}`)).toEqual([]);
  });
});
