import { describe, expect, test } from 'vitest';
import { folderOf, holdsPiece, leakgate, TOKEN, type Files } from './run.ts';

const LEAK = `fetch("/api",{headers:{authorization:"token ${TOKEN}"}})`;
const CLEAN: Files = { 'dist/a.js': 'console.log(1)' };
const LEAKING: Files = { 'dist/a.js': LEAK };
/** A hole in the scan that needs no permissions: a link to a folder that is not scanned. */
const HOLE = '.env';

interface Case {
  readonly files: Files;
  readonly args: readonly string[];
  readonly code: number;
  readonly stdout?: RegExp;
  readonly stderr?: RegExp;
  readonly env?: Readonly<Record<string, string>>;
}

const NOTHING = /^$/;

test('the search for pieces of the token can fail', () => {
  expect(holdsPiece(`x${TOKEN.slice(9, 21)}y`, TOKEN)).toBe(true);
  expect(holdsPiece('ghp_…(40)', TOKEN)).toBe(false);
});

describe('exit code', () => {
  test.each<[string, Case]>([
    ['0: clean', { files: CLEAN, args: ['scan'], code: 0, stdout: /leakgate: clean/, stderr: NOTHING }],
    [
      '0: leaks, but never to fail',
      { files: LEAKING, args: ['scan', '--fail-on', 'never'], code: 0, stdout: /ghp_…\(40\)/ },
    ],
    [
      '0: the policy says it may be',
      {
        files: {
          ...LEAKING,
          'leakgate.config.json': JSON.stringify({
            policy: [{ when: { path: 'a.js' }, verdict: 'note', because: 'a test' }],
          }),
        },
        args: ['scan'],
        code: 0,
        stdout: /leakgate: clean/,
      },
    ],
    ['0: --version', { files: {}, args: ['--version'], code: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: NOTHING }],
    [
      '0: scan --version',
      { files: {}, args: ['scan', '--version'], code: 0, stdout: /^\d+\.\d+\.\d+\n$/, stderr: NOTHING },
    ],
    ['0: --help', { files: {}, args: ['--help'], code: 0, stdout: /^Usage: leakgate/, stderr: NOTHING }],
    ['0: scan --help', { files: {}, args: ['scan', '--help'], code: 0, stdout: /Exit codes/, stderr: NOTHING }],
    ['0: help scan', { files: {}, args: ['help', 'scan'], code: 0, stdout: /Exit codes/, stderr: NOTHING }],
    ['1: leaks', { files: LEAKING, args: ['scan'], code: 1, stdout: /ghp_…\(40\)/, stderr: NOTHING }],
    [
      '1: leaks beside a hole',
      { files: { ...LEAKING, [`${HOLE}/`]: '' }, args: ['scan'], code: 1, stdout: /not searched/ },
    ],
    [
      '1: a warning where warnings fail',
      {
        files: {
          ...LEAKING,
          'leakgate.config.json': JSON.stringify({ policy: [{ when: {}, verdict: 'warning', because: 'a test' }] }),
        },
        args: ['scan', '--fail-on', 'warning'],
        code: 1,
      },
    ],
    ['2: nothing written', { files: {}, args: [], code: 2, stdout: NOTHING, stderr: /^Usage: leakgate/ }],
    [
      '2: an unknown command',
      {
        files: {},
        args: ['sacn'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: there is no command «sacn»; did you mean «scan»\?\n$/,
      },
    ],
    [
      '2: a folder in place of a command',
      {
        files: CLEAN,
        args: ['dist'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: .*; to search it, write: leakgate scan dist\n$/,
      },
    ],
    [
      '2: an unknown option',
      {
        files: CLEAN,
        args: ['scan', '--fromat', 'json'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: unknown option '--fromat'; did you mean --format\?\n$/,
      },
    ],
    [
      '2: an option without its value',
      {
        files: CLEAN,
        args: ['scan', '--config'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: option '--config <file>' argument missing; .*\n$/,
      },
    ],
    [
      '2: a format that is none',
      {
        files: CLEAN,
        args: ['scan', '--format', 'jsn'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: --format: .*; did you mean «json»\?\n$/,
      },
    ],
    [
      '2: a verdict that is none',
      {
        files: CLEAN,
        args: ['scan', '--fail-on', 'warn'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: --fail-on: .*«warning»\?\n$/,
      },
    ],
    [
      '2: a path that is not there',
      {
        files: {},
        args: ['scan', 'build'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: build: there is no such file or folder; .*\n$/,
      },
    ],
    [
      '2: a pattern that the shell has put no names in for',
      {
        files: CLEAN,
        args: ['scan', 'dist/**/*.mjs'],
        code: 2,
        stdout: NOTHING,
        stderr:
          /^leakgate: dist\/\*\*\/\*\.mjs: there is no such file or folder; patterns are not read: name the folder/,
      },
    ],
    [
      '2: an empty path, as an empty variable of a shell gives',
      {
        files: { 'dist/a.js': '' },
        args: ['scan', ''],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: an empty path: it names nothing; .*\n$/,
      },
    ],
    [
      '2: no dist',
      {
        files: {},
        args: ['scan'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: dist: there is no such file or folder; .*\n$/,
      },
    ],
    [
      '2: one path of several that is not there',
      { files: CLEAN, args: ['scan', 'dist', 'build'], code: 2, stdout: NOTHING, stderr: /^leakgate: build: / },
    ],
    [
      '2: a path below a file',
      { files: CLEAN, args: ['scan', 'dist/a.js/b'], code: 2, stdout: NOTHING, stderr: /^leakgate: dist\/a\.js\/b: / },
    ],
    [
      '2: a token in place of a path',
      { files: {}, args: ['scan', TOKEN], code: 2, stdout: NOTHING, stderr: /^leakgate: …\(40\): / },
    ],
    [
      '2: a token in place of a command',
      { files: {}, args: [TOKEN], code: 2, stdout: NOTHING, stderr: /^leakgate: there is no command «…\(40\)»/ },
    ],
    [
      '2: a configuration that is not there',
      {
        files: CLEAN,
        args: ['scan', '--config', 'x.ts'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: x\.ts: there is no such file; .*\n$/,
      },
    ],
    [
      '2: a folder in place of a configuration',
      {
        files: CLEAN,
        args: ['scan', '--config', 'dist'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: dist: is a folder; .*\n$/,
      },
    ],
    [
      '2: a folder in place of a report',
      {
        files: CLEAN,
        args: ['scan', '--report', 'json=dist'],
        code: 2,
        stdout: NOTHING,
        stderr: /^leakgate: --report dist: a folder .*\n$/,
      },
    ],
    [
      '2: a report that cannot be written',
      {
        files: CLEAN,
        args: ['scan', '--report', 'json=dist/a.js/x.json'],
        code: 2,
        stdout: /leakgate: clean/,
        stderr: /^leakgate: dist\/a\.js\/x\.json: the json report could not be written: .*\n$/,
      },
    ],
    [
      '3: an empty folder',
      {
        files: { 'dist/': '' },
        args: ['scan'],
        code: 3,
        stdout: /holds no file, so nothing was searched; build first\s+\(a build that leakgate\s+stopped writes none\)/,
        stderr: NOTHING,
      },
    ],
    [
      '3: a folder with nothing but a .git in it',
      { files: { 'dist/.git/config': 'x' }, args: ['scan'], code: 3, stdout: /holds no file/ },
    ],
    [
      '3: a hole, though never to fail',
      { files: { ...CLEAN, [`${HOLE}/`]: '' }, args: ['scan', '--fail-on', 'never'], code: 3, stdout: /not searched/ },
    ],
  ])('%s', async (_, { files, args, code, stdout, stderr, env }) => {
    const run = await leakgate(args, { cwd: folderOf(files), ...(env === undefined ? {} : { env }) });
    expect(run).toMatchObject({ code, signal: null });
    if (stdout !== undefined) expect(run.stdout).toMatch(stdout);
    if (stderr !== undefined) expect(run.stderr).toMatch(stderr);
  });
});

const ABSENT = 'leakgate: dist: there is no such file or folder; build first, or name the folder or file to scan';

test.each<[string, readonly string[], string]>([
  ['Next.js', ['out/a.js'], ', such as leakgate scan out'],
  ['Gatsby', ['public/page-data/index/page-data.json'], ', such as leakgate scan public'],
  ['what is no output yet', ['public/favicon.svg'], ''],
  ['VitePress', ['docs/.vitepress/dist/index.html'], ', such as leakgate scan docs/.vitepress/dist'],
  ['Capacitor', ['ios/App/App/public/index.html'], ', such as leakgate scan ios/App/App/public'],
  [
    'a monorepo',
    ['apps/web/dist/a.js', 'apps/admin/build/a.js', 'apps/site/public/page-data/a.json', 'apps/a b/dist/a.js'],
    ', such as leakgate scan apps/admin/build apps/site/public apps/web/dist',
  ],
])('what was built into another folder is named where there is no dist: %s', async (_, files, named) => {
  const cwd = folderOf(Object.fromEntries(files.map((file) => [file, '1'])));
  const { code, stderr } = await leakgate(['scan'], { cwd });
  expect(code).toBe(2);
  expect(stderr).toBe(`${ABSENT}${named}\n`);
});
