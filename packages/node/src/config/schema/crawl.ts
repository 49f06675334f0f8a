import * as v from 'valibot';
import type { CrawlOptions, RoleFile } from '../crawl-options.ts';
import { filledText, flag, listOf, whole } from './basic.ts';
import { exact } from './exact.ts';

const MANY = 1_000_000;

const roleFile: v.GenericSchema<RoleFile> = exact({ role: filledText, file: filledText });
const texts = listOf(filledText);

/** What `crawl` may say, in the configuration and in code. */
export const crawlOptions: v.GenericSchema<CrawlOptions> = exact({
  role: v.exactOptional(listOf(roleFile)),
  anonymous: v.exactOptional(flag),
  signedInUrl: v.exactOptional(filledText),
  forbid: v.exactOptional(listOf(roleFile)),
  manifest: v.exactOptional(filledText),
  maxPages: v.exactOptional(whole(1, MANY)),
  maxDepth: v.exactOptional(whole(0, 100)),
  maxPerShape: v.exactOptional(whole(1, MANY)),
  maxMinutes: v.exactOptional(whole(1, 10_000)),
  maxMegabytes: v.exactOptional(whole(1, MANY)),
  maxUnread: v.exactOptional(whole(0, MANY)),
  concurrency: v.exactOptional(whole(1, 32)),
  rate: v.exactOptional(whole(1, 1000)),
  robots: v.exactOptional(flag),
  origin: v.exactOptional(texts),
  readOrigin: v.exactOptional(texts),
  thirdParty: v.exactOptional(flag),
  receiver: v.exactOptional(texts),
  graphql: v.exactOptional(texts),
  exclude: v.exactOptional(texts),
  websockets: v.exactOptional(flag),
  sharedWorkers: v.exactOptional(flag),
  wellKnown: v.exactOptional(flag),
  state: v.exactOptional(filledText),
  browser: v.exactOptional(filledText),
  untrustedCertificates: v.exactOptional(flag),
  noSandbox: v.exactOptional(flag),
  userAgent: v.exactOptional(filledText),
});
