import { usageError, type CrawlOptions, type RoleFile } from '@leakgate/node';
import { readFlags, type ScanFlags, type WrittenFlags } from '../flags.ts';

/** The options of `leakgate crawl` as they were written. */
export interface WrittenCrawlFlags extends WrittenFlags {
  readonly role?: readonly string[];
  readonly anonymous: boolean;
  readonly signedInUrl?: string;
  readonly forbid?: readonly string[];
  readonly manifest?: string;
  readonly maxPages?: string;
  readonly maxDepth?: string;
  readonly maxPerShape?: string;
  readonly maxMinutes?: string;
  readonly maxMegabytes?: string;
  readonly maxUnread?: string;
  readonly concurrency?: string;
  readonly rate?: string;
  readonly robots: boolean;
  readonly origin?: readonly string[];
  readonly readOrigin?: readonly string[];
  readonly thirdParty: boolean;
  readonly receiver?: readonly string[];
  readonly graphql?: readonly string[];
  readonly exclude?: readonly string[];
  readonly websockets: boolean;
  readonly sharedWorkers: boolean;
  readonly wellKnown: boolean;
  readonly state?: string;
  readonly browser?: string;
  readonly untrustedCertificates?: boolean;
  readonly sandbox: boolean;
  readonly userAgent?: string;
}

/** The options of `leakgate crawl`, checked. */
export interface CrawlFlags extends ScanFlags {
  /** What was written, and nothing else: the rest is the configuration's to say. */
  readonly crawl: CrawlOptions;
}

function roleFiles(option: string, texts: readonly string[] | undefined): readonly RoleFile[] | undefined {
  return texts?.map((text) => {
    const at = text.indexOf('=');
    if (at > 0 && at < text.length - 1) return { role: text.slice(0, at), file: text.slice(at + 1) };
    throw usageError(option, 'it takes a role and a file', 'write e.g. admin=admin.json');
  });
}

function wholeNumber(option: string, text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw usageError(option, 'it takes a whole number', 'write e.g. 100');
}

/** A switch that was turned off; undefined where it was left alone. */
function off(flag: boolean): false | undefined {
  return flag ? undefined : false;
}

function numbersOf(written: WrittenCrawlFlags) {
  return {
    maxPages: wholeNumber('--max-pages', written.maxPages),
    maxDepth: wholeNumber('--max-depth', written.maxDepth),
    maxPerShape: wholeNumber('--max-per-shape', written.maxPerShape),
    maxMinutes: wholeNumber('--max-minutes', written.maxMinutes),
    maxMegabytes: wholeNumber('--max-megabytes', written.maxMegabytes),
    maxUnread: wholeNumber('--max-unread', written.maxUnread),
    concurrency: wholeNumber('--concurrency', written.concurrency),
    rate: wholeNumber('--rate', written.rate),
  };
}

function switchesOf(written: WrittenCrawlFlags) {
  return {
    anonymous: off(written.anonymous),
    robots: off(written.robots),
    thirdParty: off(written.thirdParty),
    websockets: off(written.websockets),
    sharedWorkers: off(written.sharedWorkers),
    wellKnown: off(written.wellKnown),
    untrustedCertificates: written.untrustedCertificates,
    noSandbox: written.sandbox ? undefined : true,
  };
}

function textsOf({ signedInUrl, manifest, state, browser, userAgent, ...written }: WrittenCrawlFlags) {
  const { origin, readOrigin, receiver, graphql, exclude } = written;
  return { signedInUrl, manifest, state, browser, userAgent, origin, readOrigin, receiver, graphql, exclude };
}

/** The flag that an option is given by: `--max-pages` for `maxPages`. */
export function flagOf(key: string): string {
  const [name = ''] = key.split(/[.[]/, 1);
  return `--${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** Checks what was written. Throws a `UsageError` that names the option. */
export function readCrawlFlags(written: WrittenCrawlFlags): CrawlFlags {
  const all = {
    ...textsOf(written),
    ...numbersOf(written),
    ...switchesOf(written),
    role: roleFiles('--role', written.role),
    forbid: roleFiles('--forbid', written.forbid),
  };
  const crawl = Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
  return { ...readFlags(written), crawl };
}
