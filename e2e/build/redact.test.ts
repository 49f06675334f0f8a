// `mode: 'redact'`: the build passes, and no output holds a token that could be taken out.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { originalPositionFor, TraceMap } from '@jridgewell/trace-mapping';
import { describe, expect, test } from 'vitest';
import type { BuildCase } from './case.ts';
import { plainFiles, plainPlants } from './apps/plain-app.ts';
import { tinyApp } from './apps/tiny.ts';
import { viteLeaks } from './apps/vite-app.ts';
import { github, vite } from './cases/vite-case.ts';
import { filesBelow, TEMPORARY } from './project.ts';
import { runCase, type BuildResult } from './run-case.ts';

const PASSES = { kind: 'passes', prints: /./ } as const;
const style = viteLeaks.find(({ key }) => key === 'style') ?? github;
const worker = viteLeaks.find(({ key }) => key === 'worker') ?? github;
const withMaps = { build: { sourcemap: true } };

const app = vite('redact', {
  files: tinyApp(
    [
      "import './style.css';",
      "new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });",
      "const headers = { authorization: 'token @@github@@' }; console.log(headers.authorization);",
      'console.log(atob("@@github:base64@@"));',
    ],
    {
      'src/style.css': ".badge::after { content: '@@style@@'; }\n",
      'src/worker.ts': "self.postMessage('x-api-key: @@worker@@');\n",
    },
  ),
  plants: [github, style, worker],
  config: () => ({ ...withMaps, worker: { format: 'es' } }),
  expected: PASSES,
});

function plain(host: 'rollup' | 'rolldown'): BuildCase {
  const config = { input: 'src/main.js', output: { dir: 'dist', sourcemap: true, entryFileNames: '[name]-[hash].js' } };
  const files = { ...plainFiles, 'src/upload.js': 'export const upload = () => 1;\n' };
  return { host, setting: 'redact', files, plants: plainPlants, inRoot: true, config: () => config, expected: PASSES };
}

const ON_VITE = ['assets/index.css', 'assets/index.js', 'assets/index.js.map', 'assets/worker.js'];
/** What holds a token where nothing is redacted. */
const HOLDING = {
  vite: ON_VITE,
  vite7: ON_VITE,
  vite6: ON_VITE,
  vite5: ON_VITE,
  rollup: ['main.js', 'main.js.map'],
  rolldown: ['main.js', 'main.js.map'],
} as const;

const OLDER = ['vite7', 'vite6', 'vite5'] as const;
const HOSTS = [app, ...OLDER.map((host) => ({ ...app, host })), plain('rollup'), plain('rolldown')] as const;

function run(each: BuildCase, folder: string, options: BuildCase['options'] = {}): Promise<BuildResult> {
  return runCase({ ...each, options: { mode: 'redact', ...options } }, 'leaking', folder);
}

function distOf(folder: string): string {
  return join(TEMPORARY, folder, 'leaking', 'dist');
}

describe.each(HOSTS)('$host', (each) => {
  const folder = `redact-${each.host}`;

  test('passes with a warning for each token, and no file holds one', async () => {
    const result = await run(each, folder);
    expect(result.thrown?.message).toBeUndefined();
    expect(result.holding).toEqual([]);
    const warned = (result.report?.findings ?? []).filter(({ verdict }) => verdict === 'warning');
    expect(warned.length).toBeGreaterThanOrEqual(3);
    for (const { because } of warned) expect(because).toMatch(/^redacted in the output/);
    expect(result.report?.findings.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    const texts = filesBelow(distOf(folder)).map((path) => readFileSync(join(distOf(folder), path), 'utf8'));
    expect(texts.join('\n')).toContain('__LEAKGATE_REDACTED_github-pat-classic__');
  });

  test('every file gets another name than with its token', async () => {
    const { holding } = await run(each, `${folder}-gate`, { mode: 'gate', failOn: 'never' });
    const files = new Set(filesBelow(distOf(folder)));
    expect(holding.map((path) => path.replace(/-[\w-]{8}(?=\.)/, ''))).toEqual(
      expect.arrayContaining([...HOLDING[each.host]]),
    );
    expect(holding.filter((path) => files.has(path))).toEqual([]);
  });
});

test('the map still leads to the line and column of the source', async () => {
  await run(app, 'redact-map');
  const dist = distOf('redact-map');
  const path = filesBelow(dist).find((file) => /index-.*\.js$/.test(file)) ?? '';
  const code = readFileSync(join(dist, path), 'utf8');
  const map = new TraceMap(readFileSync(join(dist, `${path}.map`), 'utf8'));
  // The source says it once, so that the minifier leaves one of them.
  const column = code.split('\n')[0]?.indexOf('__LEAKGATE_REDACTED_github-pat-classic__') ?? -1;
  expect(column).toBeGreaterThan(0);
  expect(originalPositionFor(map, { line: 1, column })).toMatchObject({ line: 3 });
});

test('what a page or a public file holds stops the build all the same', async () => {
  const leaky = { ...app, files: { ...app.files, 'public/config.json': '{ "key": "@@github@@" }\n' } };
  const { thrown, report } = await run(leaky, 'redact-public');
  expect(thrown?.pluginCode).toBe('LEAKGATE_LEAKS');
  const errors = (report?.findings ?? []).filter(({ verdict }) => verdict === 'error');
  expect(errors.flatMap(({ places }) => places.map(({ surface }) => surface))).toContain('public-file');
  expect(errors.flatMap(({ evidence }) => evidence)).toContain('not redacted: files of public/ are copied as they are');
});

const script = '<script type="module" src="/src/main.ts"></script>';

test.each<[string, BuildCase['files'], RegExp]>([
  ['a public file', { 'public/a.json': '"@@github@@"\n' }, /not redacted: files of public\/ are copied as they are/],
  ['a page', { 'index.html': `<p>@@github@@</p>\n${script}\n` }, /not redacted: a page is made last/],
  [
    'an asset',
    {
      'src/main.ts': "import url from './a.txt?url';\nconsole.log(url);\n",
      'src/a.txt': `${' '.repeat(5000)}@@github@@\n`,
    },
    /not redacted: such a file has its name from its content/,
  ],
  [
    'a text that code puts together',
    { 'src/main.ts': "const a = { b: '@@github:head@@', c: '@@github:tail@@' };\nconsole.log(a.b + a.c);\n" },
    /not redacted: the code puts it together from pieces/,
  ],
])('%s that is left says why, in the error and in the table', async (name, files, expected) => {
  const left = vite(`redact leaves ${name}`, {
    files: { ...tinyApp(['console.log(1);']), ...files },
    expected: PASSES,
  });
  const { thrown, printed } = await run(left, 'redact-left');
  expect(thrown?.pluginCode).toBe('LEAKGATE_LEAKS');
  expect(thrown?.message).toMatch(expected);
  expect(printed.replaceAll(/\s+/g, ' ')).toMatch(expected);
});

test('what a script puts together is left, and stops the build', async () => {
  const joined = vite('redact joined', {
    files: tinyApp([
      "const parts = { head: '@@github:head@@', tail: '@@github:tail@@' };",
      'console.log(parts.head + parts.tail);',
    ]),
    expected: PASSES,
  });
  const { thrown } = await run(joined, 'redact-joined');
  expect(thrown?.pluginCode).toBe('LEAKGATE_LEAKS');
});

test('every redacted script is still a script', async () => {
  const { files } = await run(
    { ...app, config: () => ({ build: { rolldownOptions: { output: { format: 'iife' } } } }) },
    'redact-syntax',
  );
  const scripts = files.filter((path) => /index-.*\.js$/.test(path));
  expect(scripts).toHaveLength(1);
  for (const path of scripts)
    expect(() => new Script(readFileSync(join(distOf('redact-syntax'), path), 'utf8'))).not.toThrow();
});

describe.each(HOSTS)('$host with a config file', (each) => {
  const configured = (mode: string): BuildCase => ({
    ...each,
    files: { ...each.files, 'leakgate.config.json': `{ "mode": "${mode}" }\n` },
  });

  test('that asks for redaction', async () => {
    const result = await runCase(configured('redact'), 'leaking', `redact-config-${each.host}`);
    expect(result.thrown?.message).toBeUndefined();
    expect(result.holding).toEqual([]);
  });

  test('whose mode the options of the plugin replace', async () => {
    const gate = { ...configured('redact'), options: { mode: 'gate' } } as const;
    const { thrown } = await runCase(gate, 'leaking', `redact-config-${each.host}-gate`);
    expect(thrown?.pluginCode).toBe('LEAKGATE_LEAKS');
  });

  test('that is wrong', async () => {
    const { thrown } = await runCase(configured('redacted'), 'leaking', `redact-config-${each.host}-wrong`);
    expect(thrown?.pluginCode).toBe('LEAKGATE_USAGE');
  });
});
