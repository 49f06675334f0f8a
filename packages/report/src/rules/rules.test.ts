import { ruleCatalogue, type CatalogueRule } from '@leakgate/core';
import { describe, expect, test } from 'vitest';
import { explainRule, rulesText } from '../index.ts';
import { verdictsOf } from './words.ts';

const OPTIONS = { color: false, width: 80 };

function rule(more: Partial<CatalogueRule> = {}): CatalogueRule {
  return {
    id: 'acme-key',
    provider: 'Acme',
    title: 'Acme key',
    exposure: 'secret',
    severity: 'high',
    confidence: 'medium',
    why: 'It opens everything.',
    remedy: 'Revoke it.',
    docs: 'https://acme.example/keys',
    aliases: [],
    ...more,
  };
}

test('a rule is explained part by part', async () => {
  const text = explainRule(
    rule({
      exposure: 'restricted',
      condition: 'fine behind a referrer',
      publicSibling: 'acme-public',
      aliases: ['acme'],
    }),
    OPTIONS,
  );
  await expect(text).toMatchFileSnapshot('../__golden__/explain.txt');
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(80);
});

test('the list is by provider, in order', () => {
  const rules = [rule({ provider: 'Zed', id: 'zed-key' }), rule(), rule({ id: 'acme-pk', exposure: 'publishable' })];
  expect(rulesText(rules, OPTIONS)).toBe(
    [
      'Acme',
      '  acme-key  secret       Acme key',
      '  acme-pk   publishable  Acme key',
      '',
      'Zed',
      '  zed-key   secret       Acme key',
      '',
      'leakgate: 3 rules; leakgate explain <rule> says more',
      '',
    ].join('\n'),
  );
});

describe('every rule', async () => {
  const rules = await ruleCatalogue();
  test('can be explained', () => {
    expect(rules.length).toBeGreaterThan(300);
    for (const each of rules) expect(explainRule(each, OPTIONS)).toContain(each.id);
  });
});

test('the verdicts are those of the default policy', () => {
  expect(verdictsOf('publishable')).toMatchObject([{ verdict: 'note' }]);
  expect(verdictsOf('secret').map(({ verdict, places }) => `${verdict} ${places.length}`)).toEqual([
    'error 9',
    'note 1',
  ]);
});
