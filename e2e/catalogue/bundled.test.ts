// A tool that is bundled with the engine inside finds what the engine finds that Node loads from its package: no part of it
// stays behind.

import * as installed from '@leakgate/core';
import { ACME, acmeKey, sample } from '@leakgate/fixture-tokens';
import { NODE_ABILITIES } from '@leakgate/node';
import * as esbuild from 'esbuild';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import webpack from 'webpack';

type Core = Pick<typeof installed, 'createEngine' | 'FORMATS' | 'startScan'>;

const FOLDER = mkdtempSync(join(import.meta.dirname, '.leakgate-bundled-'));
afterAll(() => rmSync(FOLDER, { recursive: true, force: true }));

const ENTRY = join(FOLDER, 'tool.js');
beforeAll(() => writeFileSync(ENTRY, "export { createEngine, FORMATS, startScan } from '@leakgate/core';\n"));

type Bundle = (to: string) => Promise<unknown>;

function byEsbuild(platform: 'node' | 'browser'): Bundle {
  return (outfile) => esbuild.build({ entryPoints: [ENTRY], bundle: true, format: 'esm', platform, outfile });
}

function byRolldown(platform: 'node' | 'browser'): Bundle {
  return async (file) => {
    const bundle = await rolldown({ input: ENTRY, platform });
    await bundle.write({ file, codeSplitting: false });
    await bundle.close();
  };
}

function byWebpack(target: 'node' | 'web'): Bundle {
  return (file) => {
    const output = { path: FOLDER, filename: file.slice(FOLDER.length + 1), library: { type: 'module' }, module: true };
    const compiler = webpack({
      mode: 'production',
      target,
      entry: ENTRY,
      output,
      experiments: { outputModule: true },
      optimization: { minimize: false },
    });
    return new Promise((resolve, reject) => {
      compiler.run((error, stats) => {
        if (error === null && stats?.hasErrors() === false) resolve(stats);
        else reject(error ?? new Error(stats?.toString()));
      });
    });
  };
}

const { value } = sample('github-pat-classic', 4);
const CONTENT = `fetch(u,{headers:{authorization:"token ${value.slice(0, 12)}"+"${value.slice(12)}"}});a="${acmeKey('bundled')}";`;

/** What is found that needs every part: formats, checks, the reader of scripts, tables of a format of a team's own, texts. */
async function found({ createEngine, FORMATS, startScan }: Core): Promise<readonly string[]> {
  const common = { scan: 'files', now: new Date(0), abilities: NODE_ABILITIES } as const;
  const scans = [startScan(createEngine(common)), startScan(createEngine({ ...common, formats: [...FORMATS, ACME] }))];
  const reports = scans.map((scan) => {
    scan.add({ where: { kind: 'chunk', path: 'a.js' }, content: CONTENT });
    return scan.report({ version: '0.0.0', startedAt: new Date(0), durationMs: 0, failOn: 'error' });
  });
  const ended = await Promise.all(reports);
  return ended.flatMap(({ findings, problems }) => [
    ...problems.map(({ code, message }) => `${code}: ${message}`),
    ...findings
      .map(({ rule, places, remedy = '' }) => `${rule} ${places[0]?.via?.join()} ${remedy.length > 20}`)
      .toSorted(),
  ]);
}

const EXPECTED = ['github-pat-classic folded true', 'acme-key  false', 'github-pat-classic folded true'];

test('as Node loads it', async () => {
  expect(await found(installed)).toEqual(EXPECTED);
});

describe('bundled', () => {
  test.each<[string, Bundle]>([
    ['by esbuild for Node', byEsbuild('node')],
    ['by esbuild for browsers', byEsbuild('browser')],
    ['by Rolldown for Node', byRolldown('node')],
    ['by Rolldown for browsers', byRolldown('browser')],
    ['by webpack for Node', byWebpack('node')],
    ['by webpack for browsers', byWebpack('web')],
  ])('%s', async (name, bundle) => {
    const file = join(FOLDER, `${name.replaceAll(' ', '-')}.mjs`);
    await bundle(file);
    expect(await found((await import(pathToFileURL(file).href)) as Core)).toEqual(EXPECTED);
  });
});

test('a bundle that has taken in only the file that Node starts with is not clean, and says what is wrong', async () => {
  const outfile = join(FOLDER, 'torn.mjs');
  const conditions = ['node', 'import'];
  await esbuild.build({ entryPoints: [ENTRY], bundle: true, format: 'esm', platform: 'node', conditions, outfile });
  const { createEngine, startScan } = (await import(pathToFileURL(outfile).href)) as Core;
  const scan = startScan(createEngine({ scan: 'files', now: new Date(0), abilities: NODE_ABILITIES }));
  scan.add({ where: { kind: 'chunk', path: 'a.js' }, content: CONTENT });
  const end = { version: '0.0.0', startedAt: new Date(0), durationMs: 0, failOn: 'error' } as const;
  const { outcome, problems } = await scan.report(end);
  expect(outcome).toBe('incomplete');
  expect(problems.map(({ effect, message }) => `${effect}: ${message}`).toSorted()).toEqual(
    ['matching', 'scripts'].map(
      (part) =>
        `blind: was not searched to its end: ${part}.mjs of @leakgate/core is missing; bundle it under the condition «module», or not at all`,
    ),
  );
});
