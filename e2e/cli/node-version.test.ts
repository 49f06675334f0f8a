import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMAND, folderOf, leakgate, start } from './run.ts';

const DIST = join(import.meta.dirname, '../../packages/leakgate/dist');
const ENTRIES = ['index', 'vite', 'rollup', 'rolldown'];
const SENTENCE = /leakgate needs Node 22\.18 or a later 22, or Node 24\.11 or later; this is Node (\S+)/;

function pretend(version: string): readonly string[] {
  const code = `Object.defineProperty(process.versions, 'node', { value: '${version}' });`;
  return ['--import', `data:text/javascript,${encodeURIComponent(code)}`];
}

/** Prints what an import ends with. */
const IMPORT = (entry: string): string =>
  `import(${JSON.stringify(join(DIST, `${entry}.mjs`))}).then((m) => console.log(Object.keys(m).join()), (e) => console.log(e.message))`;

describe.each(['20.20.2', '22.17.1', '23.11.0', '24.10.0'])('on what says it is Node %s', (version) => {
  test('the command ends with one sentence', async () => {
    const run = await leakgate(['scan'], { cwd: folderOf({ 'dist/a.js': '' }), node: pretend(version) });
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(SENTENCE.exec(run.stderr)?.[1]).toBe(version);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each(ENTRIES)('the import of %s ends with one sentence', (entry) => {
    const args = [...pretend(version), '--input-type=module', '--eval', IMPORT(entry)];
    const result = spawnSync(process.execPath, args, { encoding: 'utf8' });
    expect(SENTENCE.exec(result.stdout)?.[1]).toBe(version);
    expect(result.stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

/** The Node of the machine, where it is older than the range: found on the path, past the one that runs the tests. */
function olderNode(): string | undefined {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .filter(existsSync);
  return found.find((binary) => {
    const version = spawnSync(binary, ['--version'], { encoding: 'utf8' }).stdout ?? '';
    return /^v(?:1\d|20|21)\./.test(version);
  });
}

const older = olderNode();

describe.skipIf(older === undefined)(`on an older Node of the machine (skipped where the path holds none)`, () => {
  test('the command ends with one sentence', async () => {
    const options = { cwd: folderOf({ 'dist/a.js': '' }), ...(older === undefined ? {} : { binary: older }) };
    const run = await start(['scan'], options);
    expect(run).toMatchObject({ code: 2, stdout: '' });
    expect(run.stderr).toMatch(SENTENCE);
    expect(run.stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  test.each(ENTRIES)('the import of %s ends with one sentence', (entry) => {
    const result = spawnSync(older ?? '', ['--input-type=module', '--eval', IMPORT(entry)], { encoding: 'utf8' });
    expect(result.stdout).toMatch(SENTENCE);
    expect(result.stdout.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('on this Node', () => {
  test.each([
    ['index', 'defineConfig'],
    ['vite', 'leakgate'],
    ['rollup', 'leakgate'],
    ['rolldown', 'leakgate'],
  ])('the entry %s exports %s', (entry, names) => {
    const result = spawnSync(process.execPath, ['--input-type=module', '--eval', IMPORT(entry)], { encoding: 'utf8' });
    expect(result).toMatchObject({ stdout: `${names}\n`, stderr: '' });
  });

  test.each(['vite', 'rollup', 'rolldown'])('a configuration in CommonJS can require leakgate/%s', (entry) => {
    const code = `console.log(typeof require(${JSON.stringify(join(DIST, `${entry}.mjs`))}).leakgate)`;
    const result = spawnSync(process.execPath, ['--input-type=commonjs', '--eval', code], { encoding: 'utf8' });
    expect(result).toMatchObject({ stdout: 'function\n', stderr: '' });
  });

  test('the command is plain JavaScript that an old parser reads', async () => {
    const { readFileSync } = await import('node:fs');
    const text = readFileSync(COMMAND, 'utf8').replace(/^#!.*/, '');
    expect(text).not.toMatch(/\b(?:const|let|class|async|await)\b|=>|\?\.|\?\?|`|\bimport\s+[{*\w]/);
  });
});
