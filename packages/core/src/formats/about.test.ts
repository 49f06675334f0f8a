import { row } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { OTHER_RULES } from '../rules/other-rules.ts';
import { ABOUT, aboutRule } from './about.ts';
import { FORMATS } from './index.ts';

test('every rule has its texts, and every text its rule', () => {
  const rules = [...FORMATS, ...OTHER_RULES].map(({ id }) => id);
  expect([...ABOUT.keys()].toSorted()).toEqual(rules.toSorted());
});

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, { exposure }) => {
  const about = aboutRule(id);

  test('says why in one sentence, and what to do in a few', () => {
    expect(about?.why).toMatch(/^[A-Z][^\n]*\.$/);
    expect(about?.why.split(/\.\s/)).toHaveLength(1);
    expect(about?.remedy).toMatch(/^[A-Z][^\n]*\.$/);
    expect(about?.remedy.split(/\.\s/).length).toBeLessThanOrEqual(2);
  });

  test("leads to the provider's page of its row", () => {
    expect(row(id).remedy).toContain(about?.docs);
    expect(about?.docs).toMatch(/^https:\/\//);
  });

  test('names a condition exactly where the token may be in a browser', () => {
    expect(about?.condition !== undefined).toBe(exposure === 'restricted' || exposure === 'publishable');
    // It is put behind a semicolon.
    expect(about?.condition ?? 'fine').toMatch(/^[a-z].*[^.]$/);
  });
});
