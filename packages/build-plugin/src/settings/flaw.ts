import type { SettingFlaw } from '@leakgate/core';

/** A flaw of a setting, with the fingerprints of what it would bring into the output. */
export interface Flaw extends SettingFlaw {
  /** Where the output does hold one of them, that says more, and the flaw is not told. */
  readonly tokens: readonly string[];
}
