import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ACME, sample } from '@leakgate/fixture-tokens';
import { describe, expect, test } from 'vitest';
import { folderOf, leakgate, RULE, TOKEN } from './run.ts';

const LEAKING = { 'dist/a.js': `const a="${TOKEN}";` };
const FORMATS = ['pretty', 'json', 'sarif', 'junit', 'github', 'gitlab', 'html'];

/** A folder with a leak, and with its report. */
async function scanned(): Promise<string> {
  const cwd = folderOf(LEAKING);
  await leakgate(['scan', '--report', 'json=leakgate.json'], { cwd });
  return cwd;
}

describe('every format', () => {
  test.each(FORMATS)('%s: scan, report to a file and conversion give the same text', async (format) => {
    const cwd = folderOf(LEAKING);
    const scan = await leakgate(
      ['scan', '--format', format, '--report', `${format}=a`, '--report', 'json=b.json'].slice(
        0,
        format === 'json' ? 5 : 7,
      ),
      { cwd },
    );
    expect(scan.code).toBe(1);
    const json = format === 'json' ? 'a' : 'b.json';
    const converted = await leakgate(['report', json, '--format', format], { cwd });
    expect(converted).toMatchObject({ code: 0, stderr: '', stdout: scan.stdout });
    expect(readFileSync(join(cwd, 'a'), 'utf8')).toBe(scan.stdout);
  });

  test('several at once', async () => {
    const cwd = await scanned();
    const run = await leakgate(
      ['report', 'leakgate.json', '--report', 'sarif=out/a.sarif', '--report', 'junit=out/a.xml'],
      { cwd },
    );
    expect(run).toMatchObject({
      code: 0,
      stdout: '',
      stderr: 'leakgate: wrote out/a.sarif\nleakgate: wrote out/a.xml\n',
    });
    expect([existsSync(join(cwd, 'out/a.sarif')), existsSync(join(cwd, 'out/a.xml'))]).toEqual([true, true]);
  });
});

test('github: the summary of the job is written beside the annotations', async () => {
  const cwd = folderOf({ ...LEAKING, 'summary.md': 'before\n' });
  const env = { GITHUB_STEP_SUMMARY: join(cwd, 'summary.md') };
  const run = await leakgate(['scan', '--format', 'github'], { cwd, env });
  expect(run.stdout).toMatch(/^::error file=a\.js,line=1,col=10,title=GitHub/);
  expect(readFileSync(join(cwd, 'summary.md'), 'utf8')).toMatch(/^before\n## ❌ leakgate: 1 token must not ship/);
  const blocked = await leakgate(['scan', '--format', 'github'], { cwd, env: { GITHUB_STEP_SUMMARY: cwd } });
  expect(blocked).toMatchObject({ code: 1, stderr: expect.stringContaining('a folder stands where a file is meant') });
});

describe('a scan that writes over the report of a build', () => {
  const STOPPED = 'leakgate: leakgate.json tells of a build that was stopped, so what is searched now may be';

  /** What a scan of a clean folder says where the last build ended so. */
  async function saidAfter(kind: string, outcome: string, args: readonly string[] = []): Promise<string> {
    const cwd = await scanned();
    const report = JSON.parse(readFileSync(join(cwd, 'leakgate.json'), 'utf8')) as { readonly scan: object };
    writeFileSync(join(cwd, 'leakgate.json'), JSON.stringify({ ...report, scan: { ...report.scan, kind }, outcome }));
    writeFileSync(join(cwd, 'leakgate.config.json'), JSON.stringify({ reports: { json: 'leakgate.json' } }));
    writeFileSync(join(cwd, 'dist/a.js'), 'console.log(1)');
    const run = await leakgate(['scan', ...args], { cwd });
    expect(run).toMatchObject({ code: 0, stdout: expect.stringContaining('leakgate: clean') });
    return run.stderr;
  }

  test('says so where the build was stopped: nobody knows what is left in its folder', async () => {
    expect(await saidAfter('build', 'leaks')).toContain(STOPPED);
  });

  test.each([
    ['build', 'clean', []],
    ['files', 'leaks', []],
    ['build', 'leaks', ['--fail-on', 'never']],
  ])('says nothing of it after %s: %s %j', async (kind, outcome, args) => {
    expect(await saidAfter(kind, outcome, args)).toBe('leakgate: wrote leakgate.json\n');
  });

  test('says nothing of what is no report', async () => {
    const cwd = folderOf({ 'dist/a.js': '1', 'leakgate.json': '{' });
    expect((await leakgate(['scan', '--report', 'json=leakgate.json'], { cwd })).stderr).toBe(
      'leakgate: wrote leakgate.json\n',
    );
  });
});

describe('diff', () => {
  test('new tokens fail, gone ones do not', async () => {
    const cwd = await scanned();
    writeFileSync(join(cwd, 'dist/a.js'), `x="${sample('stripe-secret-key-live', 'e2e/diff').value}"`);
    await leakgate(['scan', '--report', 'json=later.json'], { cwd });
    const run = await leakgate(['diff', 'leakgate.json', 'later.json'], { cwd });
    expect(run).toMatchObject({ code: 1, stderr: '' });
    expect(run.stdout).toMatch(
      /^new\n {2}✖ Stripe secret key[^]*gone\n {2}✖ GitHub[^]*1 new token, 1 gone, 0 as before\n$/,
    );
    expect(await leakgate(['diff', 'leakgate.json', 'later.json', '--fail-on', 'never'], { cwd })).toMatchObject({
      code: 0,
    });
    expect(await leakgate(['diff', 'later.json', 'later.json'], { cwd })).toMatchObject({ code: 0 });
    const json = await leakgate(['diff', 'leakgate.json', 'later.json', '--format', 'json'], { cwd });
    expect(JSON.parse(json.stdout)).toMatchObject({
      schemaVersion: 1,
      new: [{ rule: 'stripe-secret-key-live' }],
      gone: [{ rule: RULE }],
    });
  });

  test('an incomplete report is no clean one', async () => {
    const cwd = folderOf({ 'dist/': '' });
    await leakgate(['scan', '--report', 'json=a.json'], { cwd });
    expect(await leakgate(['diff', 'a.json', 'a.json'], { cwd })).toMatchObject({ code: 3 });
  });

  test('fingerprints of two salts cannot be compared', async () => {
    const cwd = await scanned();
    await leakgate(['scan', '--report', 'json=later.json'], { cwd, env: { LEAKGATE_SALT: 'another' } });
    expect(await leakgate(['diff', 'leakgate.json', 'later.json'], { cwd })).toMatchObject({
      code: 2,
      stderr: expect.stringContaining("of another salt (env) than the earlier one's (default); make both reports"),
    });
  });
});

describe('rules and explain', () => {
  test('the list, narrowed by a word, as text and as JSON', async () => {
    const cwd = folderOf({});
    const text = await leakgate(['rules', 'STRIPE'], { cwd });
    expect(text).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^Stripe\n {2}stripe-secret-key-live +secret/),
    });
    const json = await leakgate(['rules', '--json'], { cwd });
    const rules = JSON.parse(json.stdout) as readonly { readonly id: string }[];
    expect(rules.length).toBeGreaterThan(300);
    expect(rules.map((rule) => rule.id)).toContain('known-value');
  });

  test('formats of the project are rules too', async () => {
    const cwd = folderOf({ 'leakgate.config.json': JSON.stringify({ formats: { custom: [ACME] } }) });
    expect(await leakgate(['rules', 'acme'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('acme-key'),
    });
    expect(await leakgate(['explain', 'acme-key'], { cwd })).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('Acme key'),
    });
  });

  test('a token by the start of its fingerprint: where it was found, who accepted it, what its rule is', async () => {
    const cwd = folderOf(LEAKING);
    await leakgate(['baseline', '--reason', 'a demo account', '--who', 'Ada'], { cwd });
    await leakgate(['scan', '--report', 'json=leakgate.json'], { cwd });
    const report = JSON.parse(readFileSync(join(cwd, 'leakgate.json'), 'utf8')) as {
      findings: [{ fingerprint: string }];
    };
    const run = await leakgate(['explain', report.findings[0].fingerprint.slice(0, 8)], { cwd });
    expect(run.code).toBe(0);
    for (const part of ['in    a.js:1:10', 'Ada: a demo account', 'may it ship']) expect(run.stdout).toContain(part);
  });
});

test.each<[readonly string[], string]>([
  [['report'], "missing required argument 'report.json'; leakgate report --help tells more"],
  [['report', 'none.json'], 'none.json: there is no such file or folder; name a report that leakgate wrote'],
  [['report', 'dist/a.js'], 'a.js: it is no valid JSON; name a report that leakgate wrote'],
  [['report', 'leakgate.json', '--format', 'sarf'], 'did you mean «sarif»?'],
  [['report', 'leakgate.json', '--report', 'sarif=dist'], '--report dist: a folder stands where a file is meant'],
  [['diff', 'leakgate.json'], "missing required argument 'later.json'; leakgate diff --help tells more"],
  [
    ['diff', 'leakgate.json', 'leakgate.json', '--format', 'sarif'],
    '--format: it does not take that value; it takes pretty or json',
  ],
  [['rules', 'zzzz'], 'zzzz: no rule holds that word; leakgate rules lists every rule'],
  [['explain', 'github-pat-clasic'], 'there is no such rule; did you mean «github-pat-classic»?'],
  [['explain', 'deadbeef'], 'deadbeef: neither leakgate.json nor the baseline has that fingerprint; write a report'],
  [['explain', TOKEN], 'there is no such rule; leakgate rules lists every rule'],
])('wrong usage ends with 2 and the mend: %#', async (args, message) => {
  const run = await leakgate(args, { cwd: await scanned() });
  expect(run).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining(message) });
});

test.each(['scan', 'baseline', 'report', 'diff', 'rules', 'explain'])('leakgate %s --help', async (command) => {
  const run = await leakgate([command, '--help'], { cwd: folderOf({}) });
  expect(run).toMatchObject({ code: 0, stderr: '', stdout: expect.stringContaining(`Usage: leakgate ${command}`) });
  expect(Math.max(...run.stdout.split('\n').map((line) => line.length))).toBeLessThanOrEqual(130);
});
