import { describe, expect, test } from 'vitest';
import { loadEnv } from 'vite';
import { folderOf, leakgate, scanJson, type Files } from './run.ts';

/** A value that no format knows and that a random generator could have made, assembled so that no scanner stumbles over it. */
const VALUE = ['q7Lw', 'Zz19', 'Kp3x', 'Vb8d', 'Tn5h'].join('');
const OTHER = ['m2Rf', 'Yc64', 'Gs9j', 'Wq1n', 'Dk7t'].join('');

async function originsOf(
  files: Files,
  env: Readonly<Record<string, string>> = {},
  args: readonly string[] = [],
): Promise<unknown> {
  const { report } = await scanJson(args, { cwd: folderOf(files), env });
  return report.findings.map((finding) => [finding.rule, finding.verdict, finding.evidence.join()]);
}

describe('values of the environment', () => {
  const dist = { 'dist/a.js': `const a="${VALUE}";` };
  test.each<[string, Files, Readonly<Record<string, string>>, readonly string[], unknown]>([
    [
      'of an env file',
      { '.env.production': `API_SECRET=${VALUE}` },
      {},
      [],
      [['known-value', 'error', 'value of API_SECRET from .env.production']],
    ],
    ['of an env file of another mode', { '.env.development': `API_SECRET=${VALUE}` }, {}, [], []],
    ['of a public variable', { '.env': `VITE_ID=${VALUE}` }, {}, [], []],
    ['of a variable that is public in another framework', { '.env': `NEXT_PUBLIC_ID=${VALUE}` }, {}, [], []],
    ['that a public variable holds too', { '.env': `VITE_ID=${VALUE}\nAPI_SECRET=${VALUE}` }, {}, [], []],
    [
      'of the process',
      {},
      { DEPLOY_TOKEN: VALUE },
      [],
      [['known-value', 'error', 'value of DEPLOY_TOKEN from process.env']],
    ],
    ['of the process under another name', {}, { DEPLOYMENT: VALUE }, [], []],
    [
      'of the process that the configuration names',
      { 'leakgate.config.json': '{"knownValues":{"env":["DEPLOYMENT"]}}' },
      { DEPLOYMENT: VALUE },
      [],
      [['known-value', 'error', 'value of DEPLOYMENT from process.env']],
    ],
    [
      'that the configuration ignores',
      { '.env': `API_SECRET=${VALUE}`, 'leakgate.config.json': '{"knownValues":{"ignore":["API_SECRET"]}}' },
      {},
      [],
      [],
    ],
    [
      'of a file that is named',
      { 'ci.env': `CI_THING=${VALUE}` },
      {},
      ['--env-file', 'ci.env'],
      [['known-value', 'error', 'value of CI_THING from ci.env']],
    ],
    [
      'of the second file that is named',
      { 'a.env': 'A=1', 'b.env': `B_THING=${VALUE}` },
      {},
      ['--env-file', 'a.env', '--env-file', 'b.env'],
      [['known-value', 'error', 'value of B_THING from b.env']],
    ],
  ])('%s', async (_, files, env, args, findings) => {
    expect(await originsOf({ ...dist, ...files }, env, args)).toEqual(findings);
  });

  // Node itself reads every `--env-file` of a command line, its script's too, and ends where one is not there.
  test('a file that is named and not there ends the run', async () => {
    const run = await leakgate(['scan', '--env-file', 'none.env'], { cwd: folderOf(dist) });
    expect(run).toMatchObject({ stdout: '', stderr: expect.stringContaining('none.env') });
    expect(run.code).not.toBe(0);
  });
});

describe('an env file says to us what it says to Vite', () => {
  test.each([
    ['plainly', `A=${VALUE}`],
    ['in quotes', `A="${VALUE}" # and a remark`],
    ['by an earlier line', `B=${VALUE}\nA=$B`],
    ['by a later line', `A=\${C}\nC=${VALUE}`],
    ['by a default', `A=\${NONE:-${VALUE}}`],
    ['by an alternative', `B=1\nA=\${B:+${VALUE}}`],
    ['in parts', `B=${VALUE.slice(0, 8)}\nA=\${B}${VALUE.slice(8)}`],
    ['escaped', `B=x\nA=${VALUE.slice(0, 10)}\\$B${VALUE.slice(10)}`],
    ['with more than one line', `A="${VALUE}\n${OTHER}"`],
    ['exported', `export A=${VALUE}`],
    ['with white space around', `  A =  ${VALUE}  `],
    ['of the process', 'A=$FROM_OUTSIDE'],
  ])('%s', async (_, text) => {
    const env = { FROM_OUTSIDE: VALUE };
    const cwd = folderOf({ '.env': `${text}\n` });
    const before = { ...process.env };
    Object.assign(process.env, env);
    const value = loadEnv('production', cwd, '')['A'] ?? '';
    for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
    expect(value.length).toBeGreaterThan(VALUE.length - 8);
    const files = { '.env': `${text}\n`, 'dist/a.js': `const a=${JSON.stringify(value)};` };
    expect(JSON.stringify(await originsOf(files, env))).toContain('value of A from .env');
  });
});
