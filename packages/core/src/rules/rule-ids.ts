import type { TokenFormat } from '../format.ts';
import { OTHER_RULE_ALIASES, OTHER_RULES } from './other-rules.ts';

/** The id of the rule that each id or alias stands for. */
export function ruleIds(formats: readonly TokenFormat[]): ReadonlyMap<string, string> {
  return new Map([
    ...formats.flatMap((format) => (format.aliases ?? []).map((alias) => [alias, format.id] as const)),
    ...Object.entries(OTHER_RULE_ALIASES).flatMap(([id, aliases]) => aliases.map((alias) => [alias, id] as const)),
    ...OTHER_RULES.map(({ id }) => [id, id] as const),
    ...formats.map((format) => [format.id, format.id] as const),
  ]);
}
