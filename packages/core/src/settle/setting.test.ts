import { expect, test } from 'vitest';
import { createEngine, type EngineOptions } from '../engine.ts';
import { PRIVATE_ENV_EXPOSED_RULE } from '../rules/build-setting-rules.ts';
import { settingSighting, type SettingFlaw } from './setting.ts';

const flaw: SettingFlaw = {
  rule: PRIVATE_ENV_EXPOSED_RULE,
  setting: 'define.process.env',
  evidence: ['holds 2 variables'],
  verdict: 'warning',
  because: 'whatever reads it brings them in',
  file: 'vite.config.ts',
  position: { line: 4, column: 3 },
};

function sighting(
  options: Partial<EngineOptions> = {},
  change: Partial<SettingFlaw> = {},
): ReturnType<typeof settingSighting> {
  const engine = createEngine({ scan: 'build', now: new Date('2026-11-27T10:00:00Z'), formats: [], ...options });
  return settingSighting({ ...flaw, ...change }, engine);
}

test('a setting is a finding at its place in the config', () => {
  expect(sighting()).toMatchObject({
    redacted: 'define.process.env',
    place: { surface: 'config', artifact: 'vite.config.ts', line: 4, column: 3 },
    decision: { verdict: 'warning', because: 'whatever reads it brings them in' },
  });
});

test('the team decides otherwise by rule', () => {
  const policy = [{ when: { rule: 'private-env-exposed' }, verdict: 'error', because: 'never here' }] as const;
  expect(sighting({ policy }).decision).toEqual({ verdict: 'error', because: 'never here' });
});

test('each setting has a fingerprint of its own, whatever is said of it', () => {
  const { fingerprint } = sighting();
  expect(sighting({}, { evidence: ['holds 3 variables'], position: { line: 1, column: 1 } }).fingerprint).toBe(
    fingerprint,
  );
  expect(sighting({}, { setting: 'define.__ENV__' }).fingerprint).not.toBe(fingerprint);
});
