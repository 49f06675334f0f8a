import { createHmac } from 'node:crypto';
import { fingerprint } from '@leakgate/core';
import { VERSION, type CrawlOptions, type KnownValues, type RoleFile, type ResolvedConfig } from '@leakgate/node';
import { resolve } from 'node:path';
import { readOptionFile } from '../roles/stored-state.ts';

/** What makes a crawl, part by part: what a part is called, and a keyed digest of it. */
export type Identity = Readonly<Record<string, string>>;

/** What an identity is made of. */
export interface IdentityParts {
  readonly urls: readonly string[];
  readonly config: ResolvedConfig;
  readonly knownValues: KnownValues['values'];
  readonly salt: string;
}

/** Options that decide how a crawl goes, and not what it finds. */
const HOW: ReadonlySet<string> = new Set<keyof CrawlOptions>([
  'browser',
  'concurrency',
  'maxMegabytes',
  'maxMinutes',
  'maxUnread',
  'noSandbox',
  'rate',
  'state',
]);

function decisive(crawl: CrawlOptions): readonly (readonly [string, unknown])[] {
  return Object.entries(crawl).filter(([name]) => !HOW.has(name));
}

/**
 * What tells one crawl from another: a state is continued only where every part is as it was. The digests are keyed
 * with the project's salt and with `key`, which belongs to one state.
 */
export function identityOf({ urls, config, knownValues, salt }: IdentityParts, key: string): Identity {
  const digest = (part: unknown): string =>
    createHmac('sha256', `${salt} ${key}`).update(JSON.stringify(part)).digest('base64url').slice(0, 22);
  const { role = [], forbid = [] } = config.crawl;
  const fileDigest = (option: string, { role: name, file }: RoleFile): string =>
    digest(readOptionFile(`${option} ${name}=${file}`, resolve(config.root, file)));
  const env = knownValues.map(({ name, value }) => `${name} ${fingerprint(value, salt)}`).toSorted();
  return {
    'leakgate’s version': digest(VERSION),
    'the start addresses': digest(urls),
    'the options': digest(decisive(config.crawl)),
    'the policy and formats': digest([config.policy, config.formats]),
    'the forbidden values of the configuration': digest(config.forbidden),
    'the values of the environment': digest(env),
    ...Object.fromEntries(role.map((each) => [`the file of --role ${each.role}`, fileDigest('--role', each)])),
    ...Object.fromEntries(forbid.map((each) => [`the values of --forbid ${each.role}`, fileDigest('--forbid', each)])),
  };
}

/** The parts that are not as they were, those that are gone or new among them. */
export function changedParts(before: Identity, now: Identity): readonly string[] {
  return [...new Set([...Object.keys(before), ...Object.keys(now)])].filter((name) => before[name] !== now[name]);
}
