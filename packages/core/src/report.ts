import type { Confidence, Exposure, Severity, Verdict } from './levels.ts';
import type { Problem } from './problem.ts';
import type { Surface } from './where.ts';

/** What was scanned: a folder, a build, a live site or a commit. */
export type ScanKind = 'files' | 'build' | 'crawl' | 'commit';

/** The result in one word; see `outcomeOf`. */
export type Outcome = 'leaks' | 'incomplete' | 'clean';

/** Where the project's fingerprint salt came from. */
export type SaltSource = 'env' | 'project' | 'default';

/** Has the finding been accepted before? */
export type BaselineState = 'new' | 'known' | 'expired';

/** Where a token came from, as a person can edit it. */
export interface Origin {
  /** POSIX, relative to the scan's root. */
  readonly file: string;
  /** 1-based. */
  readonly line?: number;
  /** 1-based, in UTF-16 units. */
  readonly column?: number;
  /** The import chain that pulled the file in: the file first, the entry last. */
  readonly importedBy?: readonly string[];
  /** The environment variable whose value it is. */
  readonly env?: string;
}

/** One place where a token stands. */
export interface Place {
  readonly surface: Surface;
  readonly artifact: string;
  /** The file in the artifact where that is an archive; line and column are in it. */
  readonly entry?: string;
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units; in binary content, in bytes. */
  readonly column: number;
  /** The encodings it was read through, from outermost to innermost. */
  readonly via: readonly string[];
  /** The text around it, every token in it masked. */
  readonly excerpt: string;
  readonly origin?: Origin;
  /** A crawl: who could see it, `anonymous` first. */
  readonly roles?: readonly string[];
  /** A crawl, for what was sent: the code that sent it, as `url:line:column`. */
  readonly initiator?: string;
}

/** One token, with every place where it stands. */
export interface Finding {
  readonly fingerprint: string;
  readonly rule: string;
  readonly provider: string;
  readonly title: string;
  readonly exposure: Exposure;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly verdict: Verdict;
  readonly because: string;
  readonly redacted: string;
  readonly evidence: readonly string[];
  readonly remedy?: string;
  readonly docs?: string;
  readonly baseline: BaselineState;
  readonly places: readonly Place[];
}

/** What was looked at. */
export interface ScanSummary {
  readonly kind: ScanKind;
  /** ISO 8601, UTC. */
  readonly startedAt: string;
  readonly durationMs: number;
  readonly artifacts: number;
  readonly bytes: number;
  readonly salt: SaltSource;
  /** How many artifacts of each surface were searched. */
  readonly surfaces: Readonly<Partial<Record<Surface, number>>>;
}

/** The role of a visitor who is not signed in. */
export const ANONYMOUS = 'anonymous';

/** Why something that was seen was not read. */
export type UnreadReason = 'over-cap' | 'timed-out' | 'blocked' | 'evicted' | 'failed' | 'budget' | 'denied';

/** How much is read of something of which there was more. */
export interface Extent {
  readonly of: 'byte' | 'character' | 'value' | 'element' | 'worker' | 'shadow tree' | 'message';
  readonly most: number;
  /** Missing where it was not counted to its end. */
  readonly had?: number;
  /** True where what came first was read. */
  readonly begun: boolean;
}

/** Something that a browser was given and the crawler saw, but did not search. */
export interface Unread {
  /** In a word or two: `script`, `response body`, `indexed-db`. */
  readonly what: string;
  /** Its address, queries masked, or that of the page it belongs to. */
  readonly where: string;
  readonly reason: UnreadReason;
  /** Of what is `over-cap`. */
  readonly extent?: Extent;
}

/** An address that was seen and, by choice, not visited. */
export interface NotVisited {
  readonly url: string;
  readonly reason: 'robots' | 'excluded' | 'changes-something' | 'out-of-scope' | 'depth' | 'shape' | 'pages' | 'time';
}

/** A request that a page made and the guard stopped. */
export interface Stopped {
  readonly method: string;
  readonly url: string;
  readonly reason: 'method' | 'scheme' | 'out-of-scope' | 'changes-something' | 'excluded' | 'switched-off';
}

/** What a build's manifest promised, and what the site served. Paths as the manifest has them. */
export interface ManifestComparison {
  readonly buildId: string;
  readonly asBuilt: number;
  /** Served with another content. */
  readonly changed: readonly string[];
  /** Not served. */
  readonly missing: readonly string[];
  /** Scripts, style sheets and maps that the site serves beside the build and the manifest does not name: addresses. */
  readonly notBuilt: readonly string[];
}

/** What a crawl looked at, and what it did not. */
export interface Coverage {
  readonly pages: number;
  readonly responses: number;
  readonly scripts: number;
  readonly stores: number;
  readonly roles: readonly string[];
  readonly unread: readonly Unread[];
  readonly notVisited: readonly NotVisited[];
  readonly stopped: readonly Stopped[];
  readonly manifest?: ManifestComparison;
}

/** The result of a scan. Field names are a contract: other tools read the JSON. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'leakgate'; readonly version: string };
  readonly scan: ScanSummary;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
  /** A crawl only. */
  readonly coverage?: Coverage;
}
