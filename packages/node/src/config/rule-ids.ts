import { FORMATS, type TokenFormat } from '@leakgate/core';

/** Rules that are no token format. */
export const RULES_WITHOUT_FORMAT: readonly string[] = [
  'known-value',
  'forbidden-value',
  'generic-secret',
  'payment-card',
  'password-in-payload',
  'internal-endpoint',
  'private-env-exposed',
  'public-source-map',
];

/** The id of the rule that each id or alias stands for. */
export function ruleIds(custom: readonly TokenFormat[]): ReadonlyMap<string, string> {
  const formats = [...FORMATS, ...custom];
  return new Map([
    ...formats.flatMap((format) => (format.aliases ?? []).map((alias) => [alias, format.id] as const)),
    ...RULES_WITHOUT_FORMAT.map((id) => [id, id] as const),
    ...formats.map((format) => [format.id, format.id] as const),
  ]);
}
