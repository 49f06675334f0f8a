import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { faultsOf } from './faults.ts';

const temporary: string[] = [];
afterAll(() => temporary.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

const FINE = {
  name: 'fine',
  version: '1.0.0',
  type: 'module',
  license: 'MIT',
  exports: { '.': { types: './dist/index.d.mts', default: './dist/index.mjs' } },
};
const FILES: Readonly<Record<string, string>> = {
  LICENSE: 'MIT',
  'README.md': '# fine',
  'dist/index.mjs': 'export const a = 1;\n',
  'dist/index.d.mts': 'export declare const a: number;\n',
};

/** Packs a package with these files, as `npm publish` would. */
function pack(manifest: object, files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'leakgate-faults-'));
  temporary.push(folder);
  for (const [path, content] of Object.entries({ ...files, 'package.json': JSON.stringify(manifest) })) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts'], { cwd: folder, shell: process.platform === 'win32' });
  return join(folder, 'fine-1.0.0.tgz');
}

test.each<[string, object, Readonly<Record<string, string>>, readonly string[]]>([
  ['nothing', FINE, FILES, []],
  [
    'a script at installation',
    { ...FINE, scripts: { postinstall: 'node x.js', build: 'tsdown' } },
    FILES,
    ['runs the script «postinstall» where it is installed'],
  ],
  ['the workspace', { ...FINE, dependencies: { b: 'workspace:*' } }, FILES, ['says «workspace:»']],
  ['a file of the sources', FINE, { ...FILES, 'src/index.test.ts': '' }, ['holds src/index.test.ts']],
])('%s', async (_, manifest, files, faults) => {
  expect(await faultsOf({ name: 'fine', file: pack(manifest, files) })).toEqual(faults);
});

test('types that are not there, and an entry that is not', async () => {
  const { 'dist/index.d.mts': _, ...rest } = FILES;
  const found = await faultsOf({ name: 'fine', file: pack(FINE, rest) });
  expect(found.join('\n')).toMatch(/publint: .*index\.d\.mts/);
  expect(found.join('\n')).toMatch(/types: UntypedResolution at \.|has no types/);
});
