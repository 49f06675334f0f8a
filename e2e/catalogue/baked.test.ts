// The package brings tables along that its build computed: they are those of the sources, and what an engine finds with
// them is what one finds that computes its own.

import { createEngine, FORMATS, Secret, type EngineOptions } from '@leakgate/core';
import { ACME, acmeKey, sample, supported } from '@leakgate/fixture-tokens';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { bake, bakedModules } from '../../packages/core/src/baked/bake.ts';

const DIST = new URL('../../packages/core/dist/', import.meta.url);
const common = { scan: 'files', now: new Date('2026-11-23T12:00:00Z') } as const;

const TEXT = supported()
  .flatMap((id) => [1, 2].map((seed) => sample(id, seed).text))
  .join('\n');

function found(options: Partial<EngineOptions>, text = TEXT): readonly string[] {
  const engine = createEngine({ ...common, ...options });
  const { sightings, problems } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content: text });
  expect(problems.filter(({ code }) => code === 'engine-failure')).toEqual([]);
  return sightings.map(({ rule, place }) => `${rule.id} ${place.line}:${place.column}`);
}

test('the package holds what its sources bake', () => {
  const built = readdirSync(DIST)
    .filter((name) => name.endsWith('.mjs'))
    .map((name) => readFileSync(new URL(name, DIST), 'utf8'))
    .join('');
  const texts = [...bakedModules(bake()).values()].flatMap((text) => text.match(/`(?:[^`\\]|\\[^])*`/g) ?? []);
  expect(texts.length).toBe(3);
  for (const text of texts) {
    expect(text.length).toBeGreaterThan(10_000);
    expect(built.includes(text)).toBe(true);
  }
});

test('with tables of the package an engine finds what one finds that computes them', () => {
  const baked = found({});
  expect(baked.length).toBeGreaterThan(supported().length);
  expect(baked).toEqual(found({ formats: FORMATS }));
});

describe('beside what the config says', () => {
  const { text } = sample('github-pat-classic', 3);
  const acme = acmeKey('baked');

  test.each<[string, Partial<EngineOptions>, readonly string[]]>([
    ['nothing', {}, ['github-pat-classic']],
    ['a format of the team', { formats: [...FORMATS, ACME] }, ['acme-key', 'github-pat-classic']],
    ['a format that is disabled', { disable: ['github-pat-classic'] }, []],
    [
      'a forbidden value',
      { forbidden: [{ kind: 'plain', value: new Secret(acme), label: 'acme' }] },
      ['forbidden-value', 'github-pat-classic'],
    ],
  ])('%s', (_, options, rules) => {
    const ids = found(options, `a="${acme}";\n${text}`).map((each) => each.split(' ')[0]);
    expect(ids.filter((id) => id !== 'generic-secret').toSorted()).toEqual(rules);
  });
});
