import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, leakgate, RULE, scanJson, TOKEN } from '../cli/run.ts';
import { git, repositoryOf, stageAndHide } from './repository.ts';

const LEAK = `export const token = '${TOKEN}';\n`;
const CLEAN = 'export const token = process.env.TOKEN;\n';

/** `rule artifact:line` of what stops the commit. */
async function errors(cwd: string, env: Readonly<Record<string, string>> = {}): Promise<readonly string[]> {
  const { report } = await scanJson(['--staged'], { cwd, env });
  return report.findings
    .filter(({ verdict, baseline }) => verdict === 'error' && baseline !== 'known')
    .flatMap(({ rule, places }) => places.map(({ artifact, line }) => `${rule} ${artifact}:${line}`));
}

describe('what is staged is searched', () => {
  test.each([
    ['and then mended in the working tree', CLEAN],
    ['and then removed from it', undefined],
  ])('%s', async (_, left) => {
    const folder = repositoryOf({ 'a.ts': CLEAN });
    stageAndHide(folder, 'a.ts', LEAK, left);
    const { run, report } = await scanJson(['--staged'], { cwd: folder });
    expect(run.code).toBe(1);
    expect(report.scan).toMatchObject({ kind: 'commit', artifacts: 1, surfaces: { 'source-module': 1 } });
    expect(report.findings).toMatchObject([
      {
        rule: RULE,
        because: 'secret in a file of the repository; whoever can read the repository can read it, for ever',
        places: [{ artifact: 'a.ts', line: 1, column: 23 }],
      },
    ]);
  });

  test('and the reports of the configuration stay those of the build', async () => {
    const config = JSON.stringify({ reports: { json: 'leakgate.json' } });
    const folder = repositoryOf({ 'leakgate.config.json': config, 'leakgate.json': '{}' });
    stageAndHide(folder, 'a.ts', LEAK);
    expect(await leakgate(['scan', '--staged', '--report', 'sarif=a.sarif'], { cwd: folder })).toMatchObject({
      code: 1,
    });
    expect(readFileSync(join(folder, 'leakgate.json'), 'utf8')).toBe('{}');
    expect(readFileSync(join(folder, 'a.sarif'), 'utf8')).toContain(RULE);
  });

  test('and nothing else', async () => {
    const folder = repositoryOf({ 'a.ts': CLEAN, 'old.ts': LEAK });
    stageAndHide(folder, 'b.ts', CLEAN);
    writeFileSync(join(folder, 'a.ts'), LEAK);
    const run = await leakgate(['scan', '--staged'], { cwd: folder });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('clean') });
  });

  test('where a file was moved, too', async () => {
    const folder = repositoryOf({ 'old.ts': LEAK });
    renameSync(join(folder, 'old.ts'), join(folder, 'new.ts'));
    git(folder, 'add', '-A');
    expect(await errors(folder)).toEqual([`${RULE} new.ts:1`]);
  });

  test('whatever the file is called, and binary files, too', async () => {
    const folder = repositoryOf({});
    writeFileSync(join(folder, 'a"\n\'b.ts'), LEAK);
    writeFileSync(join(folder, 'c.bin'), Buffer.from([0, 255, 1, ...Buffer.from(` ${TOKEN} `), 0]));
    git(folder, 'add', '-A');
    expect((await errors(folder)).toSorted()).toEqual([`${RULE} a"\n'b.ts:1`, `${RULE} c.bin:1`]);
  });

  test('with the env file of the working tree in mind, and an env file for what it sets', async () => {
    const value = TOKEN.slice(6, 30);
    const folder = repositoryOf({ '.env': `API_SECRET=${value}\n`, '.gitignore': '.env\n' });
    stageAndHide(folder, 'a.ts', `call('${value}')`);
    stageAndHide(folder, '.env.production', `OTHER_SECRET=${value.toLowerCase()}\nPORT=3000\n`);
    expect((await errors(folder)).toSorted()).toEqual(['known-value .env.production:1', 'known-value a.ts:1']);
  });

  test('from a folder inside the repository', async () => {
    const folder = repositoryOf({ 'app/a.ts': CLEAN });
    stageAndHide(folder, 'b.ts', LEAK);
    expect(await errors(join(folder, 'app'))).toEqual([`${RULE} ../b.ts:1`]);
  });

  test('by the policy and the baseline of the project', async () => {
    const policy = [{ when: { path: 'docs/**' }, verdict: 'note', because: 'a token of the docs' }];
    const folder = repositoryOf({ 'leakgate.config.json': JSON.stringify({ policy }), 'docs/a.ts': CLEAN });
    stageAndHide(folder, 'docs/a.ts', LEAK);
    expect(await errors(folder)).toEqual([]);
  });
});

describe('nothing staged', () => {
  test('is nothing to search, outside of a hook', async () => {
    const run = await leakgate(['scan', '--staged'], { cwd: repositoryOf({ 'a.ts': LEAK }) });
    expect(run).toMatchObject({ code: 3, stdout: expect.stringContaining('nothing is staged') });
  });

  test('is clean in a hook of git', async () => {
    const env = { GIT_INDEX_FILE: '.git/index' };
    const run = await leakgate(['scan', '--staged'], { cwd: repositoryOf({ 'a.ts': LEAK }), env });
    expect(run).toMatchObject({ code: 0, stderr: 'leakgate: nothing is staged that adds or changes a file\n' });
  });
});

test.each<[string, readonly string[], RegExp]>([
  ['outside of a repository', ['--staged'], /^leakgate: --staged: this folder is in no git repository; run it inside/],
  ['together with a path', ['--staged', 'src'], /^leakgate: --staged: it takes no paths; leave out one of the two$/m],
])('%s it is wrong usage', async (_, args, message) => {
  const run = await leakgate(['scan', ...args], { cwd: folderOf({ 'src/a.ts': LEAK }) });
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(message) });
});

test('without git it says what is missing', async () => {
  const env = { PATH: '/nowhere' };
  const run = await leakgate(['scan', '--staged'], { cwd: repositoryOf({ 'a.ts': LEAK }), env });
  expect(run).toMatchObject({ code: 2, stderr: 'leakgate: --staged: git is not installed; install git\n' });
});
