import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND, folderOf, leakgate, RULE, scanJson, start, TOKEN, type Files } from './run.ts';

const MAP = {
  version: 3,
  sources: ['../../src/api.ts'],
  sourcesContent: [`// the client\nexport const token = "${TOKEN}";\n`],
  names: [],
  mappings: 'AACA',
};
const LEAKING: Files = {
  'dist/assets/a.js': `const a="${TOKEN}";\n//# sourceMappingURL=a.js.map\n`,
  'dist/assets/a.js.map': JSON.stringify(MAP),
  'dist/index.html': '<!doctype html><script type="module" src="/assets/a.js"></script>',
};
// oxlint-disable-next-line no-control-regex -- colours are what is looked for
const ANSI = /\u001b\[/;

test('JSON on standard output, the same in every run but for the clock', async () => {
  const cwd = folderOf(LEAKING);
  const [first, second] = [await scanJson([], { cwd }), await scanJson([], { cwd })];
  expect(first.run.stderr).toBe('');
  const without = ({ report: { scan, ...rest } }: typeof first): unknown => ({
    ...rest,
    scan: { ...scan, startedAt: '', durationMs: 0 },
  });
  expect(without(first)).toEqual(without(second));
  expect(first.run.stdout.replace(/"(?:startedAt|durationMs)": .*/g, '')).toBe(
    second.run.stdout.replace(/"(?:startedAt|durationMs)": .*/g, ''),
  );
});

test('a finding names its source through the map, from wherever the scan was started', async () => {
  const cwd = folderOf(LEAKING);
  for (const [args, artifact] of [
    [[], 'assets/a.js'],
    [['dist/assets'], 'a.js'],
    [['dist/assets/a.js', 'dist/index.html'], 'dist/assets/a.js'],
  ] as const) {
    const { report } = await scanJson(args, { cwd });
    const places = report.findings.find((finding) => finding.rule === RULE)?.places ?? [];
    expect(places[0]).toMatchObject({ artifact, origin: { file: 'src/api.ts', line: 2, column: 23 } });
  }
});

test('the surfaces are told apart', async () => {
  const { report } = await scanJson([], { cwd: folderOf({ ...LEAKING, 'dist/.env': 'A=1', 'dist/x.css': '' }) });
  expect(report.scan).toMatchObject({
    kind: 'files',
    artifacts: 5,
    surfaces: { chunk: 1, 'source-map': 1, html: 1, asset: 1, css: 1 },
  });
});

describe('reports are written to files', () => {
  test('failing or not, and standard output stays what it was', async () => {
    const cwd = folderOf(LEAKING);
    const args = ['scan', '--format', 'json', '--report', 'json=out/leaks.json', '--report', 'pretty=out/leaks.txt'];
    const run = await leakgate(args, { cwd });
    expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/^(?:leakgate: wrote out\/leaks\.\w+\n){2}$/) });
    expect(JSON.parse(readFileSync(join(cwd, 'out/leaks.json'), 'utf8'))).toEqual(JSON.parse(run.stdout));
    expect(readFileSync(join(cwd, 'out/leaks.txt'), 'utf8')).not.toMatch(ANSI);
  });

  test('those of the configuration and of the command line', async () => {
    const cwd = folderOf({
      ...LEAKING,
      'leakgate.config.json': '{ "reports": { "json": "a.json", "pretty": "a.txt" } }',
    });
    await leakgate(['scan', '--report', 'json=b.json'], { cwd });
    expect(['a.json', 'a.txt', 'b.json'].map((file) => existsSync(join(cwd, file)))).toEqual([false, true, true]);
  });
});

describe('--quiet', () => {
  test('prints nothing where the outcome is clean', async () => {
    const cwd = folderOf({ 'dist/a.js': '' });
    expect(await leakgate(['scan', '--quiet', '--report', 'json=a.json'], { cwd })).toMatchObject({
      code: 0,
      stdout: '',
      stderr: '',
    });
    expect(existsSync(join(cwd, 'a.json'))).toBe(true);
  });

  test.each([
    ['leaks', LEAKING, 1],
    ['nothing to search', { 'dist/': '' }, 3],
  ] as const)('prints the report where there is %s', async (_, files, code) => {
    const run = await leakgate(['scan', '--quiet'], { cwd: folderOf(files) });
    expect(run).toMatchObject({ code, stderr: '' });
    expect(run.stdout).not.toBe('');
  });
});

describe('colours', () => {
  test.each<[string, readonly string[], Readonly<Record<string, string>>, boolean]>([
    ['not where standard output is no terminal', [], {}, false],
    ['where they are demanded', [], { FORCE_COLOR: '1' }, true],
    ['not where they are forbidden', ['--no-color'], { FORCE_COLOR: '1' }, false],
    ['not with NO_COLOR', [], { NO_COLOR: '1', FORCE_COLOR: '1' }, false],
    ['never in JSON', ['--format', 'json'], { FORCE_COLOR: '1' }, false],
  ])('%s', async (_, args, env, colored) => {
    const run = await leakgate(['scan', ...args], { cwd: folderOf(LEAKING), env });
    expect(ANSI.test(run.stdout)).toBe(colored);
  });
});

test('a reader that goes away is no failure', async () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`dist/a${index}.js`, `x="${TOKEN}"`]));
  const run = await start(['scan', '--format', 'json'], {
    cwd: folderOf(files),
    started: (child) => child.stdout?.destroy(),
  });
  expect(run).toMatchObject({ code: 1, signal: null, stderr: '' });
});

test.skipIf(process.platform === 'win32')('| head is quiet', () => {
  const files = Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`dist/a${index}.js`, `x="${TOKEN}"`]));
  const result = spawnSync('sh', ['-c', `"${process.execPath}" "${COMMAND}" scan --format json | head -1`], {
    cwd: folderOf(files),
    encoding: 'utf8',
  });
  expect(result).toMatchObject({ status: 0, stdout: '{\n', stderr: '' });
});

test.skipIf(!existsSync('/dev/full'))('a full disk is told once, and is no success', () => {
  const result = spawnSync('sh', ['-c', `"${process.execPath}" "${COMMAND}" scan > /dev/full`], {
    cwd: folderOf({ 'dist/a.js': '' }),
    encoding: 'utf8',
  });
  expect(result).toMatchObject({
    status: 2,
    stderr: expect.stringMatching(/^leakgate: standard output: [^\n]* there is no space left; mend that, [^\n]*\n$/),
  });
});

test('the command that the checkout links is the built one', () => {
  const bin = join(import.meta.dirname, '../../node_modules/.bin/leakgate');
  const result = spawnSync(bin, ['--version'], { encoding: 'utf8', shell: process.platform === 'win32' });
  expect(result).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^\d+\.\d+\.\d+\n$/) });
});
