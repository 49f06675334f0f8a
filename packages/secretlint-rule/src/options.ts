import type { Exposure, FailOn, PolicyRule } from '@leakgate/core';
import { anyOf, complaint, UsageError, type FormatOptions, type KnownValueOptions, type Wrong } from '@leakgate/node';

/** What stands under `options` of the rule in `.secretlintrc.json`. Every key is optional. */
export interface RuleOptions {
  /**
   * The configuration file, relative to the working directory.
   * @default leakgate.config.{ts,mts,js,mjs,cjs,json} of the working directory, where there is one
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

/** The key where it reads as a name; anything else could be a token that was pasted. */
function shown(key: string): string {
  return /^[A-Za-z]{1,32}$/.test(key) ? `there is no «${key}»` : `there is no key of ${key.length} characters`;
}

function flawsOf(options: RuleOptions): readonly Wrong[] {
  const unknown = Object.keys(options).filter((key) => !KEYS.some((known) => known === key));
  const { config, exposures = EXPOSURES } = options;
  const isList = Array.isArray(exposures) && exposures.every((each) => EXPOSURES.some((known) => known === each));
  return [
    ...unknown.map((key) => ({ wrong: shown(key), mend: `there are ${anyOf(KEYS)}` })),
    ...(config === undefined || typeof config === 'string'
      ? []
      : [{ wrong: '«config» is no text', mend: 'name a configuration file' }]),
    ...(isList
      ? []
      : [{ wrong: '«exposures» holds what is no exposure', mend: `it takes a list of ${anyOf(EXPOSURES)}` }]),
  ];
}

/** Checks what the configuration's loader does not know of. Throws a `UsageError` that tells all that is wrong. */
export function checkOptions(options: RuleOptions): void {
  const lines = complaint(RULE, flawsOf(options));
  if (lines.length > 0) throw new UsageError(lines.join('\n'));
}
