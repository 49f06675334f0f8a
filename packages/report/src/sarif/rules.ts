import type { CatalogueRule, Confidence, Finding, Severity, Verdict } from '@leakgate/core';
import { docsOf, providerOf } from '../standing.ts';
import type { Level, Message, RuleDescriptor } from './log.ts';

/** GitHub sorts and labels security alerts by this number, as CVSS does: 9.0 and above is critical. */
const SECURITY_SEVERITY: Readonly<Record<Severity, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '3.0',
  info: '1.0',
};

/** How seldom it is wrong, in GitHub's words. */
const PRECISION: Readonly<Record<Confidence, string>> = { high: 'very-high', medium: 'high', low: 'medium' };

/** The level of a verdict; what is ignored is no result, and would be no more than a note. */
export function levelOf(verdict: Verdict): Level {
  return verdict === 'ignored' ? 'note' : verdict;
}

/** Longest name and longest description that code scanning takes. */
const LONGEST_NAME = 255;
const LONGEST_DESCRIPTION = 1024;

function description(text: string): Message {
  return { text: text.slice(0, LONGEST_DESCRIPTION) };
}

/** `stripe-secret-key-live` as SARIF names things: `StripeSecretKeyLive`. */
function pascalCase(id: string): string {
  return id.replaceAll(/(?:^|-)(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function help(finding: Finding, why: string | undefined, condition: string | undefined): Message {
  const provider = providerOf(finding);
  const parts: readonly (readonly [string, string | undefined])[] = [
    ['What it is', why],
    ['What to do', finding.remedy],
    ['May be in a browser on the condition', condition],
    ['More', docsOf(finding)],
  ];
  const said = parts.filter((part): part is readonly [string, string] => part[1] !== undefined);
  // No text may be empty.
  if (said.length === 0) said.push(['What it is', finding.title]);
  return {
    text: said.map(([head, text]) => `${head}: ${text}`).join('\n'),
    markdown: [
      `**${finding.title}**${provider === undefined ? '' : ` (${provider})`}`,
      ...said.map(([head, text]) => `**${head}.** ${text}`),
    ].join('\n\n'),
  };
}

/** The rule of a finding, with all that the catalogue says of it. */
export function ruleOf(finding: Finding, catalogue: ReadonlyMap<string, CatalogueRule>): RuleDescriptor {
  const { rule: id, title, exposure, severity, confidence, because } = finding;
  const [docs, provider] = [docsOf(finding), providerOf(finding)];
  const about = catalogue.get(id);
  return {
    id,
    name: pascalCase(id).slice(0, LONGEST_NAME),
    shortDescription: description(title),
    fullDescription: description(about?.why ?? because),
    help: help(finding, about?.why, about?.condition),
    ...(docs === undefined ? {} : { helpUri: docs }),
    defaultConfiguration: { level: 'error' },
    properties: {
      tags: [...new Set(['security', 'secret', exposure, ...(provider === undefined ? [] : [provider])])],
      precision: PRECISION[confidence],
      'security-severity': SECURITY_SEVERITY[severity],
    },
  };
}
