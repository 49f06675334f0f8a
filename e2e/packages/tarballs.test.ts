// What a release would publish, installed into an empty project by npm and by pnpm, on each Node that is supported.

import { existsSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { packAll, type Packed } from '../../scripts/packages/pack.ts';
import { nodeOf } from '../../scripts/set-up/node.mjs';
import { holdsPiece, RULE, TOKEN } from '../cli/run.ts';
import { HOSTS, inProject, INSTALL, install, writeProject, type Project } from './project.ts';

const WORKSPACE = readFileSync(join(import.meta.dirname, '../../pnpm-workspace.yaml'), 'utf8');

const MANIFEST = join(import.meta.dirname, '../../packages/leakgate/package.json');

const MANAGERS: Readonly<Record<string, readonly string[]>> = {
  npm: ['npm', 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error'],
  pnpm: ['npx', '-y', 'pnpm@12', 'install', '--prefer-offline', '--ignore-scripts', '--reporter=append-only'],
};

const FILES: Readonly<Record<string, string>> = {
  'index.html': '<!doctype html>\n<script type="module" src="/src/main.ts"></script>\n',
  'src/main.ts': 'console.log(import.meta.env.VITE_TOKEN);\n',
  'vite.config.ts': [
    "import { defineConfig } from 'vite';",
    '',
    "export default defineConfig({ build: { target: 'es2022' } });",
    '',
  ].join('\n'),
  '.secretlintrc.json': JSON.stringify({ rules: [{ id: '@leakgate/secretlint-rule' }] }),
  'types.ts': [
    "import { defineConfig, type LeakgateOptions, type Report } from 'leakgate';",
    "import { leakgate as vite } from 'leakgate/vite';",
    "import { leakgate as rollup } from 'leakgate/rollup';",
    "import { leakgate as rolldown } from 'leakgate/rolldown';",
    "import type { UserConfig } from 'vite';",
    "import type { RollupOptions } from 'rollup';",
    "import type { RolldownOptions } from 'rolldown';",
    "import { creator, type RuleOptions } from '@leakgate/secretlint-rule';",
    "import { crawl, type CrawlCall } from 'leakgate/crawler';",
    "import { expectNoLeaks } from 'leakgate/playwright';",
    'export const g = (call: CrawlCall): Promise<Report> => crawl("https://a.example", call);',
    'export const h: (...given: Parameters<typeof expectNoLeaks>) => Promise<void> = expectNoLeaks;',
    'const options: LeakgateOptions = defineConfig({ failOn: "warning" });',
    'export const a: UserConfig = { plugins: [vite(options)] };',
    'export const b: RollupOptions = { plugins: [rollup(options)] };',
    'export const c: RolldownOptions = { plugins: [rolldown(options)] };',
    'export const d: RuleOptions = { exposures: ["secret"] };',
    'export const e = (report: Report): string => `${report.outcome} ${creator.meta.id}`;',
    '// @ts-expect-error: the types are there, and not `any`',
    'export const f: LeakgateOptions = { failOn: "sometimes" };',
    '',
  ].join('\n'),
  'tsconfig.json': JSON.stringify({
    compilerOptions: {
      target: 'ES2024',
      lib: ['ES2024', 'DOM'],
      module: 'NodeNext',
      strict: true,
      noEmit: true,
      types: [],
    },
    files: ['types.ts'],
  }),
};

function versions(): Readonly<Record<string, string>> {
  return Object.fromEntries(
    HOSTS.map((name) => [name, new RegExp(`^  '?${name}'?: (\\S+)$`, 'm').exec(WORKSPACE)?.[1] ?? 'missing']),
  );
}

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'leakgate-tarballs-')));
let packed: readonly Packed[] = [];
beforeAll(() => {
  packed = packAll(join(folder, 'packed'));
}, INSTALL);
afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** Types are the same on every Node, and slow to check. */
const TYPES_ON = 24;
const ENTRIES: readonly string[] = [
  'leakgate',
  'leakgate/vite',
  'leakgate/rollup',
  'leakgate/rolldown',
  'leakgate/crawler',
  'leakgate/playwright',
  '@leakgate/secretlint-rule',
];

const SETTINGS = [22, 24].flatMap((major) => Object.keys(MANAGERS).map((manager) => ({ major, manager })));

describe.each(SETTINGS)('installed with $manager on Node $major', ({ major, manager }) => {
  let project: Project = { folder: join(folder, `${manager}-${major}`), node: '' };
  const file = (path: string): string => join(project.folder, path);

  beforeAll(() => {
    project = { ...project, node: nodeOf(major) };
    writeProject(project, packed, versions(), FILES);
    writeFileSync(file('.env'), `VITE_TOKEN=${TOKEN}\n`);
    const { code, output } = install(project, MANAGERS[manager] ?? []);
    expect(code, output).toBe(0);
    expect(inProject(project, 'node', '--version').output).toMatch(new RegExp(`^v${major}\\.`));
  }, INSTALL);

  test('init puts the plugin in, and has nothing to do after that', () => {
    const first = inProject(project, 'npx', 'leakgate', 'init', '--yes');
    expect(first.code, first.output).toBe(0);
    expect(readFileSync(file('vite.config.ts'), 'utf8')).toContain('plugins: [leakgate()]');
    expect(existsSync(file('leakgate.config.ts'))).toBe(true);
    const second = inProject(project, 'npx', 'leakgate', 'init', '--yes');
    expect(second.code).toBe(0);
    expect(second.output).toContain('leakgate: there is nothing to change\n');
  });

  test('a leaking build is stopped, and writes nothing; a clean one is built', () => {
    const { code, output } = inProject(project, 'npx', 'vite', 'build');
    expect(code).not.toBe(0);
    expect(output).toContain(RULE);
    expect(output).toContain('src/main.ts:1');
    expect(holdsPiece(output, TOKEN)).toBe(false);
    const dist = file('dist');
    expect(existsSync(dist) ? readdirSync(dist) : []).toEqual([]);

    writeFileSync(file('.env.local'), 'VITE_TOKEN=none\n');
    const clean = inProject(project, 'npx', 'vite', 'build');
    expect(clean.code, clean.output).toBe(0);
    expect(readdirSync(dist)).toContain('index.html');
  });

  test('the command line searches what was built, and what is named', () => {
    writeFileSync(file('leak.js'), `f("${TOKEN}")`);
    const { version } = JSON.parse(readFileSync(MANIFEST, 'utf8')) as { readonly version: string };
    expect(inProject(project, 'npx', 'leakgate', '--version')).toEqual({ code: 0, output: `${version}\n` });
    expect(inProject(project, 'npx', 'leakgate', 'scan')).toMatchObject({ code: 0 });
    const leaking = inProject(project, 'npx', 'leakgate', 'scan', 'leak.js');
    expect(leaking).toMatchObject({ code: 1 });
    expect(leaking.output).toContain(RULE);
    // What was compiled is kept for the next time.
    expect(readdirSync(file('node_modules/.cache/leakgate'))).not.toEqual([]);
  });

  test('secretlint finds the rule', () => {
    const { code, output } = inProject(project, 'npx', 'secretlint', '.env', 'src/main.ts');
    expect(output).toMatch(/1:11 +error +\[github-pat-classic\]/);
    expect(code).toBe(1);
  });

  if (major === TYPES_ON)
    test('the types hold, and the libraries that they name are there', () => {
      expect(inProject(project, 'npx', 'tsc', '-p', '.')).toEqual({ code: 0, output: '' });
    });

  test('every entry is imported, and required', () => {
    const code = `
      const { createRequire } = await import('node:module');
      for (const name of ${JSON.stringify(ENTRIES)}) {
        await import(name);
        createRequire(import.meta.url)(name);
        console.log(name);
      }`;
    const output = ENTRIES.map((name) => `${name}\n`).join('');
    expect(inProject(project, 'node', '--input-type=module', '--eval', code)).toEqual({ code: 0, output });
  });
});
