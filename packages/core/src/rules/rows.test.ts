import { rows, sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../engine.ts';
import { FORMATS } from '../formats/index.ts';
import { OTHER_RULE_ALIASES, OTHER_RULES } from './other-rules.ts';
import { ruleIds } from './rule-ids.ts';

const ids = ruleIds(FORMATS);
const engine = createEngine({ scan: 'files', now: new Date('2026-11-23T12:00:00Z') });

describe('every row of the tables', () => {
  test('is a format, an alias of one, or the ground of a rule that has no format', () => {
    expect(rows().filter(({ id }) => !ids.has(id))).toEqual([]);
  });

  test('is one of these, and no two', () => {
    const named = new Set([...FORMATS, ...OTHER_RULES].map(({ id }) => id));
    const aliases = [...FORMATS.flatMap((format) => format.aliases ?? []), ...Object.values(OTHER_RULE_ALIASES).flat()];
    expect(aliases.filter((alias) => named.has(alias))).toEqual([]);
    const tableIds = new Set(rows().map(({ id }) => id));
    expect(aliases.filter((alias) => !tableIds.has(alias))).toEqual([]);
  });

  test('counts', () => {
    expect(rows().length).toBe(721);
    expect(FORMATS.length).toBeGreaterThanOrEqual(691);
    expect(Object.values(OTHER_RULE_ALIASES).flat()).toHaveLength(7);
  });
});

describe('the ground of the generic rule', () => {
  test.each(OTHER_RULE_ALIASES['generic-secret'] ?? [])('%s', (id) => {
    for (const seed of ['one', 'two', 'three', 'four', 'five']) {
      const { sightings } = engine.scan({ where: { kind: 'chunk', path: 'a.js' }, content: sample(id, seed).text });
      const found = sightings.map(({ rule, decision }) => `${decision.verdict} ${rule.id}`);
      expect(found, `seed ${seed}`).toEqual(['error generic-secret']);
    }
  });
});
