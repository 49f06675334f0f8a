import { FORMATS, ruleIds as idsOf, type TokenFormat } from '@leakgate/core';

/** The id of the rule that each id or alias stands for. */
export function ruleIds(custom: readonly TokenFormat[]): ReadonlyMap<string, string> {
  return idsOf([...FORMATS, ...custom]);
}

/** True where the text has the form of a rule's id. */
export function isRuleId(text: string): boolean {
  return /^[a-z0-9]{1,32}(?:-[a-z0-9]{1,32}){0,8}$/.test(text);
}
