// docs/rules.md, from the catalogue of rules.

import { ruleCatalogue, type CatalogueRule, type Exposure } from '@leakgate/core';
import { HOW_IT_GETS_IN, MAY_IT_SHIP } from '@leakgate/report';

const EXPOSURES: readonly Exposure[] = ['secret', 'restricted', 'publishable', 'session', 'sensitive'];

function head(rules: readonly CatalogueRule[]): string {
  const rows = EXPOSURES.map((exposure) => {
    const number = rules.filter((rule) => rule.exposure === exposure).length;
    return `| \`${exposure}\` | ${number} | ${MAY_IT_SHIP[exposure]} | ${HOW_IT_GETS_IN[exposure]} |`;
  });
  return `# Rules

<!-- Generated from the formats by \`npm run docs\`. Edit \`packages/core/src/formats\`. -->

${rules.length} rules, by provider. \`leakgate rules\` lists them, \`leakgate explain <rule>\` says what stands here, and
[policy rules](configuration.md#a-policy-rule) decide otherwise for a project.

| exposure | rules | may it be in a browser? | how it gets into a bundle |
|---|---|---|---|
${rows.join('\n')}
`;
}

/** Text of a table's cell; a bar would end it. */
function cell(text: string): string {
  return text.replaceAll('|', '\\|').replaceAll('<', '&lt;');
}

/** The key that belongs in the browser instead; not every one of them is looked for. */
function siblingLine({ publicSibling }: CatalogueRule, ids: ReadonlySet<string>): readonly string[] {
  if (publicSibling === undefined) return [];
  const name = ids.has(publicSibling) ? `[${publicSibling}](#${publicSibling})` : `\`${publicSibling}\``;
  return [`- The page needs ${name} instead.`];
}

function entry(rule: CatalogueRule, ids: ReadonlySet<string>): string {
  const { id, title, exposure, severity, confidence, why, condition, remedy, docs, aliases } = rule;
  const lines = [
    `### ${id}`,
    '',
    `**${cell(title)}** · ${exposure} · ${severity} · ${confidence} confidence`,
    '',
    cell(why),
    '',
    ...(condition === undefined ? [] : [`- May be in a browser: ${cell(condition)}`]),
    `- What to do: ${cell(remedy)}`,
    ...siblingLine(rule, ids),
    ...(aliases.length === 0 ? [] : [`- Also called ${aliases.map((alias) => `\`${alias}\``).join(', ')}.`]),
    ...(docs === '' ? [] : [`- <${docs}>`]),
    '',
  ];
  return lines.join('\n');
}

/** The text of docs/rules.md. */
export async function rulesPage(): Promise<string> {
  const rules = await ruleCatalogue();
  const ids = new Set(rules.map((rule) => rule.id));
  const byProvider = [...Map.groupBy(rules, (rule) => rule.provider)].toSorted(([a], [b]) =>
    a.toLowerCase() < b.toLowerCase() ? -1 : 1,
  );
  const sections = byProvider.map(([provider, own]) =>
    [`## ${provider}`, '', ...own.map((rule) => entry(rule, ids))].join('\n'),
  );
  return [head(rules), ...sections].join('\n');
}
