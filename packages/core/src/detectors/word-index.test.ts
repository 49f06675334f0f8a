import { expect, test } from 'vitest';
import { WordIndex } from './word-index.ts';

const index = new WordIndex();
const IDS = { twilio: index.add('twilio'), twi: index.add('twi'), lio: index.add('lio'), ddkey: index.add('ddkey') };

test.each<[string, readonly (keyof typeof IDS)[]]>([
  ['', []],
  ['t', []],
  ['twilio', ['twilio', 'twi', 'lio']],
  ['mytwixlio', ['twi', 'lio']],
  ['ddkeddkey', ['ddkey']],
  ['other text', []],
])('«%s» holds %j', (text, expected) => {
  expect([...index.in(text)].toSorted()).toEqual(expected.map((word) => IDS[word]).toSorted());
});

test('a word that is added again has the same id', () => {
  expect(index.add('twilio')).toBe(IDS.twilio);
});

test('a word of one character is a mistake', () => {
  expect(() => index.add('x')).toThrow('two characters');
});
