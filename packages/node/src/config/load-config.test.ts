import { utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FORMATS } from '@leakgate/core';
import { afterAll, describe, expect, test } from 'vitest';
import { ACME } from '@leakgate/fixture-tokens';
import { folderOf, removeFolders } from '../testing/folder.ts';
import { UsageError } from '../usage-error.ts';
import { loadConfig } from './load-config.ts';
import type { LeakgateOptions } from './options.ts';

afterAll(removeFolders);

type Files = Readonly<Record<string, string>>;

async function messageOf(files: Files, configFile?: string): Promise<string> {
  const loading = loadConfig({ root: folderOf(files), configFile });
  const error: unknown = await loading.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UsageError);
  return (error as UsageError).message;
}

function json(options: unknown): Files {
  return { 'leakgate.config.json': JSON.stringify(options) };
}

test('no configuration is every default', async () => {
  const root = folderOf({});
  expect(await loadConfig({ root })).toEqual({
    root,
    configFile: undefined,
    mode: 'gate',
    failOn: 'error',
    failOnIncomplete: false,
    policy: [],
    formats: { disable: [], custom: [] },
    knownValues: { envFiles: true, env: [], ignore: [] },
    forbidden: [],
    baseline: 'leakgate.baseline.json',
    reports: {},
    manifest: false,
    serverBundles: false,
    dependencySources: false,
    overlay: false,
    crawl: {},
  });
});

describe('a configuration is found and loaded', () => {
  test.each<[string, string]>([
    ['leakgate.config.ts', "const failOn: string = 'never'; export default { failOn };"],
    ['leakgate.config.js', "export default { failOn: 'never' };"],
    ['leakgate.config.mjs', "export default { failOn: 'never' };"],
    ['leakgate.config.mts', "const failOn: string = 'never'; export default { failOn };"],
    ['leakgate.config.cjs', "module.exports = { failOn: 'never' };"],
    ['leakgate.config.json', '{ "failOn": "never" }'],
    ['leakgate.config.mjs', "export default () => ({ failOn: 'never' });"],
    ['leakgate.config.mjs', "export default Promise.resolve({ failOn: 'never' });"],
    ['leakgate.config.mjs', "export default async () => ({ failOn: 'never' });"],
    ['leakgate.config.mjs', "export default { failOn: 'never', baseline: undefined, policy: undefined };"],
  ])('%s: %s', async (name, text) => {
    const root = folderOf({ [name]: text, 'package.json': '{"type":"module"}' });
    expect(await loadConfig({ root })).toMatchObject({ failOn: 'never', configFile: join(root, name) });
  });

  test('the file named, relative to the root', async () => {
    const root = folderOf({
      'ci/gate.json': '{ "failOn": "warning" }',
      'leakgate.config.json': '{ "failOn": "never" }',
    });
    expect(await loadConfig({ root, configFile: 'ci/gate.json' })).toMatchObject({ failOn: 'warning' });
  });

  test.each([
    ['mjs', 'export default'],
    ['cjs', 'module.exports ='],
  ])('a changed file is read anew: %s', async (extension, exports) => {
    const name = `leakgate.config.${extension}`;
    const root = folderOf({ [name]: `${exports} { failOn: 'never' };` });
    expect(await loadConfig({ root })).toMatchObject({ failOn: 'never' });
    const file = join(root, name);
    writeFileSync(file, `${exports} { failOn: 'warning' };`);
    utimesSync(file, new Date(), new Date(Date.now() + 5000));
    expect(await loadConfig({ root })).toMatchObject({ failOn: 'warning' });
  });
});

describe('a configuration that cannot be used is one sentence', () => {
  test.each<[string, Files, string | undefined, string]>([
    [
      'two files',
      { 'leakgate.config.ts': '', 'leakgate.config.json': '{}' },
      undefined,
      'leakgate: leakgate.config.ts and leakgate.config.json: both are configurations of this project; keep one of them',
    ],
    [
      'a kind of file that is not read',
      { 'leakgate.config.yaml': '' },
      undefined,
      'leakgate: leakgate.config.yaml: is of a kind that is not read; name it .ts, .mts, .js, .mjs, .cjs or .json',
    ],
    [
      'a folder',
      { 'leakgate.config.ts/': '' },
      undefined,
      'leakgate: leakgate.config.ts: is a folder; a configuration is a file',
    ],
    [
      'a file that is not there',
      {},
      'gate.ts',
      'leakgate: gate.ts: there is no such file; check the name of the configuration',
    ],
    ['a folder that is named', { 'gate/': '' }, 'gate', 'leakgate: gate: is a folder; a configuration is a file'],
    [
      'another kind of file that is named',
      { 'gate.yaml': '' },
      'gate.yaml',
      'leakgate: gate.yaml: is of a kind that is not read; a configuration ends in .ts, .mts, .js, .mjs, .cjs or .json',
    ],
    [
      'one that throws',
      { 'leakgate.config.mjs': "\nthrow new Error('the vault is locked');" },
      undefined,
      'leakgate: leakgate.config.mjs: it failed at line 2: the vault is locked; mend it so that it can be loaded',
    ],
    [
      'one that throws what is no error',
      { 'leakgate.config.mjs': "throw 'no';" },
      undefined,
      'leakgate: leakgate.config.mjs: it failed: it threw something that is no error; mend it so that it can be loaded',
    ],
    [
      'a function that throws',
      { 'leakgate.config.mjs': "export default () => { throw new TypeError('no network'); };" },
      undefined,
      'leakgate: leakgate.config.mjs: it failed at line 1: no network; mend it so that it can be loaded',
    ],
    [
      'a promise that is rejected',
      { 'leakgate.config.mjs': "export default Promise.reject(new Error('no network'));" },
      undefined,
      'leakgate: leakgate.config.mjs: it failed at line 1: no network; mend it so that it can be loaded',
    ],
    [
      'no default export',
      { 'leakgate.config.mjs': 'export const failOn = 1;' },
      undefined,
      'leakgate: leakgate.config.mjs: it has no default export; export an object: `export default defineConfig({ … })`',
    ],
    [
      'a default export of another kind',
      { 'leakgate.config.mjs': 'export default 7;' },
      undefined,
      'leakgate: leakgate.config.mjs: its default export is a number; export an object: `export default defineConfig({ … })`',
    ],
    ['a list', json([]), undefined, 'leakgate: leakgate.config.json: it exports a list; it must be an object'],
    [
      'JSON that is no object',
      json(7),
      undefined,
      'leakgate: leakgate.config.json: it holds a number; it must be an object',
    ],
    [
      'broken JSON',
      { 'leakgate.config.json': '{\n  "failOn": 1 2\n}' },
      undefined,
      'leakgate: leakgate.config.json: it is no valid JSON at line 2, column 15; mend its JSON (comments and trailing commas are not part of it)',
    ],
    [
      'JSON that ends too early',
      { 'leakgate.config.json': '{ "failOn": ' },
      undefined,
      'leakgate: leakgate.config.json: it is no valid JSON at its end; mend its JSON (comments and trailing commas are not part of it)',
    ],
    [
      'an empty file',
      { 'leakgate.config.json': ' ' },
      undefined,
      'leakgate: leakgate.config.json: it is empty; mend its JSON (comments and trailing commas are not part of it)',
    ],
  ])('%s', async (_, files, configFile, message) => {
    expect(await messageOf(files, configFile)).toBe(message);
  });

  test('a syntax error', async () => {
    const message = await messageOf({ 'leakgate.config.mjs': 'export default {' });
    expect(message).toMatch(/^leakgate: leakgate\.config\.mjs: it (?:has a syntax error|failed)\b.*; mend it/);
  });
});

const when = { rule: 'github-pat-classic' };
const custom = ACME;

describe('what could be a token is never shown', () => {
  const token = ['gh', 'p_', 'A1b2C3d4'.repeat(5)].join('').slice(0, 40);
  test.each<[string, Files]>([
    ['in what it throws', { 'leakgate.config.mjs': `throw new Error('got ${token} instead');` }],
    ['in broken JSON', { 'leakgate.config.json': `{ "x": ${token} }` }],
    ['as a value', json({ failOn: token })],
    ['as a rule', json({ formats: { disable: [token] } })],
    ['as a fingerprint', json({ policy: [{ when: { fingerprint: token }, verdict: 'note', because: 'x' }] })],
    ['as a key', json({ [token]: 1 })],
    ['as a day', json({ policy: [{ when: {}, verdict: 'note', because: 'x', until: token }] })],
  ])('%s', async (_, files) => {
    const message = await messageOf(files);
    for (let at = 0; at + 8 <= token.length; at++) expect(message).not.toContain(token.slice(at, at + 8));
  });
});

describe('what is right is taken', () => {
  test('every built-in format as a custom one of another name', async () => {
    const formats = FORMATS.map((format, index) => ({ ...format, id: `own-${index}`, aliases: [] }));
    const config = await loadConfig({ root: folderOf(json({ formats: { custom: formats } })) });
    expect(config.formats.custom).toEqual(formats);
    expect(formats.length).toBeGreaterThan(0);
  });

  test('a custom format may be named by the policy', async () => {
    const options = {
      formats: { custom: [custom] },
      policy: [{ when: { rule: 'acme-key' }, verdict: 'note', because: 'x' }],
    };
    expect((await loadConfig({ root: folderOf(json(options)) })).policy).toHaveLength(1);
  });

  test('an alias stands for the id that findings carry', async () => {
    const aliased = FORMATS.find((format) => format.aliases !== undefined && format.aliases.length > 0);
    const id = aliased?.id ?? custom.id;
    const alias = aliased?.aliases?.[0] ?? 'acme-old';
    const options = {
      ...(aliased === undefined
        ? { formats: { custom: [{ ...custom, aliases: ['acme-old'] }], disable: [alias] } }
        : { formats: { disable: [alias] } }),
      policy: [{ when: { rule: alias }, verdict: 'note', because: 'x' }],
    };
    const config = await loadConfig({ root: folderOf(json(options)) });
    expect(config.formats.disable).toEqual([id]);
    expect(config.policy[0]?.when.rule).toBe(id);
  });

  test('a last day and a glob with braces', async () => {
    const policy = [{ when: { path: 'src/{a,b}/**' }, verdict: 'note', because: 'x', until: '2028-02-29' }];
    expect((await loadConfig({ root: folderOf(json({ policy })) })).policy).toEqual(policy);
  });
});

describe('plugin options over a file', () => {
  const policyOf = (because: string): LeakgateOptions => ({ policy: [{ when, verdict: 'note', because }] });

  test('replace top-level keys, and policy appends', async () => {
    const root = folderOf(json({ ...policyOf('of the file'), failOn: 'never', baseline: 'b.json' }));
    const config = await loadConfig({ root, inline: { ...policyOf('of the plugin'), failOn: 'warning' } });
    expect(config).toMatchObject({ failOn: 'warning', baseline: 'b.json' });
    expect(config.policy.map((rule) => rule.because)).toEqual(['of the file', 'of the plugin']);
  });

  test.each([
    ['null', null],
    ['a text', 'gate'],
    ['a list', []],
  ])('that are %s are none', async (what, inline) => {
    await expect(loadConfig({ root: folderOf({}), inline: inline as LeakgateOptions })).rejects.toThrow(
      `leakgate: the options of leakgate(): they are ${what}; they must be an object`,
    );
  });

  test('that are wrong name themselves', async () => {
    const inline = { failOnn: 'error' } as LeakgateOptions;
    await expect(loadConfig({ root: folderOf({}), inline })).rejects.toThrow(
      'leakgate: the options of leakgate(): there is no key «failOnn»; did you mean «failOn»?',
    );
  });
});
