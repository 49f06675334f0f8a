import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { sample, supported } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { formsOf } from '../format.ts';
import { FORMATS } from '../formats/index.ts';
import { compileShape } from '../shapes/index.ts';
import { RUN } from './classes.ts';
import { anchorsOf, createKernel, createTwin, mergeAnchors, type Anchor } from './index.ts';
import {
  encodedOracle,
  listOracle,
  marksOf,
  oracle,
  phraseOracle,
  placesOf,
  runsOf,
  valueOracle,
} from './testing/oracle.ts';
import { FRAGMENTS, NEEDLES, VALUE_RULE, WORDS } from './testing/samples.ts';

const FEWEST_FILES = 50;
const LARGEST = 1_500_000;
const MOST_CHARS = 16_000_000;
const require = createRequire(import.meta.url);

/** Files of packages that this one is tested and built with: bundles, maps, modules, declarations. */
function realFiles(): readonly string[] {
  const folders = ['fast-check', 'assemblyscript', '@noble/hashes/sha2.js', '@jridgewell/trace-mapping'].map((name) =>
    dirname(require.resolve(name)),
  );
  return folders
    .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file)))
    .filter((file) => /\.(?:[cm]?js|map|json|ts)$/.test(file) && statSync(file).size < LARGEST);
}

let left = MOST_CHARS;
const texts = realFiles()
  .toSorted()
  .map((file) => readFileSync(file, 'utf8'))
  .filter((text) => (left -= text.length) > 0);
const anchors = mergeAnchors(
  FORMATS.flatMap(formsOf).flatMap(({ shape }) => anchorsOf(shape, compileShape(shape).anchors)),
);
const literals = anchors.map(({ literal }) => literal);
const plain = literals.map((literal) => ({ literal }));
const options = { anchors, values: VALUE_RULE, needles: NEEDLES, words: WORDS, fragments: FRAGMENTS };
const kernels = [createKernel(options), createTwin(options)] as const;

test('there are files to read', () => {
  expect(texts.length).toBeGreaterThan(FEWEST_FILES);
});

describe.each(kernels)('the $kind kernel on real files', (kernel) => {
  test('visits what a search literal by literal finds', () => {
    for (const text of texts) expect(placesOf(kernel, text)).toEqual(oracle(anchors, text));
  });

  test('visits the runs that regular expressions find', () => {
    for (const text of texts) {
      expect(runsOf(kernel, text, 'encoded')).toEqual(encodedOracle(text));
      expect(runsOf(kernel, text, 'values')).toEqual(valueOracle(text, VALUE_RULE));
      expect(runsOf(kernel, text, 'lists')).toEqual(listOracle(text));
      expect(runsOf(kernel, text, 'phrases')).toEqual(phraseOracle(text));
    }
  });
});

test('both kernels find the same marks', () => {
  const [wasm, twin] = kernels;
  let marks = 0;
  for (const text of texts) {
    const expected = marksOf(twin, text);
    marks += expected.length;
    expect(marksOf(wasm, text)).toEqual(expected);
    expect(wasm.scan(text, true).closings).toEqual(twin.scan(text, true).closings);
  }
  expect(marks).toBeGreaterThan(500);
});

/** Starts of common words, so that the paths through runs are walked often. */
const STARTS: readonly Anchor[] = [
  'get',
  'se',
  'con',
  'is_',
  'Arr',
  'fast-',
  'str',
  'assembly',
  'a.b',
  'this.',
  '  //',
  'ts/',
].map((literal) => ({ literal, starts: true, follows: { chars: RUN, min: 13 } }));

test.each([createKernel({ anchors: STARTS }), createTwin({ anchors: STARTS })])(
  'the $kind kernel finds what starts long words',
  (kernel) => {
    let places = 0;
    for (const text of texts) {
      const expected = oracle(STARTS, text);
      places += expected.length;
      expect(placesOf(kernel, text)).toEqual(expected);
    }
    expect(places).toBeGreaterThan(1_000);
  },
);

test('tokens planted all over a real file are found', () => {
  const longest = texts.toSorted((a, b) => b.length - a.length)[0] ?? '';
  const text = longest.repeat(Math.ceil(1_100_000 / longest.length));
  const kernel = createKernel(options);
  for (const ids of [supported().slice(0, 200), supported().slice(200)]) {
    const step = Math.floor(text.length / ids.length);
    const planted = ids.map((id, k) => `${text.slice(k * step, (k + 1) * step)}"${sample(id, 7).value}"`).join('');
    const places = placesOf(kernel, planted);
    expect(places).toEqual(oracle(anchors, planted));
    expect(places.length).toBeGreaterThan(ids.length / 3);
  }
});

test('without a word about what stands around them every place of the literals is found', () => {
  const kernel = createKernel({ anchors: plain, mostInRun: 0x7fff_ffff });
  let places = 0;
  for (const text of texts) {
    const expected = oracle(plain, text);
    places += expected.length;
    expect(placesOf(kernel, text)).toEqual(expected);
  }
  expect(places).toBeGreaterThan(1_000);
});
