import type { BaselineEntry, CatalogueRule, Finding } from '@leakgate/core';
import type { FormatOptions } from '../format.ts';
import { findingLines } from '../pretty/finding.ts';
import { styleFor } from '../pretty/style.ts';
import { safe, wrap } from '../pretty/text.ts';
import { partsOf, verdictsOf } from './words.ts';

const LABEL = 13;

function labelled(label: string, text: string, { color, width }: FormatOptions): readonly string[] {
  const style = styleFor(color);
  return wrap(safe(text), Math.max(20, width - LABEL - 2)).map(
    (line, index) => `  ${style.dim((index === 0 ? label : '').padEnd(LABEL))}${line}`,
  );
}

/** A rule, explained: what it finds, whether that may ship, how it gets in, what to do. */
export function explainRule(rule: CatalogueRule, options: FormatOptions): string {
  const style = styleFor(options.color);
  const { id, provider, title, exposure, severity, confidence, aliases } = rule;
  const lines = [
    `${style.bold(title)}  ${style.dim(id)}`,
    ...labelled('provider', provider, options),
    ...labelled('kind', `${exposure}, ${severity}, ${confidence} confidence`, options),
    ...partsOf(rule).flatMap(([label, text]) => labelled(label, text, options)),
    ...verdictsOf(exposure).flatMap(({ verdict, places }) => labelled(`${verdict} in`, places.join(' · '), options)),
    ...(aliases.length === 0 ? [] : labelled('also called', aliases.join(', '), options)),
  ];
  return `${lines.join('\n')}\n`;
}

function entryText({ who, reason, until, from, places }: BaselineEntry): string {
  const end = until === undefined ? '' : `, until ${until}`;
  return `${who}: ${reason} (found in ${from}${end}; in ${places.join(', ')})`;
}

/** A token, explained: where a report found it, and who accepted it. */
export function explainToken(
  finding: Finding | undefined,
  entries: readonly BaselineEntry[],
  options: FormatOptions,
): string {
  const layout = { style: styleFor(options.color), width: options.width };
  const lines = [
    ...(finding === undefined ? [] : findingLines(layout, finding)),
    ...entries.flatMap((entry) => labelled('accepted by', entryText(entry), options)),
  ];
  return `${lines.join('\n')}\n`;
}
