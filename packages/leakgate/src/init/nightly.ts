import type { Step } from './change.ts';
import { firstOf } from './files.ts';
import type { PackageManager, Project } from './project.ts';

const FILE = '.github/workflows/leakgate-nightly.yml';

/** What brings a project's packages to a runner. */
const BRING: Readonly<Record<PackageManager['name'], readonly string[]>> = {
  npm: ['- run: npm ci'],
  pnpm: ['- run: corepack enable', '- run: pnpm install --frozen-lockfile'],
  yarn: ['- run: corepack enable', '- run: yarn install --immutable'],
  bun: ['- uses: oven-sh/setup-bun@v2', '- run: bun install --frozen-lockfile'],
};

/** The crawl of a live site, each night: it does nothing until the site's address is a variable of the repository. */
function workflow({ name, exec }: PackageManager): string {
  const bring = BRING[name].map((line) => `      ${line}`).join('\n');
  return `name: leakgate nightly

on:
  schedule:
    - cron: '23 3 * * *'
  workflow_dispatch:

permissions:
  contents: read

jobs:
  crawl:
    # Set the variable LEAKGATE_URL of the repository to the address of the site, e.g. its staging.
    if: vars.LEAKGATE_URL != ''
    runs-on: ubuntu-latest
    timeout-minutes: 90
    steps:
      - uses: actions/checkout@v4
        with:
          persist-credentials: false
      - uses: actions/setup-node@v4
        with:
          node-version: 24
${bring}
      - run: ${exec} leakgate crawl "$LEAKGATE_URL" --format github --report html=leakgate.html --report json=leakgate.json
        env:
          LEAKGATE_URL: \${{ vars.LEAKGATE_URL }}
          LEAKGATE_SALT: \${{ secrets.LEAKGATE_SALT }}
      - uses: actions/upload-artifact@v4
        if: always()
        with:
          name: leakgate
          path: |
            leakgate.html
            leakgate.json
`;
}

/** The nightly look at the live site, where the project has workflows of GitHub Actions. */
export function nightlySteps({ root, manager, dependencies }: Project): readonly Step[] {
  if (firstOf(root, [FILE]) !== undefined) return [{ kind: 'done', what: `${FILE} is there` }];
  if (firstOf(root, ['.github/workflows']) === undefined) return [];
  const step: Step = { kind: 'change', change: { file: FILE, before: undefined, after: workflow(manager) } };
  if (dependencies.has('playwright-core') || dependencies.has('playwright')) return [step];
  return [step, { kind: 'advice', text: `the nightly crawl needs \`${manager.install} playwright-core\`.` }];
}
