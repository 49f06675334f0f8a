import type { CatalogueRule } from '@leakgate/core';
import type { FormatOptions } from '../format.ts';
import { styleFor } from '../pretty/style.ts';
import { count, cut } from '../pretty/text.ts';

/** Width of the column of exposures: the longest is `publishable`. */
const EXPOSURE = 13;

/** The rules for a person at a terminal, by provider: id, exposure and title. */
export function rulesText(rules: readonly CatalogueRule[], options: FormatOptions): string {
  const style = styleFor(options.color);
  const id = Math.max(0, ...rules.map((rule) => rule.id.length)) + 2;
  const byProvider = [...Map.groupBy(rules, (rule) => rule.provider)].toSorted(([a], [b]) => (a < b ? -1 : 1));
  const lines = byProvider.flatMap(([provider, own]) => [
    style.bold(provider),
    ...own.map((rule) => {
      const title = cut(rule.title, Math.max(20, options.width - 2 - id - EXPOSURE));
      return `  ${rule.id.padEnd(id)}${style.dim(rule.exposure.padEnd(EXPOSURE))}${title}`;
    }),
    '',
  ]);
  return `${[...lines, `leakgate: ${count(rules.length, 'rule')}; leakgate explain <rule> says more`].join('\n')}\n`;
}
