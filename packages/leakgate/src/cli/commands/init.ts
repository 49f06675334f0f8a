import { Command } from 'commander';
import type { WrittenInitFlags } from '../../init/index.ts';
import type { Runner } from './command.ts';

const HELP = `
Looks at the project (Vite, Rollup or Rolldown; npm, pnpm, yarn or bun; husky, lefthook or pre-commit), shows
every change as a diff, and asks before it writes. What is there already stays as it is, so that it can be run again.

  - the plugin, in the configuration of the bundler
  - leakgate.config.ts, with a report for people and one for machines
  - leakgate.baseline.json, with the salt of the project's fingerprints
  - the reports, in .gitignore
  - the hook that looks at each commit, where the project has hooks
  - a nightly crawl of the live site, where the project has workflows of GitHub Actions

Exit codes
  0  set up, or nothing to change
  2  nobody could be asked (no terminal, and no --yes), or a file could not be written`;

/** `leakgate init` */
export function initCommand(run: Runner): Command {
  return new Command('init')
    .description('set a project up: shows the changes, and asks before it makes them')
    .option('--yes', 'make the changes without asking')
    .option('--no-color', 'print without colours')
    .addHelpText('after', HELP)
    .action((flags: WrittenInitFlags) =>
      run(async (output) => {
        const { initProject } = await import('../../init/index.ts');
        return initProject(process.cwd(), flags, output);
      }),
    );
}
