import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { alphabet } from '../text/alphabet.ts';
import type { Anchor } from './anchor.ts';
import { createKernel, createTwin } from './index.ts';
import {
  encodedOracle,
  listOracle,
  phraseOracle,
  marksOf,
  needleOracle,
  needlesOf,
  oracle,
  placesOf,
  runsOf,
  valueOracle,
} from './testing/oracle.ts';
import { ANCHORS, charsOf, FRAGMENTS, NEEDLES, sampleOf, VALUE_RULE, WORDS } from './testing/samples.ts';

/** Seldom more than this, so that a test takes about a second. */
const RUNS = 400;
const OPTIONS = {
  anchors: ANCHORS,
  values: VALUE_RULE,
  needles: NEEDLES,
  words: WORDS,
  fragments: FRAGMENTS,
  mostInRun: 0x7fff_ffff,
};
const wasm = createKernel(OPTIONS);
const twin = createTwin(OPTIONS);

const letters = fc.string({ unit: fc.constantFrom(...'abcdeAS18Qkeyz09'), maxLength: 40 });
/** What stands around tokens, what hides them, and what looks like something else to a reader of bytes. */
const around = fc.constantFrom(
  '"',
  "'",
  '=',
  ':',
  ' ',
  '\n',
  '-',
  '_',
  '+',
  '/',
  '.',
  '~',
  '%',
  '\\',
  '==',
  '\\n',
  '\\x3d',
  '\\u003d',
  '%3D',
  '\\\\n',
  '%',
  '%zz',
  '\\u00',
  '\0',
  '\x7f',
  'é',
  '乡',
  '丰',
  '乜',
  '也',
  '鍵',
  '\ud83d\ude00',
  '\ud800',
  '\udc00',
  '@',
  '&',
  '&#',
  '|',
  'amp;',
  '\\x67',
  '\\u0067',
  '\\u{67}',
  '\\147',
  '\\/',
  '%67',
  '%u0067',
  '=3D',
  '=67',
  '`',
  '("',
  '"+"',
  'abc_"+"',
  'abc_"',
  '_cba"',
  'abc_${',
  'x".split',
  'x"].join',
  '--"',
  '.concat("',
  'secret:"',
  'secret:"aaaaaaa1"',
  'secret:"aaaaaaaa"',
  'token="ab12",',
  'API_KEY = "',
  'token=',
  '{apikey:e="',
  'Bearer ',
  'http://',
  '4111 1111',
  '1111',
  '103,104,',
  '0x67, ',
  '67:68:',
  '8 12.5a8.4c4l8.125h4',
  'the_words_of_a_name/and-of-a-path_',
  'abandonabandonabandonabandon234567',
  'c29tZXRleHQgaW5zaWRl',
  '0-8a12.5 ',
);
const token = fc.integer({ min: 0, max: ANCHORS.length - 1 }).map(sampleOf);
const cut = fc.tuple(token, fc.nat(30)).map(([text, length]) => text.slice(0, length));
const text = fc
  .array(fc.oneof(letters, around, token, cut, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 24 })
  .map((pieces) => pieces.join(''));

describe('the kernels and a search literal by literal visit the same', () => {
  test('anchors of every path', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const places = oracle(ANCHORS, sample);
        expect(placesOf(wasm, sample)).toEqual(places);
        expect(placesOf(twin, sample)).toEqual(places);
      }),
      { numRuns: RUNS },
    );
  });

  test('runs and values', () => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const kernel of [wasm, twin]) {
          expect(runsOf(kernel, sample, 'encoded')).toEqual(encodedOracle(sample));
          expect(runsOf(kernel, sample, 'values')).toEqual(valueOracle(sample, VALUE_RULE));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('needles and lists', () => {
    const needle = fc.constantFrom(...NEEDLES);
    const withNeedles = fc
      .array(
        fc.oneof(
          letters,
          around,
          needle,
          needle.map((each) => each.slice(1)),
        ),
        { maxLength: 24 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(withNeedles, (sample) => {
        for (const kernel of [wasm, twin]) {
          expect(needlesOf(kernel, sample)).toEqual(needleOracle(NEEDLES, sample));
          expect(runsOf(kernel, sample, 'lists')).toEqual(listOracle(sample));
        }
      }),
      { numRuns: RUNS },
    );
  });

  test('phrases', () => {
    const word = fc.constantFrom('abandon', 'zoo', 'the', 'quick', ' ', '  ', 'A', '-', 'é', '\n', 'z'.repeat(40));
    const words = fc.array(fc.oneof(word, fc.constant(' legal winner thank year')), { maxLength: 40 });
    fc.assert(
      fc.property(words, fc.nat(70), (pieces, before) => {
        const sample = '.'.repeat(before) + pieces.join(' ');
        for (const kernel of [wasm, twin]) expect(runsOf(kernel, sample, 'phrases')).toEqual(phraseOracle(sample));
      }),
      { numRuns: RUNS },
    );
  });

  test('marks', () => {
    const signs = fc.array(fc.oneof(around, letters), { maxLength: 30 }).map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(signs, (sample) => {
        expect(marksOf(wasm, sample)).toEqual(marksOf(twin, sample));
        expect(wasm.scan(sample, true).closings).toEqual(twin.scan(sample, true).closings);
        expect(wasm.scan(sample).holdsZero).toBe(sample.includes('\0'));
      }),
      { numRuns: 2 * RUNS },
    );
  });

  test('texts that chunks cut', () => {
    const long = fc.tuple(text, fc.integer({ min: 64_000, max: 66_500 }), fc.constantFrom('.', 'a', '" '), text);
    fc.assert(
      fc.property(long, ([before, length, filler, after]) => {
        const sample = before + filler.repeat(Math.ceil(length / filler.length)) + after;
        const places = oracle(ANCHORS, sample);
        expect(placesOf(wasm, sample)).toEqual(places);
        expect(runsOf(wasm, sample, 'encoded')).toEqual(encodedOracle(sample));
        expect(runsOf(wasm, sample, 'values')).toEqual(valueOracle(sample, VALUE_RULE));
        expect(marksOf(wasm, sample)).toEqual(marksOf(twin, sample));
        expect(needlesOf(wasm, sample)).toEqual(needlesOf(twin, sample));
      }),
      { numRuns: RUNS / 20 },
    );
  });
});

const UNITS = 'ab_-+/.:= ~A0\\%';
const anchor: fc.Arbitrary<Anchor> = fc
  .record({
    literal: fc.string({ unit: fc.constantFrom(...UNITS), minLength: 1, maxLength: 8 }),
    starts: fc.boolean(),
    chars: fc.constantFrom(alphabet('base62'), alphabet('base64url'), alphabet('base64'), charsOf('ab.')),
    min: fc.integer({ min: 0, max: 24 }),
    stops: fc.constantFrom(undefined, charsOf(' '), charsOf(':=')),
  })
  .map(({ literal, starts, chars, min, stops }) => ({
    literal,
    starts,
    ...(min === 0 ? {} : { follows: { chars, min } }),
    ...(stops === undefined ? {} : { ahead: { sign: '.', stops } }),
  }));

test('whatever the anchors are', () => {
  const anchors = fc.array(anchor, { minLength: 1, maxLength: 12 });
  const piece = fc.oneof(
    fc.string({ unit: fc.constantFrom(...UNITS), maxLength: 12 }),
    fc.string({ unit: fc.constantFrom('a', 'b', 'A', '0', '-'), maxLength: 30 }),
  );
  const sample = fc.array(piece, { maxLength: 8 });
  fc.assert(
    fc.property(anchors, sample, (list, pieces) => {
      const options = { anchors: list, mostInRun: 0x7fff_ffff };
      // Each piece twice, one of them behind an anchor, so that anchors do stand in the text.
      const whole = pieces.map((piece, k) => `${list[k % list.length]?.literal ?? ''}${piece}${piece}`).join('');
      const places = oracle(list, whole);
      expect(placesOf(createKernel(options), whole)).toEqual(places);
      expect(placesOf(createTwin(options), whole)).toEqual(places);
    }),
    { numRuns: RUNS },
  );
});
