// Every block of the documentation does what it says: commands run, code compiles, configurations are accepted.

import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { FORMATS } from '@leakgate/core';
import { loadConfig } from '@leakgate/node';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { NO_SANDBOX } from '../crawl/crawled.ts';
import { serveApp } from '../crawl/target/server.ts';
import { folderOf, holdsPiece, leakgate, start, TOKEN, type Files } from '../cli/run.ts';
import { git } from '../commit/repository.ts';
import { nameOf, pages, snippetsMarked, snippetsOf, type Snippet } from './snippets.ts';

const ROOT = join(import.meta.dirname, '../..');
const MODULES = join(import.meta.dirname, '../node_modules');

/** What the mark behind a block's language asks for. */
const MARKS = [
  'run',
  'crawl',
  'install',
  'types',
  'config',
  'workflow',
  'directive',
  'recipe',
  'report',
  'format',
] as const;
type Mark = (typeof MARKS)[number];

/** The blocks with a mark, but for those of the page that `e2e/recipes` builds from. */
function marked(mark: Mark): readonly (readonly [string, Snippet])[] {
  return snippetsMarked(mark).filter(([, { page }]) => page !== 'docs/recipes.md');
}

test('every block is of a kind that a test knows', () => {
  const all = pages().flatMap((page) => [...snippetsOf(page)]);
  expect(all.length).toBeGreaterThan(40);
  expect(all.filter(({ marks }) => !MARKS.some((mark) => mark in marks)).map(nameOf)).toEqual([]);
});

test('code that compiles is run as well', () => {
  const run = ['build', 'login', 'playwright'];
  expect(marked('types').filter(([, { marks }]) => !run.some((mark) => mark in marks))).toEqual([]);
});

const CLEAN = 'console.log("clean");\n';
const LEAK = `fetch("/x", { headers: { authorization: "${TOKEN}" } });\n`;

/** A project as the pages have it: built, with something staged, and with the report of another day. */
async function project(kind: string): Promise<string> {
  const files: Files = {
    'dist/index.js': kind === 'leaking' ? LEAK : CLEAN,
    'public/a.txt': 'a',
    'src/main.ts': CLEAN,
  };
  const folder = folderOf(files);
  symlinkSync(MODULES, join(folder, 'node_modules'), 'junction');
  git(folder, 'init', '-q', '.');
  git(folder, 'config', 'user.name', 'Ada');
  git(folder, 'add', 'src');
  const report = await leakgate(['scan', '--fail-on', 'never', '--format', 'json'], { cwd: folder });
  for (const name of ['leakgate.json', 'yesterday.json']) writeFileSync(join(folder, name), report.stdout);
  return folder;
}

/** The commands of a text, one a line, as arguments of `leakgate`. */
function commandsIn(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/npx leakgate (.*)/g)].map(([, line = '']) =>
    [...line.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? ''),
  );
}

/** Runs every command of a text, each of which must end with 0. */
async function runAll(text: string, cwd: string): Promise<void> {
  const commands = commandsIn(text);
  expect(commands).not.toEqual([]);
  for (const command of commands) {
    const { code, stdout, stderr } = await leakgate(command, { cwd });
    expect(code, `leakgate ${command.join(' ')}\n${stdout}${stderr}`).toBe(0);
  }
}

test.each(marked('run'))('the commands of %s end well', async (_, { text, marks }) => {
  await runAll(text, await project(marks['in'] ?? 'clean'));
});

/** Commands that stand by themselves, indented: the build of a framework and then the scan of what it wrote. */
const SCANS = [...readFileSync(join(ROOT, 'docs/recipes.md'), 'utf8').matchAll(/^ {4}.* && leakgate scan (\S+)$/gm)];

test.each(SCANS.map(([, folder = '']) => [folder]))(
  'leakgate scan %s, of the recipes, finds a leak there',
  async (folder) => {
    const cwd = folderOf({ [`${folder}/chunk.js`]: LEAK });
    expect(await leakgate(['scan', folder], { cwd })).toMatchObject({ code: 1 });
  },
);

/** What npm shows of each package. */
const PACKAGES = readdirSync(join(ROOT, 'packages')).map((name) => `packages/${name}/README.md`);

test.each(PACKAGES.map((page) => [page]))('what %s shows is what the pages show, which is run', (page) => {
  const shown = pages().flatMap((each) => [...snippetsOf(each)]);
  const isSame = (a: Snippet, b: Snippet): boolean => a.language === b.language && compact(a) === compact(b);
  expect(snippetsOf(page).filter((snippet) => !shown.some((each) => isSame(each, snippet)))).toEqual([]);
  const commands = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/^ {4}(\S.*)$/gm)].map(([, line = '']) => line);
  const lines = new Set(shown.flatMap(({ text }) => text.split('\n')));
  expect(commands.filter((command) => !lines.has(command))).toEqual([]);
});

function compact({ text }: Snippet): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

test('the scripts that CONTRIBUTING names are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const text = readFileSync(join(ROOT, 'CONTRIBUTING.md'), 'utf8');
  const named = [...text.matchAll(/(?:npm run|npm(?= test)|pnpm@12) (\w+)/g)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(4);
  expect(named.filter((name) => scripts[name] === undefined)).toEqual([]);
});

test.each(marked('workflow'))('%s is YAML, and its commands end well', async (_, { text }) => {
  expect(parse(text)).toMatchObject({});
  if (!text.includes('leakgate crawl')) await runAll(text, await project('clean'));
});

describe('the crawl', async () => {
  const served = await serveApp({ kind: 'clean' });
  afterAll(() => served.close());

  const crawls = [...marked('crawl'), ...marked('workflow').filter(([, { text }]) => text.includes('leakgate crawl'))];

  test.each(crawls)('of %s starts', async (_, { text }) => {
    const [command = []] = commandsIn(text.replaceAll('https://staging.example', served.origin));
    const quick = ['--max-pages', '1', '--no-well-known', ...(NO_SANDBOX ? ['--no-sandbox'] : [])];
    const { code, stdout } = await start([...command, ...quick], { cwd: folderOf({ 'package.json': '{}' }) });
    expect([0, 3]).toContain(code);
    expect(stdout).toContain('leakgate: ');
  });
});

test.each(marked('install'))('what %s installs is there', (_, { text }) => {
  const names = [...text.matchAll(/npm install (?:--save-dev )?(.*)/g)].flatMap(([, line = '']) => line.split(' '));
  expect(names).not.toEqual([]);
  for (const name of names) expect(existsSync(join(MODULES, name, 'package.json')), name).toBe(true);
});

test.each(marked('config'))('the configuration of %s is accepted', async (_, { text, language }) => {
  const root = folderOf({ [`leakgate.config.${language}`]: text, 'package.json': '{ "type": "module" }' });
  symlinkSync(MODULES, join(root, 'node_modules'), 'junction');
  expect((await loadConfig({ root })).configFile).toBe(join(root, `leakgate.config.${language}`));
});

test.each(marked('directive'))('the comment of %s ignores what stands below it', async (_, { text }) => {
  const [comment = ''] = text.split('\n');
  const folder = await project('clean');
  writeFileSync(join(folder, 'src/main.ts'), `${comment}\nconst sample = '${TOKEN}';\n`);
  git(folder, 'add', 'src');
  expect(await leakgate(['scan', '--staged'], { cwd: folder })).toMatchObject({ code: 0 });
});

test('the options of the secretlint rule are accepted', () => {
  const shown = marked('recipe').filter(([, { marks }]) => marks['recipe'] === 'secretlint-options');
  expect(shown).toHaveLength(1);
  for (const [, { text }] of shown) {
    const folder = folderOf({ '.secretlintrc.json': text, 'leakgate.config.json': '{}', 'src/main.ts': CLEAN });
    const secretlint = join(MODULES, 'secretlint/bin/secretlint.js');
    const { status, stderr } = spawnSync(process.execPath, [secretlint, 'src/*'], { cwd: folder, encoding: 'utf8' });
    expect(status, stderr).toBe(0);
  }
});

test('code compiles against the types of what is built', () => {
  const code = [...marked('types'), ...marked('config')].filter(([, { language }]) => language !== 'json');
  const files = code.map(([name, { language, text }]) => [`${name.replaceAll(/\W/g, '-')}.${language}`, text] as const);
  const options = {
    target: 'ES2024',
    lib: ['ES2024', 'DOM'],
    module: 'NodeNext',
    strict: true,
    noEmit: true,
    allowJs: true,
    checkJs: true,
    skipLibCheck: true,
    types: ['node'],
    typeRoots: [join(ROOT, 'node_modules/@types')],
  };
  const folder = folderOf({
    ...Object.fromEntries(files),
    'package.json': '{ "type": "module" }',
    'tsconfig.json': JSON.stringify({ compilerOptions: options, include: ['*'] }),
  });
  symlinkSync(MODULES, join(folder, 'node_modules'), 'junction');
  const tsc = join(ROOT, 'node_modules/typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' });
  expect(stdout).toBe('');
  expect(status).toBe(0);
  expect(files.length).toBeGreaterThan(8);
});

test('the number of formats that the README names is true', () => {
  const number = Number(
    /more than (\d+) kinds of credentials/.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'))?.[1],
  );
  expect(number).toBeGreaterThan(0);
  expect(FORMATS.length).toBeGreaterThan(number);
});

test('the pages hold no token', () => {
  expect(pages().filter((page) => holdsPiece(readFileSync(join(ROOT, page), 'utf8'), TOKEN))).toEqual([]);
});

/** Anchors that GitHub makes of the headings of a page. */
function anchorsOf(page: string): readonly string[] {
  const headings = readFileSync(join(ROOT, page), 'utf8').matchAll(/^#+ (.*)$/gm);
  return [...headings].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\w\- ]/g, '')
      .replaceAll(' ', '-'),
  );
}

test.each(pages().map((page) => [page]))('the links of %s lead somewhere', (page) => {
  const links = [...readFileSync(join(ROOT, page), 'utf8').matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = '']) => link);
  const broken = links
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? page : join(dirname(page), file);
      return !existsSync(join(ROOT, target)) || (anchor !== undefined && !anchorsOf(target).includes(anchor));
    });
  expect(broken).toEqual([]);
});
