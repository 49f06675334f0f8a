import { expect, test } from 'vitest';
import { FORMATS } from '../formats/index.ts';
import { ruleCatalogue } from './catalogue.ts';

const catalogue = await ruleCatalogue();

test('lists every format and the rules that are none, each once', () => {
  const ids = catalogue.map(({ id }) => id);
  expect(ids).toEqual([
    ...FORMATS.map(({ id }) => id),
    'known-value',
    'forbidden-value',
    'generic-secret',
    'payment-card',
    'password-in-payload',
    'internal-endpoint',
    'server-env-dump',
    'private-env-exposed',
    'public-source-map',
  ]);
  expect(new Set(ids).size).toBe(ids.length);
});

test('says all that is to be said of a format', () => {
  const { why, remedy, docs, ...facts } = catalogue.find(({ id }) => id === 'github-pat-classic') ?? {};
  expect(facts).toEqual({
    id: 'github-pat-classic',
    provider: 'GitHub',
    title: 'GitHub personal access token (classic)',
    exposure: 'secret',
    severity: 'critical',
    confidence: 'high',
    aliases: [],
  });
  expect([why, remedy, docs].every((text) => typeof text === 'string' && text.length > 10)).toBe(true);
});

test('names the condition on which a publishable key may ship, and the sibling that may in its place', () => {
  expect(catalogue.find(({ id }) => id === 'stripe-publishable-key')?.condition).toMatch(/^[a-z]/);
  expect(catalogue.find(({ id }) => id === 'supabase-service-role-jwt')?.publicSibling).toBe('supabase-anon-jwt');
});
