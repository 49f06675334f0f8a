import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Secret } from '@leakgate/core';
import { loadConfig, type CrawlOptions } from '@leakgate/node';
import { expect, onTestFinished, test } from 'vitest';
import { changedParts, identityOf, type Identity } from './identity.ts';

const MARKER = 'Rosalind Hargreaves';

interface Given {
  readonly urls?: readonly string[];
  readonly forbidden?: string;
  readonly role?: string;
  readonly env?: string;
  readonly maxPages?: number;
  readonly how?: CrawlOptions;
}

async function identity({ urls = ['https://a.example/'], forbidden = MARKER, role = '{}', ...rest }: Given = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-identity-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeFileSync(join(folder, 'red.txt'), forbidden);
  writeFileSync(join(folder, 'admin.json'), role);
  const { env = 'the value of a variable', maxPages = 5, how } = rest;
  const crawl = {
    role: [{ role: 'admin', file: 'admin.json' }],
    forbid: [{ role: 'red', file: 'red.txt' }],
    maxPages,
    ...how,
  };
  const config = await loadConfig({ root: folder, inline: { crawl } });
  const knownValues = [{ name: 'DB', value: new Secret(env), source: '.env', public: false }];
  return (key = 'key'): Identity => identityOf({ urls, config, knownValues, salt: 'salt' }, key);
}

const CASES: readonly (readonly [Given, readonly string[]])[] = [
  [{}, []],
  [{ how: { concurrency: 4, rate: 2, noSandbox: true } }, []],
  [{ how: { maxMinutes: 5, maxMegabytes: 10, maxUnread: 3 } }, []],
  [{ urls: ['https://b.example/'] }, ['the start addresses']],
  [{ maxPages: 6 }, ['the options']],
  [{ forbidden: 'Somebody Else' }, ['the values of --forbid red']],
  [{ role: '{"cookies":[]}' }, ['the file of --role admin']],
  [{ env: 'another value' }, ['the values of the environment']],
];

test.for(CASES)('%j changes %j', async ([given, changed]) => {
  const [before, now] = [await identity(), await identity(given)];
  expect(changedParts(before(), now())).toEqual(changed);
});

test('no value can be read from it, nor be compared with that of another state', async () => {
  const of = await identity();
  expect(JSON.stringify(of())).not.toContain(MARKER);
  const same = Object.entries(of('key')).filter(([name, digest]) => of('other')[name] === digest);
  expect(same).toEqual([]);
});
