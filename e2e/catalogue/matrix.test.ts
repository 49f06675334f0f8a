import { createEngine, FORMATS } from '@leakgate/core';
import { row, sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { ENCODINGS } from './encodings.ts';
import { HOSTS, type Host } from './hosts.ts';

const engine = createEngine({ scan: 'files', now: new Date('2026-11-23T12:00:00Z') });

interface Planted {
  readonly id: string;
  readonly snippet: string;
  /** What a finding of it must be: rule, exposure, and the fingerprint of the very value. */
  readonly finding: string;
}

function findings(host: Pick<Host, 'surface' | 'path'>, content: string | Uint8Array): readonly string[] {
  const where = { kind: host.surface, path: host.path } as const;
  return engine
    .scan({ where, content })
    .sightings.map(({ rule, fingerprint }) => `${rule.id} ${rule.exposure} ${fingerprint}`);
}

/** Every format's sample, with what the engine says of it alone; the contract test of the formats judges that. */
function plant(): readonly Planted[] {
  return FORMATS.map(({ id }) => {
    const snippet = sample(id, 'matrix').text;
    const [finding = 'nothing'] = findings({ surface: 'chunk', path: 'a.js' }, snippet);
    return { id, snippet, finding };
  });
}

const planted = plant();

function missing(host: Host, encode: (snippet: string) => string): readonly string[] {
  const found = new Set(findings(host, host.wrap(planted.map(({ snippet }) => encode(snippet)))));
  return planted.filter(({ finding }) => !found.has(finding)).map(({ id }) => id);
}

test('each sample alone is one of its own format', () => {
  expect(planted.length).toBeGreaterThanOrEqual(686);
  for (const { id, finding } of planted) expect(finding).toMatch(new RegExp(`^${id} ${row(id).exposure} `));
});

describe('every format is found, as it is, in a', () => {
  test.each(Object.entries(HOSTS))('%s', (_, host) => {
    expect(missing(host, (snippet) => snippet)).toEqual([]);
  });
});

describe('every format is found in a chunk, encoded as', () => {
  const chunk = HOSTS['comment of a chunk'];
  test.each(Object.entries(ENCODINGS))('%s', (_, encode) => {
    expect(chunk === undefined ? ['no host'] : missing(chunk, encode)).toEqual([]);
  });
});
