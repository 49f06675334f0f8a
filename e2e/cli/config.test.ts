import { ACME, acmeKey, random } from '@leakgate/fixture-tokens';
import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { folderOf, leakgate, scanJson, TOKEN, type Files } from './run.ts';

const LEAKING: Files = { 'dist/a.js': `const a="${TOKEN}";` };
const MODULE: Files = { 'package.json': '{"type":"module"}' };

describe('a configuration is loaded by Node itself', () => {
  test.each<[string, Files]>([
    [
      'TypeScript',
      {
        ...MODULE,
        'leakgate.config.ts': "const never: string = 'never';\nexport default { failOn: never as 'never' };",
      },
    ],
    [
      'TypeScript in a package without a type',
      { 'package.json': '{}', 'leakgate.config.ts': "export default { failOn: 'never' as const };" },
    ],
    ['JavaScript', { ...MODULE, 'leakgate.config.js': "export default { failOn: 'never' };" }],
    ['CommonJS', { 'package.json': '{}', 'leakgate.config.js': "module.exports = { failOn: 'never' };" }],
    ['a function', { 'leakgate.config.mjs': "export default () => ({ failOn: 'never' });" }],
    ['a promise', { 'leakgate.config.mjs': "export default Promise.resolve({ failOn: 'never' });" }],
    ['JSON', { 'leakgate.config.json': '{ "failOn": "never" }' }],
  ])('%s', async (_, files) => {
    const run = await leakgate(['scan'], { cwd: folderOf({ ...LEAKING, ...files }) });
    expect(run).toMatchObject({ code: 0, stderr: '' });
    expect(run.stdout).toContain('ghp_…(40)');
  });
});

describe('a configuration that cannot be used is one sentence and exit code 2', () => {
  const NEVER = 'new Promise(() => {})';
  test.each<[string, Files, RegExp]>([
    [
      'it throws',
      { 'leakgate.config.mjs': `throw new Error('got ${TOKEN}')` },
      /leakgate\.config\.mjs: it failed at line 1: got …\(40\); /,
    ],
    [
      'it throws in TypeScript',
      { ...MODULE, 'leakgate.config.ts': "\n\nthrow new Error('no' as string)" },
      /leakgate\.config\.ts: it failed at line 3: no; /,
    ],
    [
      'it throws a value of the environment',
      { 'leakgate.config.mjs': 'throw new Error(`got ${process.env.DB_PASSWORD}`)' },
      /it failed at line 1: got …\(9\); /,
    ],
    [
      'a syntax error',
      { 'leakgate.config.mjs': 'export default {' },
      /leakgate\.config\.mjs: it has a syntax error: .*; mend its syntax/,
    ],
    [
      'a syntax error in TypeScript',
      { ...MODULE, 'leakgate.config.ts': 'const x: = 1;' },
      /leakgate\.config\.ts: it has a syntax error.*; mend its syntax/,
    ],
    [
      'an import that is not there',
      { 'leakgate.config.mjs': "import 'no-such-package';\nexport default {};" },
      /leakgate\.config\.mjs: it failed: Cannot find package/,
    ],
    ['no default export', { 'leakgate.config.mjs': 'export const x = 1;' }, /it has no default export/],
    [
      'a key that is unknown',
      { 'leakgate.config.json': '{ "failon": "never" }' },
      /there is no key «failon»; did you mean «failOn»\?/,
    ],
    [
      'a rule that is unknown',
      { 'leakgate.config.json': '{ "formats": { "disable": ["github-pat-clasic"] } }' },
      /did you mean «github-pat-classic»\?/,
    ],
    [
      'two of them',
      { 'leakgate.config.mjs': 'export default {}', 'leakgate.config.json': '{}' },
      /leakgate\.config\.mjs and leakgate\.config\.json: both are configurations/,
    ],
    ['a folder', { 'leakgate.config.ts/': '' }, /leakgate\.config\.ts: is a folder/],
    [
      'a promise that never settles',
      { 'leakgate.config.mjs': `export default ${NEVER}` },
      /it ended before the scan was done/,
    ],
    [
      'an await that never ends',
      { 'leakgate.config.mjs': `await ${NEVER}; export default {}` },
      /it ended before the scan was done/,
    ],
    [
      'an exception out of the blue',
      {
        'leakgate.config.mjs': `setTimeout(() => { throw new Error('${TOKEN}') }, 0); export default new Promise((done) => setTimeout(() => done({}), 500));`,
      },
      /it stopped by an error of its own \(Error\); run it again with LEAKGATE_DEBUG=1/,
    ],
    [
      'a malformed baseline',
      { 'leakgate.baseline.json': '{' },
      /leakgate\.baseline\.json: the baseline is no valid JSON/,
    ],
  ])('%s', async (_, files, sentence) => {
    const run = await leakgate(['scan'], {
      cwd: folderOf({ ...LEAKING, ...files }),
      env: { DB_PASSWORD: 'swordfish' },
    });
    expect(run).toMatchObject({ code: 2, signal: null, stdout: '' });
    expect(run.stderr).toMatch(sentence);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
    expect(run.stderr).not.toContain('swordfish');
  });
});

test('a stack is shown where it was asked for, and nothing of a token in it', async () => {
  const cwd = folderOf({
    ...LEAKING,
    'leakgate.config.mjs': `setTimeout(() => { throw new Error('${TOKEN}') }, 0); export default new Promise(() => {});`,
  });
  const { start, holdsPiece } = await import('./run.ts');
  const run = await start(['scan'], { cwd, env: { LEAKGATE_DEBUG: '1' } });
  expect(run.code).toBe(2);
  expect(run.stderr).toMatch(/\n\s+at .*leakgate\.config\.mjs/);
  expect(holdsPiece(run.stderr, TOKEN)).toBe(false);
});

test('what a configuration prints is not mixed with the report, and what it leaves open keeps nobody waiting', async () => {
  const cwd = folderOf({
    ...LEAKING,
    'leakgate.config.mjs': "console.log('from the config'); setInterval(() => {}, 1000); export default {};",
  });
  const { run, report } = await scanJson([], { cwd });
  expect(run).toMatchObject({ code: 1, stderr: 'from the config\n' });
  expect(report.outcome).toBe('leaks');
});

test('defineConfig comes from the package', async () => {
  const { symlinkSync, mkdirSync } = await import('node:fs');
  const { join } = await import('node:path');
  const cwd = folderOf({
    ...LEAKING,
    ...MODULE,
    'leakgate.config.ts': "import { defineConfig } from 'leakgate';\nexport default defineConfig({ failOn: 'never' });",
  });
  mkdirSync(join(cwd, 'node_modules'));
  symlinkSync(join(import.meta.dirname, '../../packages/leakgate'), join(cwd, 'node_modules/leakgate'), 'dir');
  expect(await leakgate(['scan'], { cwd })).toMatchObject({ code: 0, stderr: '' });
});

describe('what a team adds is found like what is built in', () => {
  const phrase = 'Project Osprey (phase 2)';
  const key = random('forbidden by hash').chars('ABCDEFGHJKLMNPQRSTUVWXYZ23456789', 24);
  const sha256 = createHash('sha256').update(key).digest('hex');
  const acme = acmeKey('e2e/cli/config');

  test.each<[string, object, string, string, readonly string[]]>([
    ['a forbidden value', { forbidden: [{ value: phrase, label: 'code name' }] }, phrase, 'forbidden-value', []],
    [
      'a forbidden value in base64',
      { forbidden: [{ value: phrase, label: 'code name' }] },
      Buffer.from(phrase).toString('base64'),
      'forbidden-value',
      ['base64'],
    ],
    [
      'a forbidden value of which only the hash is told',
      { forbidden: [{ sha256, length: key.length, label: 'old key' }] },
      key,
      'forbidden-value',
      [],
    ],
    ['a format of its own', { formats: { custom: [ACME] } }, acme, 'acme-key', []],
    [
      'a format of its own in hexadecimal escapes',
      { formats: { custom: [ACME] } },
      [...acme].map((char) => `\\x${char.charCodeAt(0).toString(16)}`).join(''),
      'acme-key',
      ['js-escape'],
    ],
  ])('%s', async (_, config, written, rule, via) => {
    const cwd = folderOf({
      'dist/a.js': `export const a = "${written}";`,
      'leakgate.config.json': JSON.stringify(config),
    });
    const { run, report } = await scanJson([], { cwd });
    expect(run.code).toBe(1);
    expect(report.findings).toMatchObject([{ rule, verdict: 'error', places: [{ line: 1, column: 19, via }] }]);
    for (const raw of [phrase, key, acme]) expect(run.stdout).not.toContain(raw);
  });

  test('rules that are switched off are not looked for', async () => {
    const cwd = folderOf({
      'dist/a.js': `x({clientSecret:"${key}"});fetch("http://10.20.4.17/v1")`,
      'leakgate.config.json': JSON.stringify({ formats: { disable: ['generic-secret', 'internal-endpoint'] } }),
    });
    expect((await scanJson([], { cwd })).report.findings).toEqual([]);
  });
});
