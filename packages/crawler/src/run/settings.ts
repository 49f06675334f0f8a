import { globTest } from '@leakgate/core';
import { usageError, type CrawlOptions } from '@leakgate/node';
import { canonicalUrl } from '../frontier/canonical-url.ts';
import { originOf, scopeOf, type Scope } from '../guard/scope.ts';

/** Options with every default filled in, and what follows from them. */
export interface Settings {
  readonly options: ResolvedCrawlOptions;
  readonly starts: readonly string[];
  /** The exact origins that are crawled. */
  readonly origins: readonly string[];
  readonly scope: Scope;
  readonly isExcluded: (url: string) => boolean;
  readonly isGraphql: (url: string) => boolean;
  readonly isRead: (url: string) => boolean;
}

type Optional = 'signedInUrl' | 'manifest' | 'state' | 'browser' | 'userAgent';

/** Every option; those without a default may be absent. */
export type ResolvedCrawlOptions = Required<Omit<CrawlOptions, Optional>> & Pick<CrawlOptions, Optional>;

/** What holds unless an option says otherwise. */
export const DEFAULTS: ResolvedCrawlOptions = {
  role: [],
  anonymous: true,
  forbid: [],
  maxPages: 500,
  maxDepth: 8,
  maxPerShape: 10,
  maxMinutes: 60,
  maxMegabytes: 4096,
  maxUnread: 0,
  concurrency: 2,
  rate: 20,
  robots: true,
  origin: [],
  readOrigin: [],
  thirdParty: true,
  receiver: [],
  graphql: [],
  exclude: [],
  websockets: true,
  sharedWorkers: true,
  wellKnown: true,
  untrustedCertificates: false,
  noSandbox: false,
};

function startOf(text: string): string {
  const { username = '', password = '' } = URL.parse(text) ?? {};
  if (username !== '' || password !== '')
    throw usageError(
      'the start address',
      'it holds a name or a password',
      'give them in LEAKGATE_HTTP_AUTH=name:password',
    );
  const url = canonicalUrl(text);
  if (url !== undefined) return url;
  const wrong = /^https?:/i.test(text) ? 'it is no address' : 'it is no address that starts with http:// or https://';
  throw usageError('the start address', wrong, 'write e.g. https://staging.example');
}

function originsIn(flag: string, texts: readonly string[]): readonly string[] {
  return texts.map((text) => {
    const origin = originOf(text);
    if (origin !== undefined && /^https?:/.test(origin)) return origin;
    throw usageError(flag, 'it takes an origin', 'write e.g. https://static.example');
  });
}

/** A test on addresses: a glob that starts with `/` is on the path, any other on the whole address. */
function urlTest(globs: readonly string[]): (url: string) => boolean {
  const tests = globs.map((glob) => ({ onPath: glob.startsWith('/'), test: globTest(glob) }));
  return (url) => {
    const { href, pathname, search } = new URL(url);
    return tests.some(({ onPath, test }) => (onPath ? test(pathname) || test(pathname + search) : test(href)));
  };
}

/** The address that tells who is signed in; a path is one of the first start address's origin. */
function signedInUrlOf(text: string | undefined, starts: readonly string[], origins: readonly string[]) {
  if (text === undefined) return {};
  const signedInUrl = URL.parse(text, starts[0]);
  if (signedInUrl !== null && origins.includes(signedInUrl.origin)) return { signedInUrl: signedInUrl.href };
  const mend = 'write e.g. /account, or the whole address, its origin among the start addresses or --origin';
  throw usageError('--signed-in-url', 'it is no address of the site', mend);
}

function withoutUndefined(options: CrawlOptions): CrawlOptions {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
}

function refuseTwice(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw usageError('--role', `two roles are called «${twice}»`, 'give each its own name');
  if (names.includes('anonymous'))
    throw usageError('--role', '«anonymous» is who is not signed in', 'choose another name');
}

/** Checks the start addresses and options. Throws a `UsageError` that names what is wrong. */
export function settingsOf(urls: readonly string[], given: CrawlOptions): Settings {
  const options = { ...DEFAULTS, ...withoutUndefined(given) };
  if (urls.length === 0)
    throw usageError('crawl', 'it needs a start address', 'write e.g. leakgate crawl https://staging.example');
  refuseTwice(options.role.map(({ role }) => role));
  if (!options.anonymous && options.role.length === 0) {
    throw usageError('--no-anonymous', 'no role is left to crawl as', 'add one with --role');
  }
  const starts = urls.map(startOf);
  const more = originsIn('--origin', options.origin);
  const origins = [...new Set([...starts.map((url) => new URL(url).origin), ...more])];
  const read = originsIn('--read-origin', options.readOrigin);
  return {
    options: { ...options, ...signedInUrlOf(options.signedInUrl, starts, origins) },
    starts,
    origins,
    scope: scopeOf({ own: origins, receivers: originsIn('--receiver', options.receiver) }),
    isExcluded: urlTest(options.exclude),
    isGraphql: urlTest(options.graphql),
    isRead: (url) => read.includes(originOf(url) ?? ''),
  };
}
