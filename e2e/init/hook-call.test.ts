// A hook in its file stops nothing as long as git calls nobody who reads it: `leakgate init` says so.

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, leakgate, type Files } from '../cli/run.ts';

const NOT_CALLED = /left to you: git does not call ([^]*?)\.\n/;

test.each<[string, string, string]>([
  ['with ours', 'npx leakgate scan --staged\n', 'there already: ../../.husky/pre-commit has the hook\n'],
  [
    'without ours',
    'npm test\n',
    'left to you: the hooks of the repository stand in ../../.husky/pre-commit: let them run `npx leakgate scan --staged`.\n',
  ],
])('an app of a repository that has hooks %s', async (_, hook, said) => {
  const cwd = folderOf({ '.git/HEAD': '', '.husky/pre-commit': hook, 'apps/web/package.json': '{ "type": "module" }' });
  const run = await leakgate(['init', '--yes'], { cwd: join(cwd, 'apps/web') });
  expect(run.stdout).toContain(said);
  expect(run.stdout).not.toContain('No hooks here');
});

test.each<[string, readonly string[], string | undefined]>([
  [
    'nobody calls',
    [],
    'husky before a commit here: in ../.., run `npx husky`, and let the script `prepare` of package.json do so in every clone',
  ],
  ['git calls', ['config', 'core.hooksPath', '.husky/_'], undefined],
])('an app of a repository whose hooks %s', async (_, config, said) => {
  const app = { 'apps/web/package.json': '{ "type": "module" }' };
  const cwd = folderOf({ '.husky/pre-commit': 'npx leakgate scan --staged\n', ...app });
  for (const args of [['init', '--quiet'], config]) if (args.length > 0) spawnSync('git', args, { cwd });
  const run = await leakgate(['init', '--yes'], { cwd: join(cwd, 'apps/web') });
  expect(NOT_CALLED.exec(run.stdout)?.[1]).toBe(said);
});

const LEFTHOOK = { 'lefthook.yml': 'pre-commit:\n  commands: {}\n' };
const PRE_COMMIT = { '.pre-commit-config.yaml': 'repos: []\n' };
test.each<[string, Files, readonly string[], string | undefined]>([
  [
    'husky, not set up',
    { '.husky/_/h': '' },
    [],
    'husky before a commit here: run `npx husky`, and let the script `prepare` of package.json do so in every clone',
  ],
  ['husky', { '.husky/_/h': '' }, ['config', 'core.hooksPath', '.husky/_'], undefined],
  ['husky of before', { '.husky/_/h': '' }, ['config', 'core.hooksPath', '.husky'], undefined],
  ['lefthook, not set up', LEFTHOOK, [], 'lefthook before a commit here: run `npx lefthook install`'],
  ['lefthook', { ...LEFTHOOK, '.git/hooks/pre-commit': 'exec lefthook run' }, [], undefined],
  ['pre-commit, not set up', PRE_COMMIT, [], 'pre-commit before a commit here: run `pre-commit install`'],
  ['pre-commit', { ...PRE_COMMIT, '.git/hooks/pre-commit': '# by pre-commit' }, [], undefined],
])('%s', async (_, files, config, said) => {
  const cwd = folderOf({ 'package.json': '{ "type": "module" }', ...files });
  for (const args of [['init', '--quiet'], config]) if (args.length > 0) spawnSync('git', args, { cwd });
  const run = await leakgate(['init', '--yes'], { cwd });
  expect(NOT_CALLED.exec(run.stdout)?.[1]).toBe(said);
});
