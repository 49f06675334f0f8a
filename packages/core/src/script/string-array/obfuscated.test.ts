import { expect, test } from 'vitest';
import { createEngine } from '../../engine.ts';
import { inArray, type Encoding } from '../../testing/obfuscate.ts';
import { Secret } from '../../secret.ts';
import { parseScript } from '../../testing/parse-script.ts';
import { githubToken } from '../../testing/token.ts';
import type { Where } from '../../where.ts';

const token = githubToken('obfuscated');
const value = 'Xk29-vLq7_pTz4-wRm8';
const engine = createEngine({
  scan: 'files',
  now: new Date('2026-11-01'),
  knownValues: [{ name: 'INTERNAL_KEY', value: new Secret(value), source: '.env', public: false }],
  abilities: { parse: parseScript },
});

const PLACES: readonly (readonly [name: string, where: Where, around: (script: string) => string])[] = [
  ['a chunk', { kind: 'chunk', path: 'a.js' }, (script) => script],
  ['a page', { kind: 'html', path: 'index.html' }, (script) => `<p>乡</p><script>${script}</script>`],
];
const ENCODINGS: readonly Encoding[] = ['plain', 'base64', 'rc4'];

test.each(PLACES.flatMap(([name, where, around]) => ENCODINGS.map((encoding) => ({ name, where, around, encoding }))))(
  'a token and a value of the environment in an array, $encoding, in $name',
  ({ where, around, encoding }) => {
    const pieces = [token.slice(0, 7), token.slice(7, 20), token.slice(20), value];
    const { declarations, calls } = inArray(pieces, { encoding, offset: 0x1c3, turn: 3 });
    const [first, second, third, whole] = calls;
    const use = `fetch(url, { key: ${first} + ${second} + ${third} }); call(${whole});`;
    const text = around(`${declarations}\n${use}`);
    const { sightings, problems } = engine.scan({ where, content: text });
    expect(problems).toEqual([]);
    const found = sightings.filter(({ place }) => place.via.includes('string-array'));
    expect(found.map(({ rule }) => rule.id).toSorted()).toEqual(['github-pat-classic', 'known-value']);
    const carried = found.map(({ span }) => text.slice(span.start, span.end));
    expect(carried.toSorted()).toEqual([`${first} + ${second} + ${third}`, whole].toSorted());
  },
);
