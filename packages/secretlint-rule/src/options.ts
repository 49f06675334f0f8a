import type { Exposure, FailOn, PolicyRule } from '@leakgate/core';
import { anyOf, usageError, type FormatOptions, type KnownValueOptions } from '@leakgate/node';

/** What stands under `options` of the rule in `.secretlintrc.json`. Every key is optional. */
export interface RuleOptions {
  /**
   * The configuration file, relative to the working directory.
   * @default leakgate.config.{ts,js,mjs,json} of the working directory, where there is one
   */
  readonly config?: string;
  /** Further policy rules; they come after the configuration's and so decide last. */
  readonly policy?: readonly PolicyRule[];
  /**
   * The verdict from which on a finding is reported; secretlint fails on whatever is reported.
   * @default the configuration's `failOn`
   */
  readonly failOn?: FailOn;
  /**
   * The exposures that are reported.
   * @default all of them
   */
  readonly exposures?: readonly Exposure[];
  /** Which formats are looked for, instead of the configuration's. */
  readonly formats?: FormatOptions;
  /** Which values of env files and of the environment are looked for, instead of the configuration's. */
  readonly knownValues?: KnownValueOptions;
}

const EXPOSURES: readonly Exposure[] = ['secret', 'restricted', 'publishable', 'session', 'sensitive'];
const KEYS: readonly (keyof RuleOptions)[] = ['config', 'policy', 'failOn', 'exposures', 'formats', 'knownValues'];
/** What errors call the options. */
export const RULE = 'the options of @leakgate/secretlint-rule';

/** Checks what the configuration's loader does not know of. Throws a `UsageError`. */
export function checkOptions(options: RuleOptions): void {
  const unknown = Object.keys(options).find((key) => !KEYS.some((known) => known === key));
  if (unknown !== undefined) throw usageError(RULE, `there is no «${unknown}»`, `there are ${anyOf(KEYS)}`);
  const { config, exposures = EXPOSURES } = options;
  if (config !== undefined && typeof config !== 'string')
    throw usageError(RULE, '«config» is no text', 'name a configuration file');
  if (!Array.isArray(exposures) || !exposures.every((each) => EXPOSURES.some((known) => known === each)))
    throw usageError(RULE, '«exposures» holds what is no exposure', `it takes a list of ${anyOf(EXPOSURES)}`);
}
