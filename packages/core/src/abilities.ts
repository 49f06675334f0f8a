import type { ParseScript } from './script/index.ts';
import type { Inflate } from './text/inflate.ts';

/** What a host can do faster than the engine, or at all. Each has a portable default but parsing. */
export interface Abilities {
  /** Unpacks gzip, zlib and raw deflate, bounded. */
  readonly inflate?: Inflate;
  /**
   * Parses scripts into an ESTree. Where it is absent, what scripts put together out of several literals is not read,
   * and a `note` problem says so for each script that does.
   */
  readonly parse?: ParseScript;
}
