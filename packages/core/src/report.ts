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
  /** 1-based. */
  readonly line: number;
  /** 1-based, in UTF-16 units; in binary content, in bytes. */
  readonly column: number;
  /** The encodings it was read through, from outermost to innermost. */
  readonly via: readonly string[];
  /** The text around it, every token in it masked. */
  readonly excerpt: string;
  readonly origin?: Origin;
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

/** The result of a scan. Field names are a contract: other tools read the JSON. */
export interface Report {
  readonly schemaVersion: 1;
  readonly tool: { readonly name: 'leakgate'; readonly version: string };
  readonly scan: ScanSummary;
  readonly outcome: Outcome;
  readonly findings: readonly Finding[];
  readonly problems: readonly Problem[];
}
