import { FORMATS, ruleIds as idsOf, type TokenFormat } from '@leakgate/core';

/** The id of the rule that each id or alias stands for. */
export function ruleIds(custom: readonly TokenFormat[]): ReadonlyMap<string, string> {
  return idsOf([...FORMATS, ...custom]);
}
