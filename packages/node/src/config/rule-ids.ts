import { FORMATS, OTHER_RULES, type TokenFormat } from '@leakgate/core';

/** The id of the rule that each id or alias stands for. */
export function ruleIds(custom: readonly TokenFormat[]): ReadonlyMap<string, string> {
  const formats = [...FORMATS, ...custom];
  return new Map([
    ...formats.flatMap((format) => (format.aliases ?? []).map((alias) => [alias, format.id] as const)),
    ...OTHER_RULES.map(({ id }) => [id, id] as const),
    ...formats.map((format) => [format.id, format.id] as const),
  ]);
}
