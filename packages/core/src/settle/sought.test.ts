import { sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import type { Artifact } from '../artifact.ts';
import { createEngine } from '../engine.ts';
import type { Sighting } from './sighting.ts';

const engine = createEngine({ scan: 'build', now: new Date('2026-11-28') });
// Of these no checksum tells where one begins.
const { value: token } = sample('stripe-secret-key-live', 'joined');
const { value: other } = sample('stripe-secret-key-live', 'not there');

const source: Artifact = {
  where: { kind: 'source-module', path: 'src/key.ts' },
  content: `export const KEY = '${token}';\nexport const OTHER = '${other}';\n`,
};

function soughtIn(content: string | Uint8Array, found: readonly Sighting[]): readonly Sighting[] {
  return engine.scan({ where: { kind: 'chunk', path: 'assets/a.js' }, content, sought: found }).sightings;
}

test('a token that was found elsewhere is found again where letters touch it', () => {
  const content = `f("v1${token}x");\ng("Bearer${token}");`;
  const { sightings } = engine.scan(source);
  expect(soughtIn(content, []).filter(({ rule }) => rule.id === 'stripe-secret-key-live')).toEqual([]);
  const found = soughtIn(content, sightings).filter(({ rule }) => rule.id === 'stripe-secret-key-live');
  expect(found.map(({ place, decision }) => [place.line, place.column, decision.verdict])).toEqual([
    [1, 6, 'error'],
    [2, 10, 'error'],
  ]);
  expect(new Set(found.map(({ fingerprint }) => fingerprint))).toEqual(new Set([sightings[0]?.fingerprint]));
  expect(JSON.stringify(found)).not.toContain(token.slice(9, 25));
});

test('in bytes as well, and in what has none of them nothing', () => {
  const { sightings } = engine.scan(source);
  expect(soughtIn(Buffer.from(`\u00e4v1${token}`), sightings)).toHaveLength(1);
  expect(soughtIn('f("nothing")', sightings)).toEqual([]);
});

test('what a detector finds there is told once, as the detector tells it', () => {
  const { sightings } = engine.scan(source);
  expect(soughtIn(`f("${token}")`, sightings).map(({ place }) => place.column)).toEqual([4]);
});

// A name is all that tells them, and minifiers take it.
describe('a short value without a form of its own', () => {
  const password = ['kX9#vQ2', 'mZ7p'].join('!');
  const { sightings } = engine.scan({ ...source, content: `const password = '${password}';` });

  test.each([
    ['a literal', `n="${password}",f(n)`, [4]],
    ['a literal in another', `n='{\\"a\\":\\"${password}\\"}'`, [13]],
    ['the text of an element', `<b>${password}</b>`, [4]],
    ['every place', `n=\`${password}\`,o=[\`${password}\`]`, [4, 22]],
    ['not a part of a literal: it cannot be told', `f("a${password}")`, []],
  ])('is found as %s', (_, content, columns) => {
    expect(soughtIn(content, sightings).map(({ place }) => place.column)).toEqual(columns);
  });

  test('its value is shown nowhere', () => {
    const found = soughtIn(`a("${token}"),n="${password}"`, sightings);
    expect(found.map(({ place }) => place.excerpt)).toEqual([
      'a("sk_live_…(32)"),n="…(12)"',
      '("sk_live_…(32)"),n="…(12)"',
    ]);
  });
});
