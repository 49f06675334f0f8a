import { BASELINE_NAME } from '../baseline/name.ts';
import type { PolicyRule } from '@leakgate/core';
import type { LeakgateOptions, ResolvedConfig } from './options.ts';
import { ruleIds } from './rule-ids.ts';

/** Plugin options replace the file's top-level keys; their policy comes after the file's and so decides last. */
export function merge(file: LeakgateOptions, inline: LeakgateOptions): LeakgateOptions {
  const policy = [...(file.policy ?? []), ...(inline.policy ?? [])];
  return { ...file, ...inline, ...(policy.length === 0 ? {} : { policy }) };
}

/** The rule with the id that findings carry, where an alias was written. */
function withId(rule: PolicyRule, ids: ReadonlyMap<string, string>): PolicyRule {
  const id = rule.when.rule === undefined ? undefined : ids.get(rule.when.rule);
  return id === undefined ? rule : { ...rule, when: { ...rule.when, rule: id } };
}

/** Fills in every default. */
export function withDefaults(options: LeakgateOptions, root: string, configFile: string | undefined): ResolvedConfig {
  const custom = options.formats?.custom ?? [];
  const { policy = [], formats: { disable = [] } = {} } = options;
  // Few configurations name rules: what they are called is looked up for those.
  const ids: ReadonlyMap<string, string> = policy.length + disable.length === 0 ? new Map() : ruleIds(custom);
  return {
    root,
    configFile,
    mode: options.mode ?? 'gate',
    failOn: options.failOn ?? 'error',
    failOnIncomplete: options.failOnIncomplete ?? false,
    policy: policy.map((rule) => withId(rule, ids)),
    formats: { disable: disable.map((id) => ids.get(id) ?? id), custom },
    knownValues: {
      envFiles: options.knownValues?.envFiles ?? true,
      env: options.knownValues?.env ?? [],
      ignore: options.knownValues?.ignore ?? [],
    },
    forbidden: options.forbidden ?? [],
    baseline: options.baseline ?? BASELINE_NAME,
    reports: options.reports ?? {},
    manifest: options.manifest ?? false,
    serverBundles: options.serverBundles ?? false,
    dependencySources: options.dependencySources ?? false,
    overlay: options.overlay ?? false,
    crawl: options.crawl ?? {},
  };
}
