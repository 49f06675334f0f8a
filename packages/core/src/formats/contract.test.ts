import { falseFriends, lookalikes, nearMisses, row, rows, sample, type NearMiss } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { createEngine, type ArtifactResult } from '../engine.ts';
import { isSummed } from '../detectors/summed.ts';
import { DEFAULT_SALT, fingerprint } from '../fingerprint.ts';
import { formsOf, type TokenFormat } from '../format.ts';
import { CONFIDENCES } from '../levels.ts';
import { anchorsOf, createKernel, mergeAnchors, type Anchor } from '../kernel/index.ts';
import { Secret } from '../secret.ts';
import type { Sighting } from '../settle/sighting.ts';
import { compileShape } from '../shapes/index.ts';
import { FORMATS } from './index.ts';

const SEEDS = ['one', 'two', 'three', 'four', 'five'];
const engine = createEngine({ scan: 'files', now: new Date('2026-11-23T12:00:00Z') });
const byId: ReadonlyMap<string, TokenFormat> = new Map(FORMATS.map((format) => [format.id, format]));
const tableIds: ReadonlySet<string> = new Set(rows().map(({ id }) => id));

function scan(content: string): ArtifactResult {
  return engine.scan({ where: { kind: 'chunk', path: 'assets/a.js' }, content });
}

function found(content: string): readonly Sighting[] {
  return scan(content).sightings;
}

function ids(sightings: readonly Sighting[]): readonly string[] {
  return sightings.map(({ rule }) => rule.id);
}

/** The block as the fingerprint takes it: marker lines and body, no headers, no line breaks. */
function pemToken(pem: string): string {
  const lines = pem.trim().split('\n');
  return [lines[0], ...lines.slice(1, -1).filter((line) => /^[A-Za-z0-9+/=]+$/.test(line)), lines.at(-1)].join('');
}

/** What a finding of the row must be the fingerprint of. */
function tokenOf(id: string, value: string): string {
  // The credential of a key file is its private key, however the file around it is written.
  if (id === 'gcp-service-account-json') return pemToken((JSON.parse(value) as { private_key: string }).private_key);
  return value.startsWith('-----BEGIN') ? pemToken(value) : value;
}

/** The row says so in its `offline_checks`; everything else is as grave as its row. */
function severityOf(id: string, value: string): string {
  return value.startsWith('rk_test_') ? 'medium' : row(id).severity;
}

/**
 * Findings of another format that the generator's own reading of the table does not foresee. A WorkOS key with one
 * foreign character still begins like Stripe's, and no `sk_live_` may be in a browser whoever issued it.
 */
const ALSO_RIGHT: Readonly<Record<string, readonly string[]>> = {
  'workos-api-key': ['stripe-secret-key-live', 'stripe-secret-key-test'],
  // The JSON inside a token that one character has spoilt still holds a whole secret key.
  'onepassword-service-account-token': ['onepassword-secret-key'],
  // Without the file around it, the private key is one all the same.
  'kubernetes-kubeconfig': ['pem-private-key'],
};

/** The formats that nothing leads to; see `detectors/unled`. */
const UNLED: ReadonlySet<string> = new Set([
  'ably-api-key',
  'ably-token',
  'asana-personal-access-token',
  'bip39-mnemonic',
  'bitcoin-wif',
  'ghost-admin-key',
  'meta-app-access-token',
  'solana-keypair-array',
  'solana-secret-base58',
]);

function mayClaim(id: string, miss: NearMiss): readonly string[] {
  const claims = new Set([...miss.claimedBy, ...(ALSO_RIGHT[id] ?? [])]);
  return FORMATS.filter((format) => [format.id, ...(format.aliases ?? [])].some((name) => claims.has(name))).map(
    (format) => format.id,
  );
}

/** A value that a format no longer claims may still stand under a name that says secret. */
const GENERIC_SECRET = 'generic-secret';
/** Formats whose own name makes their false friends secrets of some kind: a hash called `secretAccessKey` is one. */
const NAMED_SECRET: ReadonlySet<string> = new Set(['aws-secret-access-key']);

/** @param named whether what is left of the token under its name is a secret of some kind all the same */
function expectSilence(id: string, miss: NearMiss, named: boolean): void {
  const sightings = found(miss.text);
  expect(ids(sightings), miss.why).not.toContain(id);
  const secret = ids(sightings.filter(({ rule }) => rule.exposure === 'secret'));
  expect(
    secret.filter((claimant) => !mayClaim(id, miss).includes(claimant) && !(named && claimant === GENERIC_SECRET)),
    `${miss.why}: ${secret.join()}`,
  ).toEqual([]);
}

/** A checksum tells a token from the letters that touch it. */
function isTouchedToken(format: TokenFormat, { why }: NearMiss): boolean {
  return why.startsWith('glued') && isSummed(format) && compileShape(format.shape).touched !== undefined;
}

describe.each(FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  test('says of its row what the row says', () => {
    const { exposure, severity, confidence, provider } = row(id);
    expect(format).toMatchObject({ exposure, severity, provider });
    expect(CONFIDENCES.indexOf(format.confidence)).toBeLessThanOrEqual(CONFIDENCES.indexOf(confidence));
    if (format.publicSibling !== undefined) expect(format.publicSibling).toBe(row(id).public_sibling);
  });

  test.each(SEEDS)('finds its sample: seed %s', (seed) => {
    const { value, text } = sample(id, seed);
    const sightings = found(text);
    expect(ids(sightings)).toEqual([id]);
    const [sighting] = sightings;
    expect(sighting?.rule).toMatchObject({ exposure: row(id).exposure, severity: severityOf(id, value) });
    expect(sighting?.confidence).toBe(format.confidence);
    expect(sighting?.fingerprint).toBe(fingerprint(new Secret(tokenOf(id, value)), DEFAULT_SALT));
    expect(sighting?.redacted).not.toContain(value.slice(-8));
  });

  test.each(SEEDS)('keeps silent on near misses and false friends: seed %s', (seed) => {
    const misses = nearMisses(id, seed).filter((miss) => !isTouchedToken(format, miss));
    for (const miss of misses) expectSilence(id, miss, true);
    for (const friend of falseFriends(id, seed)) expectSilence(id, friend, NAMED_SECRET.has(id));
  });

  test.each(SEEDS)('is found between letters where a checksum tells it: seed %s', (seed) => {
    const touched = nearMisses(id, seed).filter((miss) => isTouchedToken(format, miss));
    for (const { text } of touched) expect(ids(found(text))).toContain(id);
  });

  test('is led to by the prefilter, or by its context', () => {
    const shapes = formsOf(format).map(({ shape, context }) => ({ ...compileShape(shape), context }));
    // Only their own form and their checks lead to these: each costs a look at every text, so they are counted.
    if (UNLED.has(id))
      return expect(shapes.some(({ anchors, context }) => anchors.length === 0 && context === undefined)).toBe(true);
    for (const { anchors, context } of shapes) expect(anchors.length + (context?.words.length ?? 0)).toBeGreaterThan(0);
    if (shapes.some(({ anchors }) => anchors.length === 0)) return;
    const kernel = createKernel({ anchors: mergeAnchors(formsOf(format).flatMap(leads)) });
    for (const seed of SEEDS) expect(kernel.scan(sample(id, seed).text).anchors.length).toBeGreaterThan(0);
  });

  test('stands in for the other rows of the same credential', () => {
    for (const alias of format.aliases ?? []) {
      for (const seed of SEEDS) {
        const names = found(sample(alias, seed).text).map(({ rule }) => byId.get(rule.id)?.aliases ?? []);
        expect(names.length, `${alias}, seed ${seed}`).toBe(1);
        expect(names[0]).toContain(alias);
      }
    }
  });
});

function leads({ shape }: TokenFormat): readonly Anchor[] {
  return anchorsOf(shape, compileShape(shape).anchors);
}

/** Another character of the same class, so that nothing but the checksum can tell. */
function next(char: string): string {
  const classes = ['0123456789', 'abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '-_.~', '+/'];
  const own = classes.find((chars) => chars.includes(char)) ?? '';
  return own.charAt((own.indexOf(char) + 1) % own.length);
}

/** Only the checksum tells the two kinds apart: where it tells nothing, the graver one is meant. */
const WITHOUT_CHECKSUM: Readonly<Record<string, string>> = { 'azure-search-query-key': 'azure-search-admin-key' };

describe('a checksum that old or foreign tokens may not satisfy', () => {
  const summed = FORMATS.filter(({ id }) => (row(id).checksum?.on_mismatch ?? 'drop') !== 'drop');

  test('is told for as many formats as before', () => {
    expect(summed.length).toBeGreaterThanOrEqual(9);
  });

  test.each(summed.map((format) => [format.id, format] as const))('%s is found without it, too', (id, format) => {
    const { value, text } = sample(id, 'spoilt');
    // A character that every one of the checksums is taken over; PEM blocks have a label in front of it.
    const at = value.startsWith('-----BEGIN') ? 80 : 20;
    const spoilt = value.slice(0, at) + next(value.charAt(at)) + value.slice(at + 1);
    // Where the text is escaped, a character of it is the same in both.
    const escaped = (each: string): string => (text.includes(each) ? each : JSON.stringify(each).slice(1, -1));
    const sightings = found(text.replace(escaped(value), () => (text.includes(value) ? spoilt : escaped(spoilt))));
    expect(ids(sightings)).toEqual([WITHOUT_CHECKSUM[id] ?? id]);
    const lower = row(id).checksum?.on_mismatch === 'lower-confidence';
    expect(CONFIDENCES.indexOf(sightings[0]?.confidence ?? 'low')).toBe(
      CONFIDENCES.indexOf(format.confidence) - (lower ? 1 : 0),
    );
    expect(sightings[0]?.evidence).not.toContain('checksum valid');
  });
});

describe('the catalogue', () => {
  test('names every rule once', () => {
    expect(FORMATS.length).toBe(byId.size);
  });

  test('holds rows of the table only, and no alias that is loaded itself', () => {
    expect(FORMATS.map(({ id }) => id).filter((id) => !tableIds.has(id))).toEqual([]);
    const aliases = FORMATS.flatMap((format) => format.aliases ?? []);
    expect(aliases.filter((alias) => !tableIds.has(alias) || byId.has(alias))).toEqual([]);
  });

  test('names siblings that are loaded, and each one that the table names', () => {
    const loaded = new Set(FORMATS.flatMap(({ id, aliases = [] }) => [id, ...aliases]));
    expect(FORMATS.filter(({ publicSibling }) => publicSibling !== undefined && !loaded.has(publicSibling))).toEqual(
      [],
    );
    const left = FORMATS.filter(({ id, publicSibling }) => (row(id).public_sibling ?? undefined) !== publicSibling);
    expect(left.map(({ id }) => id)).toEqual([]);
  });

  test('loads one of each pair of rows for the same credential', () => {
    const twice = FORMATS.flatMap(({ id }) => (row(id).overlaps_with ?? []).filter((other) => byId.has(other)));
    expect(twice).toEqual([]);
  });

  test('does not shrink', () => {
    expect(FORMATS.length).toBeGreaterThanOrEqual(686);
  });

  test.each(SEEDS)('reports no look-alike as more than a note: seed %s', (seed) => {
    const grave = lookalikes(seed).flatMap(({ why, text }) =>
      found(text)
        .filter(({ decision }) => decision.verdict === 'error' || decision.verdict === 'warning')
        .map(({ rule, decision }) => `${why}: ${decision.verdict} ${rule.id}`),
    );
    expect(grave).toEqual([]);
  });

  test('the look-alikes are there', () => {
    expect(new Set(lookalikes('one').map(({ why }) => why)).size).toBeGreaterThanOrEqual(56);
  });
});
