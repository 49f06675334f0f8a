import { ruleCatalogue, type CatalogueRule, type TokenFormat } from '@leakgate/core';
import { loadConfig, maskText, usageError, type ResolvedConfig } from '@leakgate/node';
import { rulesText } from '@leakgate/report';
import { EXIT, type ExitCode } from './exit-code.ts';
import { terminal } from './show.ts';
import type { Output } from './streams.ts';

/** The options of `leakgate rules` as they were written. */
export interface WrittenRulesFlags {
  readonly json?: boolean;
  readonly config?: string;
  readonly color: boolean;
}

/** A format of the team's own brings no texts with it. */
function customRule({ id, provider, title, exposure, severity, confidence, aliases = [] }: TokenFormat): CatalogueRule {
  const texts = {
    why: "It is a format of the configuration's own.",
    remedy: 'Revoke it at its provider, then let a server hold its replacement.',
    docs: '',
  };
  return { id, provider, title, exposure, severity, confidence, aliases, ...texts };
}

/** Every rule of a project: the built-in ones and the configuration's own, without those it switches off. */
export async function rulesOf({ formats }: ResolvedConfig): Promise<readonly CatalogueRule[]> {
  const all = [...(await ruleCatalogue()), ...formats.custom.map(customRule)];
  return all.filter((rule) => !formats.disable.includes(rule.id));
}

function holds({ id, provider, title, aliases }: CatalogueRule, word: string): boolean {
  return [id, provider, title, ...aliases].some((text) => text.toLowerCase().includes(word.toLowerCase()));
}

/** Lists the rules. */
export async function listRules(word: string | undefined, flags: WrittenRulesFlags, output: Output): Promise<ExitCode> {
  const config = await loadConfig({ root: process.cwd(), configFile: flags.config });
  const rules = (await rulesOf(config)).filter((rule) => word === undefined || holds(rule, word));
  if (rules.length === 0) {
    throw usageError(maskText(word ?? 'rules'), 'no rule holds that word', 'leakgate rules lists every rule');
  }
  await output.write(
    flags.json === true ? `${JSON.stringify(rules, undefined, 2)}\n` : rulesText(rules, terminal(flags.color)),
  );
  return EXIT.clean;
}
