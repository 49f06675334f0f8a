import type { SettingFlaw, Sighting } from '@leakgate/core';

/** A flaw of a setting, with what it would bring into the output. */
export interface Flaw extends SettingFlaw {
  /** Where the output does hold one of them, that says more, and the flaw is not told. */
  readonly tokens: readonly Sighting[];
}
