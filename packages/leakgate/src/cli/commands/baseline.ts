import { Command } from 'commander';
import type { WrittenBaselineFlags } from '../baseline/flags.ts';
import { CONFIG_HELP, oneMore, type Runner } from './command.ts';

const HELP = `
Accepts what a search finds, so that it no longer fails: each token with a reason, and for as long as it is agreed.
Entries that the same search no longer finds are pruned. Commit the file; it holds fingerprints, never a value.

  leakgate baseline dist --reason 'rotated, gone with release 4' --until 2027-06-30
  leakgate baseline --from leakgate.json --reason 'demo account'   what a build or a crawl reported
  leakgate baseline dist                                           prunes only

Not accepted is what a policy rule of the configuration calls an error, and what could be found out from its
fingerprint by trying (a card, a short password), unless LEAKGATE_SALT is set.

Exit codes
  0  every token that would fail is accepted now, or was before
  1  a token was refused
  2  wrong usage or configuration
  3  not everything could be searched`;

/** `leakgate baseline [path…]` */
export function baselineCommand(run: Runner): Command {
  return new Command('baseline')
    .description('accept tokens that are known, each with a reason, and forget those that are gone')
    .argument('[path...]', 'files and folders to search (default: dist)')
    .option('--from <report.json>', 'accept what this report found, instead of searching')
    .option('--reason <text>', 'why these tokens may be there')
    .option('--until <day>', 'the last day on which they may, e.g. 2027-06-30')
    .option('--who <name>', 'who accepts them (default: the user of git)')
    .option('--only <fingerprint>', 'accept this token alone, by its fingerprint or its start; repeatable', oneMore)
    .option('--config <file>', CONFIG_HELP)
    .option('--env-file <file>', 'env file whose values must not ship, besides .env*; repeatable', oneMore)
    .addHelpText('after', HELP)
    .action((paths: readonly string[], flags: WrittenBaselineFlags) =>
      run(async (output) => {
        const { acceptTokens } = await import('../baseline/index.ts');
        return acceptTokens(paths, flags, output);
      }),
    );
}
