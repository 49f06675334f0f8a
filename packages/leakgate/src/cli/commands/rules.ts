import { Command } from 'commander';
import type { WrittenRulesFlags } from '../rules.ts';
import { CONFIG_HELP, type Runner } from './command.ts';

const HELP = `
  leakgate rules stripe     the rules whose id, provider or title holds the word
  leakgate rules --json     everything that is known of each, for other tools

Formats of the configuration's own (formats.custom) are listed too.`;

/** `leakgate rules [word]` */
export function rulesCommand(run: Runner): Command {
  return new Command('rules')
    .description('list what is looked for, with its exposure')
    .argument('[word]', 'list only rules that hold this word')
    .option('--json', 'print JSON')
    .option('--config <file>', CONFIG_HELP)
    .option('--no-color', 'print without colours')
    .addHelpText('after', HELP)
    .action((word: string | undefined, flags: WrittenRulesFlags) =>
      run(async (output) => {
        const { listRules } = await import('../rules.ts');
        return listRules(word, flags, output);
      }),
    );
}
