import { sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import type { Artifact } from '../artifact.ts';
import { createEngine } from '../engine.ts';

const engine = createEngine({ scan: 'build', now: new Date('2026-11-28') });
// Of these no checksum tells where one begins.
const { value: token } = sample('stripe-secret-key-live', 'joined');
const { value: other } = sample('stripe-secret-key-live', 'not there');

const source: Artifact = {
  where: { kind: 'source-module', path: 'src/key.ts' },
  content: `export const KEY = '${token}';\nexport const OTHER = '${other}';\n`,
};

function chunk(content: string): Artifact {
  return { where: { kind: 'chunk', path: 'assets/a.js' }, content };
}

test('a token that was found elsewhere is found again where letters touch it', () => {
  const content = `f("v1${token}x");\ng("Bearer${token}");`;
  const { sightings } = engine.scan(source);
  expect(engine.scan(chunk(content)).sightings.filter(({ rule }) => rule.id === 'stripe-secret-key-live')).toEqual([]);
  const found = engine.seek(chunk(content), sightings);
  expect(found.map(({ rule, place, decision }) => [rule.id, place.line, place.column, decision.verdict])).toEqual([
    ['stripe-secret-key-live', 1, 6, 'error'],
    ['stripe-secret-key-live', 2, 10, 'error'],
  ]);
  expect(new Set(found.map(({ fingerprint }) => fingerprint))).toEqual(new Set([sightings[0]?.fingerprint]));
  expect(JSON.stringify(found)).not.toContain(token.slice(9, 25));
});

test('in bytes as well, and in what has none of them nothing', () => {
  const { sightings } = engine.scan(source);
  const bytes = Buffer.from(`\u00e4v1${token}`);
  expect(engine.seek({ where: { kind: 'asset', path: 'a.bin' }, content: bytes }, sightings)).toHaveLength(1);
  expect(engine.seek(chunk('f("nothing")'), sightings)).toEqual([]);
});

test('of a short value it cannot be told', () => {
  const { sightings } = engine.scan({ ...source, content: "const password = 'kX9#vQ2!mZ7p';" });
  expect(sightings).toHaveLength(1);
  expect(engine.seek(chunk('f("akX9#vQ2!mZ7p")'), sightings)).toEqual([]);
});
