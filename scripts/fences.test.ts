// The fences of the architecture, each shown to hold by climbing over it.

import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const ROOT = join(import.meta.dirname, '..');
const BIN = join(ROOT, 'node_modules', '.bin');

const temporary: string[] = [];
afterAll(() => temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function temporaryFolder(parent: string): string {
  const folder = mkdtempSync(join(ROOT, parent, '.leakgate-fence-'));
  temporary.push(folder);
  return folder;
}

function runBin(name: string, args: readonly string[]): { readonly status: number | null; readonly output: string } {
  const result = spawnSync(join(BIN, name), args, { cwd: ROOT, encoding: 'utf8' });
  return { status: result.status, output: result.stdout + result.stderr };
}

function compile(packageName: string, code: string): { readonly status: number | null; readonly output: string } {
  const folder = temporaryFolder(`packages/${packageName}`);
  writeFileSync(join(folder, 'slip.ts'), code);
  writeFileSync(
    join(folder, 'tsconfig.json'),
    JSON.stringify({ extends: '../tsconfig.json', include: ['slip.ts', '../src/ambient.d.ts'] }),
  );
  return runBin('tsc', ['-p', folder]);
}

describe.each(['core', 'report'])('packages/%s compiles against no host', (name) => {
  test.each([
    ['files', "import { readFileSync } from 'node:fs'; export const x: unknown = readFileSync;"],
    ['the network', "export const x: unknown = fetch('https://example.com');"],
    ['the console', "console.log('x'); export {};"],
    ['the process', 'export const x: unknown = process.env;'],
    ['a document', 'export const x: unknown = document.title;'],
    ['a timer', 'export const x: unknown = setTimeout(() => undefined, 1);'],
  ])('%s', (_, code) => {
    const { status, output } = compile(name, code);
    expect(output).toMatch(/error TS(?:2304|2307|2580|2584|2591|2688|2552)/);
    expect(status).not.toBe(0);
  });

  test('plain code does compile, so that the cases above fail for their reason', () => {
    expect(compile(name, "export const x: string = 'fine';")).toMatchObject({ status: 0 });
  });
});

/** Who may depend on whom: design, section 2. */
const EDGES: Readonly<Record<string, readonly string[]>> = {
  core: [],
  report: ['core'],
  node: ['core', 'report'],
  'build-plugin': ['core', 'report', 'node'],
  crawler: ['core', 'report', 'node'],
  'secretlint-rule': ['core', 'report', 'node'],
  leakgate: ['core', 'report', 'node', 'build-plugin', 'crawler'],
};

function sourceFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test\.ts$|(?:^|[/\\])testing[/\\]/.test(file))
    .map((file) => join(folder, file));
}

/** Packages a source file imports, by bare name. */
function importsOf(file: string): readonly string[] {
  const imports = readFileSync(file, 'utf8').matchAll(
    /(?:^(?:import|export)\b[^;=']*\bfrom\s+|^import\s+|\bimport\()'([^'.][^']*)'/gm,
  );
  return [...imports]
    .map((hit) => hit[1] ?? '')
    .map((name) =>
      name
        .split('/')
        .slice(0, name.startsWith('@') ? 2 : 1)
        .join('/'),
    );
}

/** What the build of a package puts into it, so that nobody installs it: see its `tsdown.config.ts`. */
const BUNDLED: Readonly<Record<string, readonly string[]>> = {
  core: ['@jridgewell/trace-mapping', '@noble/ed25519', '@noble/hashes', '@scure/base', '@scure/bip39'],
  leakgate: ['commander'],
  node: ['valibot'],
};

const packages = readdirSync(join(ROOT, 'packages'));

describe.each(packages)('packages/%s', (name) => {
  const folder = join(ROOT, 'packages', name);
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
    peerDependencies?: Record<string, string>;
  };
  const imported = new Set(sourceFiles(join(folder, 'src')).flatMap(importsOf));

  test('depends only on the packages below it', () => {
    const own = [...imported, ...Object.keys(manifest.dependencies ?? {})]
      .filter((dependency) => dependency.startsWith('@leakgate/') || dependency === 'leakgate')
      .map((dependency) => dependency.replace('@leakgate/', ''));
    expect(EDGES[name]).toBeDefined();
    expect([...new Set(own)].filter((dependency) => !EDGES[name]?.includes(dependency))).toEqual([]);
  });

  test('imports only what its manifest names', () => {
    const named = new Set([
      ...Object.keys(manifest.dependencies ?? {}),
      ...Object.keys(manifest.peerDependencies ?? {}),
      ...(BUNDLED[name] ?? []),
    ]);
    const foreign = [...imported].filter((dependency) => !dependency.startsWith('node:') && !named.has(dependency));
    expect(foreign).toEqual([]);
  });
});

test('core and report import nothing of Node', () => {
  const files = ['core', 'report'].flatMap((name) => sourceFiles(join(ROOT, 'packages', name, 'src')));
  expect(files.length).toBeGreaterThan(40);
  expect(files.flatMap(importsOf).filter((name) => name.startsWith('node:'))).toEqual([]);
});

test.each([
  ['a call', "import type { Secret } from './secret.ts';\nexport const peek = (s: Secret): string => s.reveal();\n"],
  [
    'by another way of writing',
    "import type { Secret } from './secret.ts';\nexport const peek = (s: Secret): string => s['reveal']();\n",
  ],
  [
    'taken apart',
    "import type { Secret } from './secret.ts';\nexport const peek = ({ reveal }: Secret): unknown => reveal;\n",
  ],
])('reveal() outside the files that may call it does not pass lint: %s', (_, code) => {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-fence-'));
  temporary.push(folder);
  writeFileSync(join(folder, 'slip.ts'), code);
  const { status, output } = runBin('oxlint', ['--config', join(ROOT, '.oxlintrc.json'), folder]);
  expect(output).toContain('confine-reveal');
  expect(status).not.toBe(0);
});
