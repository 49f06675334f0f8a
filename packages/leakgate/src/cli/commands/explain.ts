import { Command } from 'commander';
import type { WrittenExplainFlags } from '../explain.ts';
import { CONFIG_HELP, type Runner } from './command.ts';

const HELP = `
  leakgate explain stripe-secret-key-live     what the rule finds, whether that may ship, what to do
  leakgate explain 77dadb940fff               a token, by its fingerprint or its start: where it was
                                              found, and who accepted it

A fingerprint is looked up in the JSON report of the configuration (leakgate.json unless it names
another) and in the baseline.`;

/** `leakgate explain <rule|fingerprint>` */
export function explainCommand(run: Runner): Command {
  return new Command('explain')
    .description('explain a rule, or a token by its fingerprint')
    .argument('<rule|fingerprint>', 'the id of a rule, or at least 8 digits of a fingerprint')
    .option('--in <report.json>', 'the report to look a fingerprint up in')
    .option('--config <file>', CONFIG_HELP)
    .option('--no-color', 'print without colours')
    .addHelpText('after', HELP)
    .action((name: string, flags: WrittenExplainFlags) =>
      run(async (output) => {
        const { explain } = await import('../explain.ts');
        return explain(name, flags, output);
      }),
    );
}
