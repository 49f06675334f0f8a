import { describe, expect, test } from 'vitest';
import { withPlugin } from './edit-config.ts';
import type { Where } from './places.ts';

function lines(...text: readonly string[]): string {
  return `${text.join('\n')}\n`;
}

const VITE = "import { defineConfig } from 'vite'";
const LEAKGATE = "import { leakgate } from 'leakgate/vite'";

describe('the plugin comes last, and nothing else changes', () => {
  test.each<[string, string, string]>([
    [
      'plugins on one line',
      lines(VITE, '', 'export default defineConfig({', '  plugins: [react()],', '})'),
      lines(VITE, LEAKGATE, '', 'export default defineConfig({', '  plugins: [react(), leakgate()],', '})'),
    ],
    [
      'plugins on many lines, with comments and a trailing comma',
      lines(
        `${VITE};`,
        'export default defineConfig({',
        '\tplugins: [',
        '\t\ta(), // first',
        '\t\tb({ x: 1 }),',
        '\t],',
        '});',
      ),
      lines(
        `${VITE};`,
        `${LEAKGATE};`,
        'export default defineConfig({',
        '\tplugins: [',
        '\t\ta(), // first',
        '\t\tb({ x: 1 }),',
        '\t\tleakgate(),',
        '\t],',
        '});',
      ),
    ],
    [
      'no plugins yet',
      lines('import { defineConfig } from "vite";', 'export default defineConfig({', '  base: "/app/",', '});'),
      lines(
        'import { defineConfig } from "vite";',
        'import { leakgate } from "leakgate/vite";',
        'export default defineConfig({',
        '  plugins: [leakgate()],',
        '  base: "/app/",',
        '});',
      ),
    ],
    [
      'an empty list',
      lines(VITE, 'export default { plugins: [] }'),
      lines(VITE, LEAKGATE, 'export default { plugins: [leakgate()] }'),
    ],
    [
      'an empty object',
      lines(VITE, 'export default defineConfig({})'),
      lines(VITE, LEAKGATE, 'export default defineConfig({', '  plugins: [leakgate()],', '})'),
    ],
    [
      'no import',
      lines('export default { base: "/" };'),
      lines('import { leakgate } from "leakgate/vite";', '', 'export default { plugins: [leakgate()], base: "/" };'),
    ],
    [
      'a function that gives an object',
      lines(VITE, 'export default defineConfig(({ mode }) => ({ plugins: [a(mode)] }))'),
      lines(VITE, LEAKGATE, 'export default defineConfig(({ mode }) => ({ plugins: [a(mode), leakgate()] }))'),
    ],
    [
      'a function with several returns',
      lines(
        VITE,
        'export default defineConfig(async () => {',
        '  if (x) return { plugins: [a()] }',
        '  return { plugins: [b()] }',
        '})',
      ),
      lines(
        VITE,
        LEAKGATE,
        'export default defineConfig(async () => {',
        '  if (x) return { plugins: [a(), leakgate()] }',
        '  return { plugins: [b(), leakgate()] }',
        '})',
      ),
    ],
    [
      'a function with a name',
      lines(VITE, 'export default function config() {', '  return { plugins: [a()] }', '}'),
      lines(VITE, LEAKGATE, 'export default function config() {', '  return { plugins: [a(), leakgate()] }', '}'),
    ],
    [
      'a variable, with its type',
      lines(VITE, 'const config: UserConfig = { plugins: [a()] }', 'export default config satisfies UserConfig'),
      lines(
        VITE,
        LEAKGATE,
        'const config: UserConfig = { plugins: [a(), leakgate()] }',
        'export default config satisfies UserConfig',
      ),
    ],
    [
      'a list that is made elsewhere',
      lines(VITE, 'export default defineConfig({ plugins: list.filter(Boolean) })'),
      lines(VITE, LEAKGATE, 'export default defineConfig({ plugins: [list.filter(Boolean), leakgate()] })'),
    ],
    [
      'a list by its own name',
      lines(VITE, 'export default defineConfig({ plugins })'),
      lines(VITE, LEAKGATE, 'export default defineConfig({ plugins: [plugins, leakgate()] })'),
    ],
    [
      'a merged configuration',
      lines(VITE, 'export default mergeConfig(base, defineConfig({ plugins: [a()] }))'),
      lines(VITE, LEAKGATE, 'export default mergeConfig(base, defineConfig({ plugins: [a(), leakgate()] }))'),
    ],
    [
      'CommonJS',
      lines("const { defineConfig } = require('vite');", 'module.exports = defineConfig({ plugins: [a()] });'),
      lines(
        "const { defineConfig } = require('vite');",
        "const { leakgate } = require('leakgate/vite');",
        'module.exports = defineConfig({ plugins: [a(), leakgate()] });',
      ),
    ],
  ])('%s', (_, before, after) => {
    const edited = withPlugin(before, 'vite');
    expect(edited).toEqual({ kind: 'edited', text: after });
    expect(withPlugin(after, 'vite')).toEqual({ kind: 'unchanged' });
  });
});

describe('under `vite` of the configuration of a framework', () => {
  const NUXT = 'export default defineNuxtConfig({';

  test.each<[string, string, string]>([
    [
      'no settings of Vite yet',
      lines(NUXT, "  modules: ['@nuxt/ui'],", '})'),
      lines(LEAKGATE, '', NUXT, '  vite: { plugins: [leakgate()] },', "  modules: ['@nuxt/ui'],", '})'),
    ],
    [
      'settings without plugins',
      lines(NUXT, '  vite: { define: { A: 1 } },', '})'),
      lines(LEAKGATE, '', NUXT, '  vite: { plugins: [leakgate()], define: { A: 1 } },', '})'),
    ],
    [
      'plugins already',
      lines(
        "import { defineConfig } from 'astro/config';",
        'export default defineConfig({',
        '  vite: { plugins: [a()] },',
        '});',
      ),
      lines(
        "import { defineConfig } from 'astro/config';",
        `${LEAKGATE};`,
        'export default defineConfig({',
        '  vite: { plugins: [a(), leakgate()] },',
        '});',
      ),
    ],
    [
      'settings by a name',
      lines('const vite = { plugins: [a()] }', 'export default defineNuxtConfig({ vite: vite })'),
      lines(
        LEAKGATE,
        '',
        'const vite = { plugins: [a(), leakgate()] }',
        'export default defineNuxtConfig({ vite: vite })',
      ),
    ],
    [
      'an empty object',
      'export default {};\n',
      `${LEAKGATE};\n\nexport default {\n  vite: { plugins: [leakgate()] },\n};\n`,
    ],
  ])('%s', (_, before, after) => {
    expect(withPlugin(before, 'vite', 'vite')).toEqual({ kind: 'edited', text: after });
    expect(withPlugin(after, 'vite', 'vite')).toEqual({ kind: 'unchanged' });
  });

  test.each([
    'export default { vite }',
    "import v from './v'\nexport default { vite: v }",
    'export default { vite: make() }',
  ])('%s is left to a person', (text) => {
    expect(withPlugin(text, 'vite', 'vite')).toEqual({ kind: 'unclear' });
  });
});

describe('where other tools have plugins of Vite', () => {
  test.each<[string, Where, string, string]>([
    [
      'WXT without settings of Vite',
      'vite-function',
      lines("import { defineConfig } from 'wxt';", 'export default defineConfig({', '  srcDir: "src",', '});'),
      lines(
        "import { defineConfig } from 'wxt';",
        `${LEAKGATE};`,
        'export default defineConfig({',
        '  vite: () => ({ plugins: [leakgate()] }),',
        '  srcDir: "src",',
        '});',
      ),
    ],
    [
      'WXT with some',
      'vite-function',
      lines('export default defineConfig({ vite: () => ({ plugins: [a()] }) });'),
      lines(`${LEAKGATE};`, '', 'export default defineConfig({ vite: () => ({ plugins: [a(), leakgate()] }) });'),
    ],
    [
      'electron-vite, in each part that there is',
      'electron',
      lines(
        "import { defineConfig } from 'electron-vite'",
        'export default defineConfig({',
        '  main: {},',
        '  renderer: {',
        '    plugins: [react()]',
        '  }',
        '})',
      ),
      lines(
        "import { defineConfig } from 'electron-vite'",
        LEAKGATE,
        'export default defineConfig({',
        '  main: {',
        '    plugins: [leakgate()],',
        '  },',
        '  renderer: {',
        '    plugins: [react(), leakgate()]',
        '  }',
        '})',
      ),
    ],
    [
      'Quasar, which takes a list for a plugin and its options',
      'quasar',
      lines(
        "import { defineConfig } from '#q-app'",
        'export default defineConfig((ctx) => {',
        '  return { build: { vitePlugins: [["checker", {}]] } }',
        '})',
      ),
      lines(
        "import { defineConfig } from '#q-app'",
        LEAKGATE,
        'export default defineConfig((ctx) => {',
        '  return { build: { vitePlugins: [["checker", {}], ...leakgate()] } }',
        '})',
      ),
    ],
    [
      'Quasar without plugins, as older versions are configured',
      'quasar',
      lines("const { configure } = require('quasar/wrappers');", 'module.exports = configure(() => ({ build: {} }));'),
      lines(
        "const { configure } = require('quasar/wrappers');",
        "const { leakgate } = require('leakgate/vite');",
        'module.exports = configure(() => ({ build: {',
        '  vitePlugins: [...leakgate()],',
        '} }));',
      ),
    ],
  ])('%s', (_, where, before, after) => {
    expect(withPlugin(before, 'vite', where)).toEqual({ kind: 'edited', text: after });
    expect(withPlugin(after, 'vite', where)).toEqual({ kind: 'unchanged' });
  });

  test('a configuration with no part of an app of Electron is left to a person', () => {
    expect(withPlugin('export default {}', 'vite', 'electron')).toEqual({ kind: 'unclear' });
  });
});

test('every output of Rollup', () => {
  expect(
    withPlugin("export default [\n  { input: 'a.js', plugins: [a()] },\n  { input: 'b.js' },\n];\n", 'rollup'),
  ).toEqual({
    kind: 'edited',
    text: "import { leakgate } from 'leakgate/rollup';\n\nexport default [\n  { input: 'a.js', plugins: [a(), leakgate()] },\n  { plugins: [leakgate()], input: 'b.js' },\n];\n",
  });
});

test.each([
  ['a syntax error', 'export default {'],
  ['nothing exported', "import 'x'"],
  ['an object from elsewhere', "import config from './config'\nexport default config"],
  ['a call of something else', 'export default make({ plugins: [] })'],
  ['a class', 'export default class {}'],
])('%s is left to a person', (_, text) => {
  expect(withPlugin(text, 'vite')).toEqual({ kind: 'unclear' });
});
