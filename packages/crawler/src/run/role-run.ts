import type { Stopped } from '@leakgate/core';
import type { Emit } from '../collectors/collector.ts';
import type { Mention } from '../extract/mention.ts';
import type { Fetcher } from '../fetch/fetcher.ts';
import type { Pace } from '../fetch/pace.ts';
import type { Frontier } from '../frontier/frontier.ts';
import type { Header } from '../network/headers.ts';
import type { Results, Unheld } from '../state/results.ts';
import type { Settings } from './settings.ts';
import type { WorkSet } from './work-set.ts';

/** What was read, for the addresses in it. */
export interface TextRead {
  readonly url: string;
  readonly headers: readonly Header[];
  readonly body: Buffer;
  readonly depth: number;
}

/** The crawl of one role: what its visits share. */
export interface RoleRun {
  readonly role: string;
  readonly settings: Settings;
  /** Whether the site is given a name and a password before it shows anything. */
  readonly givesPassword: boolean;
  readonly results: Results;
  readonly frontier: Frontier;
  readonly pace: Pace;
  readonly fetcher: Fetcher;
  /** True where the site answers, if only after a while. */
  readonly isUp: () => Promise<boolean>;
  /** Hands what was found to the engine; the work is in `work`. */
  readonly emit: Emit;
  /** Gives up what is under way: what goes unread of it from now on is read by the next run. */
  readonly abandon: () => void;
  readonly work: WorkSet;
  /** Takes addresses that were found at `parent`, `depth` links from a start. */
  readonly follow: (mentions: readonly Mention[], parent: string | undefined, depth: number) => Promise<void>;
  /** Takes the addresses in a text and in its headers. */
  readonly read: (text: TextRead) => void;
  /** Addresses whose bodies were read whole as they passed the gate. */
  readonly served: Set<string>;
  /** Told of each file that the site serves. */
  readonly file: (url: string) => void;
  readonly firstTime: (key: string) => boolean;
  /** Notes a request that was not let through. */
  readonly stopped: (method: string, url: string, reason: Stopped['reason']) => void;
  /** Notes something that runs or talks outside of what can be held. */
  readonly unheld: (what: Unheld['what'], url: string) => void;
}
