import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BaselineEntry, CatalogueRule, Finding } from '@leakgate/core';
import {
  loadConfig,
  maskText,
  nearest,
  readBaseline,
  readReport,
  usageError,
  type ResolvedConfig,
  type UsageError,
} from '@leakgate/node';
import { explainRule, explainToken } from '@leakgate/report';
import { EXIT, type ExitCode } from './exit-code.ts';
import { rulesOf } from './rules.ts';
import { terminal } from './show.ts';
import type { Output } from './streams.ts';

/** The options of `leakgate explain` as they were written. */
export interface WrittenExplainFlags {
  readonly in?: string;
  readonly config?: string;
  readonly color: boolean;
}

const DEFAULT_REPORT = 'leakgate.json';

interface Token {
  readonly finding: Finding | undefined;
  readonly entries: readonly BaselineEntry[];
  readonly rule: string;
}

function reportFindings({ in: named }: WrittenExplainFlags, config: ResolvedConfig): readonly Finding[] {
  if (named !== undefined) return readReport(named).findings;
  const file = resolve(config.root, config.reports.json ?? DEFAULT_REPORT);
  return existsSync(file) ? readReport(file).findings : [];
}

/** The token whose fingerprint starts so; undefined where neither report nor baseline has it. */
function findToken(start: string, flags: WrittenExplainFlags, config: ResolvedConfig): Token | undefined {
  const starts = ({ fingerprint }: { readonly fingerprint: string }): boolean => fingerprint.startsWith(start);
  const finding = reportFindings(flags, config).find(starts);
  const entries = (readBaseline(config)?.entries ?? []).filter(starts);
  const rule = finding?.rule ?? entries[0]?.rule;
  return rule === undefined ? undefined : { finding, entries, rule };
}

function unknownToken(start: string, flags: WrittenExplainFlags): UsageError {
  const report = flags.in ?? DEFAULT_REPORT;
  const mend = `write a report with --report json=${DEFAULT_REPORT}, or name one with --in`;
  return usageError(start, `neither ${report} nor the baseline has that fingerprint`, mend);
}

function unknownRule(name: string, rules: readonly CatalogueRule[]): UsageError {
  const near = nearest(
    name,
    rules.flatMap((rule) => [rule.id, ...rule.aliases]),
  );
  const mend = near === undefined ? 'leakgate rules lists every rule' : `did you mean «${near}»?`;
  return usageError(maskText(name), 'there is no such rule', mend);
}

function ruleNamed(name: string, rules: readonly CatalogueRule[]): CatalogueRule | undefined {
  return rules.find((rule) => rule.id === name || rule.aliases.includes(name));
}

/** Explains a rule, or a token by its fingerprint. */
export async function explain(name: string, flags: WrittenExplainFlags, output: Output): Promise<ExitCode> {
  const config = await loadConfig({ root: process.cwd(), configFile: flags.config });
  const rules = await rulesOf({ ...config, formats: { ...config.formats, disable: [] } });
  const options = terminal(flags.color);
  const rule = ruleNamed(name, rules);
  if (rule !== undefined) {
    await output.write(explainRule(rule, options));
    return EXIT.clean;
  }
  if (!/^[0-9a-f]{8,32}$/.test(name)) throw unknownRule(name, rules);
  const token = findToken(name, flags, config);
  if (token === undefined) throw unknownToken(name, flags);
  const about = ruleNamed(token.rule, rules);
  const text = explainToken(token.finding, token.entries, options);
  await output.write(about === undefined ? text : `${text}\n${explainRule(about, options)}`);
  return EXIT.clean;
}
