/** A role and the file that belongs to it, written `name=file` on the command line. */
export interface RoleFile {
  readonly role: string;
  readonly file: string;
}

/** The crawler's options: the same names as its flags, and as the keys of `crawl` in the configuration. */
export interface CrawlOptions {
  /**
   * Signed-in roles besides the anonymous visitor: each a Playwright storage state (`.json`) or a login script (`.ts`,
   * `.js`, `.mjs`) that signs in and so makes one.
   * @default []
   */
  readonly role?: readonly RoleFile[];
  /**
   * Whether the site is crawled as an anonymous visitor as well.
   * @default true
   */
  readonly anonymous?: boolean;
  /**
   * An address of the site, or its path, that answers 200 only to who is signed in; tells when a session has ended.
   */
  readonly signedInUrl?: string;
  /**
   * Values of one tenant, a line each, that no other role may see.
   * @default []
   */
  readonly forbid?: readonly RoleFile[];
  /** The build's `leakgate.manifest.json`: every file it names is fetched and compared. */
  readonly manifest?: string;
  /**
   * Pages visited, in each role.
   * @default 500
   */
  readonly maxPages?: number;
  /**
   * Links from a start address to a page.
   * @default 8
   */
  readonly maxDepth?: number;
  /**
   * Pages of one route shape: `/orders/1` and `/orders/2` are of one.
   * @default 10
   */
  readonly maxPerShape?: number;
  /**
   * Minutes that the whole crawl may take.
   * @default 60
   */
  readonly maxMinutes?: number;
  /**
   * Mebibytes of bodies that the whole crawl may read.
   * @default 4096
   */
  readonly maxMegabytes?: number;
  /**
   * Things seen but not read that are put up with; one more makes the outcome `incomplete`.
   * @default 0
   */
  readonly maxUnread?: number;
  /**
   * Pages open at once.
   * @default 2
   */
  readonly concurrency?: number;
  /**
   * Page visits and fetches of the crawler's own in a second, for each origin.
   * @default 20
   */
  readonly rate?: number;
  /**
   * Whether paths that robots.txt disallows are left out. They are listed as seen in any case.
   * @default true
   */
  readonly robots?: boolean;
  /**
   * Further origins that belong to the site and are crawled, such as its API or its static files.
   * @default []
   */
  readonly origin?: readonly string[];
  /**
   * Further origins whose code is read but not crawled.
   * @default []
   */
  readonly readOrigin?: readonly string[];
  /**
   * Whether scripts and style sheets of other origins at public addresses are read.
   * @default true
   */
  readonly thirdParty?: boolean;
  /**
   * Origins that session tokens may be sent to.
   * @default []
   */
  readonly receiver?: readonly string[];
  /**
   * Addresses (globs) that a page may send GraphQL queries to by POST; mutations stay stopped.
   * @default []
   */
  readonly graphql?: readonly string[];
  /**
   * Addresses (globs) that are never visited or fetched, besides those that say they change something.
   * @default []
   */
  readonly exclude?: readonly string[];
  /**
   * Whether pages may open WebSockets. What they send cannot be held to reading.
   * @default true
   */
  readonly websockets?: boolean;
  /**
   * Whether pages may start shared workers.
   * @default true
   */
  readonly sharedWorkers?: boolean;
  /**
   * Whether well-known files that builds leave behind are asked for.
   * @default true
   */
  readonly wellKnown?: boolean;
  /** File that the crawl's progress is kept in; a crawl that was stopped goes on where it was. No token is in it. */
  readonly state?: string;
  /** The browser to run, instead of the Chromium that is found. */
  readonly browser?: string;
  /**
   * Whether certificates that no authority vouches for are taken, as of a staging site with one of its own.
   * @default false
   */
  readonly untrustedCertificates?: boolean;
  /**
   * Runs Chromium without its sandbox: for containers that cannot have one.
   * @default false
   */
  readonly noSandbox?: boolean;
  /** Sent as `User-Agent`, instead of Chromium's with leakgate's name added. */
  readonly userAgent?: string;
}
