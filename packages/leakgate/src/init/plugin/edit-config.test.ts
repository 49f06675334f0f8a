import { describe, expect, test } from 'vitest';
import { withPlugin } from './edit-config.ts';

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
