import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { sample } from '@leakgate/fixture-tokens';
import { expect, test } from 'vitest';
import { folderOf, holdsPiece, leakgate, RULE, scanJson, TOKEN, type Run } from './run.ts';

const FILE = 'leakgate.baseline.json';
const LEAK = `const a="${TOKEN}";`;
const OTHER = sample('stripe-secret-key-live', 'e2e/baseline').value;
const DATABASE = sample('postgres-uri', 'e2e/baseline').value;
const ENV = { GIT_AUTHOR_NAME: 'Ada' };

interface Baseline {
  readonly salt: string;
  readonly entries: readonly Readonly<Record<string, unknown>>[];
}

function read(cwd: string): Baseline {
  const text = readFileSync(join(cwd, FILE), 'utf8');
  expect(holdsPiece(text, TOKEN)).toBe(false);
  return JSON.parse(text) as Baseline;
}

function accept(cwd: string, ...args: readonly string[]): Promise<Run> {
  return leakgate(['baseline', '--reason', 'a demo account', ...args], { cwd, env: ENV });
}

function states(report: Report): readonly string[] {
  return report.findings.map(({ rule, baseline }) => `${rule} ${baseline}`).sort();
}

test('what is accepted no longer fails, and what is new does', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  expect(await accept(cwd, '--until', '2999-12-31')).toMatchObject({ code: 0, stderr: '' });
  expect(read(cwd)).toMatchObject({
    version: 1,
    salt: expect.stringMatching(/^[0-9a-f]{32}$/),
    entries: [
      { rule: RULE, from: 'dist', places: ['a.js'], who: 'Ada', reason: 'a demo account', until: '2999-12-31' },
    ],
  });
  const clean = await scanJson([], { cwd });
  expect(clean.run.code).toBe(0);
  expect(clean.report).toMatchObject({ outcome: 'clean', scan: { salt: 'project' } });
  expect(states(clean.report)).toEqual([`${RULE} known`]);

  writeFileSync(join(cwd, 'dist/b.js'), `const b="${OTHER}";`);
  const leaking = await scanJson([], { cwd });
  expect(leaking.run.code).toBe(1);
  expect(states(leaking.report)).toEqual([`${RULE} known`, 'stripe-secret-key-live new']);
});

test('an entry past its date fails again and says so', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  await accept(cwd, '--until', '2999-12-31');
  const text = readFileSync(join(cwd, FILE), 'utf8');
  writeFileSync(join(cwd, FILE), text.replace('2999-12-31', '2020-01-01'));
  const run = await leakgate(['scan'], { cwd });
  expect(run.code).toBe(1);
  expect(run.stdout.replaceAll(/\s+/g, ' ')).toContain(
    'accepted by Ada until 2020-01-01, which is past: a demo account',
  );
});

test('a token that turns up somewhere else is new again', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  await accept(cwd);
  writeFileSync(join(cwd, 'dist/b.js'), LEAK);
  expect((await scanJson([], { cwd })).run.code).toBe(1);
});

test('what is gone is pruned by the search that found it', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK, 'other/a.js': '1' });
  await accept(cwd);
  writeFileSync(join(cwd, 'dist/a.js'), '1');
  expect(await leakgate(['baseline', 'other'], { cwd })).toMatchObject({ code: 0 });
  expect(read(cwd).entries).toHaveLength(1);
  const run = await leakgate(['baseline', './dist/'], { cwd });
  expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('1 pruned') });
  expect(read(cwd).entries).toEqual([]);
});

test('the same file twice is the same text', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  await accept(cwd);
  const before = readFileSync(join(cwd, FILE), 'utf8');
  expect(await leakgate(['baseline'], { cwd })).toMatchObject({ code: 0, stdout: expect.stringContaining('1 known') });
  expect(readFileSync(join(cwd, FILE), 'utf8')).toBe(before);
});

test('what can be guessed is refused with a rule to write, and accepted under a secret salt', async () => {
  const cwd = folderOf({ 'dist/a.js': `const a="${DATABASE}";` });
  const refused = await accept(cwd);
  expect(refused).toMatchObject({
    code: 1,
    stdout: expect.stringContaining("when: { rule: 'postgres-uri', path: 'a.js'"),
  });
  expect(read(cwd).entries).toEqual([]);
  const env = { ...ENV, LEAKGATE_SALT: 'kept by the team and by its CI' };
  expect(await leakgate(['baseline', '--reason', 'local only'], { cwd, env })).toMatchObject({ code: 0 });
  expect((await scanJson([], { cwd, env })).run.code).toBe(0);
  const without = await scanJson([], { cwd });
  expect(without.run.code).toBe(1);
  expect(without.report.problems).toMatchObject([{ code: 'baseline-of-another-salt', effect: 'note', where: FILE }]);
  expect(await leakgate(['baseline'], { cwd })).toMatchObject({
    code: 2,
    stderr: expect.stringContaining('its entries were made under another salt; set LEAKGATE_SALT'),
  });
});

test('what the policy calls an error is refused with its reason', async () => {
  const policy = [{ when: { rule: RULE }, verdict: 'error', because: 'revoke it, always' }];
  const cwd = folderOf({ 'dist/a.js': LEAK, 'leakgate.config.json': JSON.stringify({ policy }) });
  expect(await accept(cwd)).toMatchObject({ code: 1, stdout: expect.stringContaining('revoke it, always') });
  expect(read(cwd).entries).toEqual([]);
});

test('what a report found is accepted from it, once it has the salt of the project', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  await leakgate(['scan', '--report', 'json=leaks.json'], { cwd });
  const early = await accept(cwd, '--from', 'leaks.json');
  expect(early).toMatchObject({ code: 2, stderr: expect.stringContaining('make the report again') });
  await leakgate(['scan', '--report', 'json=leaks.json'], { cwd });
  expect(await accept(cwd, '--from', 'leaks.json')).toMatchObject({ code: 0, stderr: '' });
  expect(read(cwd).entries).toMatchObject([{ from: 'files', rule: RULE }]);
  expect((await scanJson([], { cwd })).run.code).toBe(0);
});

test('a search that was not complete prunes nothing', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  await accept(cwd);
  writeFileSync(join(cwd, FILE), readFileSync(join(cwd, FILE), 'utf8').replace('"from":"dist"', '"from":"empty"'));
  const run = await leakgate(['baseline', 'empty'], {
    cwd: folderOf({ 'empty/': '', [FILE]: readFileSync(join(cwd, FILE)) }),
  });
  expect(run).toMatchObject({ code: 3, stdout: expect.stringContaining('0 pruned') });
});

test.each<[readonly string[], string]>([
  [[], "leakgate: --reason: nothing says why these tokens may be there; write e.g. --reason 'demo account'"],
  [['--reason', ' '], 'leakgate: --reason: it says nothing; write a sentence, or leave it out'],
  [
    ['--reason', `it is ${TOKEN}`],
    'leakgate: --reason: it holds what could be a token; say it without: the file is committed',
  ],
  [['--reason', 'x', '--until', '2020-01-01'], 'leakgate: --until: the day is past; name a day that is still to come'],
  [['--reason', 'x', '--until', 'soon'], 'leakgate: --until: it is no day of the calendar; write e.g. 2027-06-30'],
  [
    ['--only', 'abc'],
    'leakgate: --only: it takes a fingerprint, or at least its first 8 digits; copy it from the report',
  ],
  [
    ['--reason', 'x', '--only', 'ffffffff'],
    'leakgate: --only: no token of that fingerprint asks to be accepted; scan again',
  ],
  [
    ['--from', 'a.json', 'dist'],
    'leakgate: --from: it names a report, and there are paths to search besides; write one of the two',
  ],
  [['--from', 'none.json'], 'leakgate: none.json: there is no such file or folder; name a report that leakgate wrote'],
  [['none'], 'leakgate: none: there is no such file or folder; build first, or name the folder or file to scan'],
])('wrong usage ends with 2 and the mend: %j', async (args, message) => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  const run = await leakgate(['baseline', ...args], { cwd, env: ENV });
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
});

test('a baseline that is no longer whole is an error of every command', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK, [FILE]: '<<<<<<< HEAD\n' });
  for (const command of ['scan', 'baseline']) {
    expect(await leakgate([command], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('the baseline holds the marks of a merge conflict'),
    });
  }
});

test('without a reason what is gone is pruned all the same, and what is new is named as it will be', async () => {
  const cwd = folderOf({ 'dist/a.js': LEAK });
  await accept(cwd);
  writeFileSync(join(cwd, 'dist/a.js'), `const b="${OTHER}";`);
  const run = await leakgate(['baseline', 'dist'], { cwd });
  expect(run).toMatchObject({ code: 2, stdout: expect.stringContaining('1 pruned') });
  const named = /^not known stripe-secret-key-live {2}\S+ {2}([0-9a-f]{12}) /m.exec(run.stderr)?.[1] ?? '';
  expect(read(cwd).entries).toEqual([]);
  expect(await accept(cwd, '--only', named)).toMatchObject({ code: 0, stdout: expect.stringContaining('1 accepted') });
});

test('a token is accepted by the fingerprint that it had before there was a salt', async () => {
  const cwd = folderOf({ 'dist/a.js': `${LEAK}const b="${OTHER}";` });
  const { report } = await scanJson([], { cwd });
  const fingerprint = report.findings.find(({ rule }) => rule === RULE)?.fingerprint ?? '';
  expect(report.scan.salt).toBe('default');
  expect(await accept(cwd, '--only', fingerprint)).toMatchObject({ code: 0 });
  expect(states((await scanJson([], { cwd })).report)).toEqual([`${RULE} known`, 'stripe-secret-key-live new']);
});

test('a scan tells of tokens that are accepted and gone', async () => {
  const cwd = folderOf({ 'dist/a.js': `${LEAK}const b="${OTHER}";`, 'other/a.js': '1' });
  await accept(cwd);
  expect((await leakgate(['scan'], { cwd })).stderr).toBe('');
  writeFileSync(join(cwd, 'dist/a.js'), LEAK);
  const { code, stderr } = await leakgate(['scan', './dist/'], { cwd });
  expect(code).toBe(0);
  expect(stderr).toMatch(
    /^leakgate: leakgate\.baseline\.json: 1 token that it accepts is no longer found \(stripe-secret-key-live [0-9a-f]{12}\); leakgate baseline \.\/dist\/ prunes\n$/,
  );
  expect((await leakgate(['scan', 'other'], { cwd })).stderr).toBe('');
  expect((await leakgate(['scan', '--quiet'], { cwd })).stderr).toBe('');
});
