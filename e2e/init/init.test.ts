// `leakgate init` on the apps that create-vite makes, and on the hooks that teams have.

import { cpSync, existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { build } from 'vite';
import { parse } from 'yaml';
import { emptyFolder, filesBelow } from '../build/project.ts';
import { folderOf, leakgate, TOKEN, type Files } from '../cli/run.ts';

const TEMPLATES = dirname(createRequire(import.meta.url).resolve('create-vite/package.json'));
const WRITTEN = ['.gitignore', 'leakgate.baseline.json', 'leakgate.config.ts', 'vite.config.ts'];

/** An app as `npm create vite` leaves it, where the packages of this repository can be imported. */
function freshApp(template: string): string {
  const root = emptyFolder('init', template);
  cpSync(join(TEMPLATES, `template-${template}`), root, { recursive: true });
  renameSync(join(root, '_gitignore'), join(root, '.gitignore'));
  return root;
}

function contents(root: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(root).map((file) => [file, readFileSync(join(root, file), 'utf8')]));
}

function changedFiles(before: Readonly<Record<string, string>>, root: string): readonly string[] {
  const after = contents(root);
  return Object.keys(after)
    .filter((file) => after[file] !== before[file])
    .sort();
}

describe.each(['vanilla-ts', 'react-ts', 'vue-ts', 'svelte-ts'])('a fresh %s app', (template) => {
  test('is shown the changes, changed on consent, and left alone after that', async () => {
    const cwd = freshApp(template);
    const before = contents(cwd);
    const shown = await leakgate(['init'], { cwd });
    expect(shown).toMatchObject({
      code: 2,
      stderr: 'leakgate: init: nothing was changed, since nobody can be asked; run it again with --yes\n',
    });
    expect(shown.stdout).toContain("+import { leakgate } from 'leakgate/vite'");
    expect(changedFiles(before, cwd)).toEqual([]);

    expect(await leakgate(['init', '--yes'], { cwd })).toMatchObject({ code: 0 });
    expect(changedFiles(before, cwd)).toEqual(WRITTEN);
    const after = contents(cwd);
    expect(await leakgate(['init', '--yes'], { cwd })).toMatchObject({
      code: 0,
      stderr: 'leakgate: there is nothing to change\n',
    });
    expect(contents(cwd)).toEqual(after);
  });
});

// The TypeScript templates of Vue and Svelte extend settings of packages that only their checkers need.
test.each(['vanilla-ts', 'react-ts', 'vue', 'svelte'])('a fresh %s app builds, until it leaks', async (template) => {
  const root = freshApp(template);
  await leakgate(['init', '--yes'], { cwd: root });
  const configFile = join(root, template.endsWith('-ts') ? 'vite.config.ts' : 'vite.config.js');
  const config = { root, logLevel: 'silent', configFile } as const;
  await build(config);
  expect(existsSync(join(root, 'leakgate.html'))).toBe(true);
  const page = join(root, 'index.html');
  writeFileSync(page, readFileSync(page, 'utf8').replace('</body>', `<!-- ${TOKEN} --></body>`));
  await expect(build(config)).rejects.toThrow(/1 token must not ship/);
});

describe('hooks', () => {
  const PACKAGE = { 'package.json': '{ "type": "module" }' };
  test.each<[string, Files, string, string]>([
    ['husky without a hook', { '.husky/_/h': '' }, '.husky/pre-commit', 'npx leakgate scan --staged\n'],
    [
      'husky with one',
      { '.husky/pre-commit': 'npm test\n' },
      '.husky/pre-commit',
      'npm test\nnpx leakgate scan --staged\n',
    ],
    [
      'husky with one that ends by exec',
      { '.husky/pre-commit': 'exec npx lint-staged' },
      '.husky/pre-commit',
      'npx leakgate scan --staged\nexec npx lint-staged',
    ],
    [
      'lefthook',
      { 'lefthook.yml': '# ours\npre-commit:\n  commands:\n    lint:\n      run: npm run lint # fast\n' },
      'lefthook.yml',
      '# ours\npre-commit:\n  commands:\n    lint:\n      run: npm run lint # fast\n    leakgate:\n      run: npx leakgate scan --staged\n',
    ],
    [
      'lefthook with jobs',
      { 'lefthook.yml': 'pre-commit:\n  jobs:\n    - run: npm run lint\n' },
      'lefthook.yml',
      'pre-commit:\n  jobs:\n    - run: npm run lint\n    - name: leakgate\n      run: npx leakgate scan --staged\n',
    ],
    [
      'pre-commit',
      { '.pre-commit-config.yaml': 'repos:\n  - repo: meta\n    hooks:\n      - id: identity\n' },
      '.pre-commit-config.yaml',
      'repos:\n  - repo: meta\n    hooks:\n      - id: identity\n  - repo: local\n    hooks:\n      - id: leakgate\n        name: leakgate\n        entry: npx leakgate scan --staged\n        language: system\n        pass_filenames: false\n',
    ],
    [
      'a workspace of pnpm before its first installation',
      { 'pnpm-workspace.yaml': '', '.husky/_/h': '' },
      '.husky/pre-commit',
      'pnpm exec leakgate scan --staged\n',
    ],
    [
      'a configuration with the line ends of Windows',
      {
        'vite.config.js':
          'import { defineConfig } from "vite";\r\nexport default defineConfig({\r\n\tbase: "/a/",\r\n});\r\n',
      },
      'vite.config.js',
      'import { defineConfig } from "vite";\r\nimport { leakgate } from "leakgate/vite";\r\nexport default defineConfig({\r\n\tplugins: [leakgate()],\r\n\tbase: "/a/",\r\n});\r\n',
    ],
    ['pnpm', { 'pnpm-lock.yaml': '', '.husky/_/h': '' }, '.husky/pre-commit', 'pnpm exec leakgate scan --staged\n'],
    ['yarn', { 'yarn.lock': '', '.husky/_/h': '' }, '.husky/pre-commit', 'yarn leakgate scan --staged\n'],
    ['bun', { 'bun.lock': '', '.husky/_/h': '' }, '.husky/pre-commit', 'bunx leakgate scan --staged\n'],
  ])('%s', async (_, files, file, text) => {
    const cwd = folderOf({ ...PACKAGE, ...files });
    expect(await leakgate(['init', '--yes'], { cwd })).toMatchObject({ code: 0 });
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(text);
    await leakgate(['init', '--yes'], { cwd });
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(text);
  });

  test('none: what to run is said, nothing is brought in', async () => {
    const cwd = folderOf(PACKAGE);
    const run = await leakgate(['init', '--yes'], { cwd });
    expect(run.stdout).toContain('left to you: No hooks here');
    expect(filesBelow(cwd)).toEqual(['.gitignore', 'leakgate.baseline.json', 'leakgate.config.js', 'package.json']);
  });
});

describe('the nightly crawl', () => {
  const FILE = '.github/workflows/leakgate-nightly.yml';

  test.each([
    ['npm', {}, ['npm ci', 'npx leakgate crawl']],
    [
      'pnpm',
      { 'pnpm-lock.yaml': '' },
      ['corepack enable', 'pnpm install --frozen-lockfile', 'pnpm exec leakgate crawl'],
    ],
    ['yarn', { 'yarn.lock': '' }, ['corepack enable', 'yarn install --immutable', 'yarn leakgate crawl']],
    ['bun', { 'bun.lock': '' }, ['bun install --frozen-lockfile', 'bunx leakgate crawl']],
  ])('by %s, where the project has workflows', async (_, files, commands) => {
    const cwd = folderOf({ 'package.json': '{}', '.github/workflows/ci.yml': '', ...files });
    const run = await leakgate(['init', '--yes'], { cwd });
    expect(run.stdout).toContain('playwright-core');
    const workflow = parse(readFileSync(join(cwd, FILE), 'utf8')) as {
      readonly permissions: unknown;
      readonly jobs: { readonly crawl: { readonly steps: readonly { readonly run?: string }[] } };
    };
    expect(workflow.permissions).toEqual({ contents: 'read' });
    const runs = workflow.jobs.crawl.steps.flatMap((step) => step.run ?? []);
    expect(runs).toHaveLength(commands.length);
    for (const [index, command] of commands.entries()) expect(runs[index]).toContain(command);
    expect((await leakgate(['init', '--yes'], { cwd })).stderr).toBe('leakgate: there is nothing to change\n');
  });

  test('nowhere else', async () => {
    const cwd = folderOf({ 'package.json': '{}' });
    await leakgate(['init', '--yes'], { cwd });
    expect(existsSync(join(cwd, '.github'))).toBe(false);
  });
});

test.each<[string, Files, string]>([
  ['no package.json', {}, 'package.json: there is none here; run it in the folder of your project'],
  ['a broken one', { 'package.json': '{' }, 'package.json: it is no valid JSON; mend it first'],
])('%s is an error', async (_, files, message) => {
  expect(await leakgate(['init', '--yes'], { cwd: folderOf(files) })).toMatchObject({
    code: 2,
    stdout: '',
    stderr: `leakgate: ${message}\n`,
  });
});

const LINE = "import { leakgate } from 'leakgate/vite';";

test.each<[string, Files, RegExp, Files]>([
  [
    'Astro',
    {
      'package.json': '{ "devDependencies": { "astro": "*", "vite": "*" } }',
      'astro.config.ts': 'export default {};\n',
    },
    /Astro writes pages after the bundle, where no plugin sees them: let CI run `npx leakgate scan dist`/,
    { 'astro.config.ts': `${LINE}\n\nexport default {\n  vite: { plugins: [leakgate()] },\n};\n` },
  ],
  [
    'Astro without a configuration',
    { 'package.json': '{ "devDependencies": { "astro": "*", "vite": "*" } }' },
    /Astro reads no vite\.config: add .* `vite: \{ plugins: \[leakgate\(\)\] \}` to astro\.config\.mjs/,
    {},
  ],
  [
    'VitePress, whose pages are not in a folder of their own',
    {
      'package.json': '{ "devDependencies": { "vitepress": "*" } }',
      '.vitepress/config.ts': "export default { title: 'Manual' };\n",
    },
    /VitePress writes pages after the bundle, .* scan \.vitepress\/dist`/,
    {
      '.vitepress/config.ts': `${LINE}\n\nexport default { vite: { plugins: [leakgate()] }, title: 'Manual' };\n`,
    },
  ],
  [
    'Nuxt, with a configuration of Vite for its tests',
    {
      'package.json': '{ "dependencies": { "nuxt": "*" } }',
      'vite.config.ts': 'export default { test: {} };',
      'nuxt.config.ts': 'export default defineNuxtConfig({ ssr: true });\n',
    },
    /Nuxt writes pages after the bundle, .* scan \.output\/public`/,
    {
      'nuxt.config.ts': `${LINE}\n\nexport default defineNuxtConfig({ vite: { plugins: [leakgate()] }, ssr: true });\n`,
    },
  ],
  [
    'Nuxt, with settings of Vite from elsewhere',
    { 'package.json': '{ "dependencies": { "nuxt": "*" } }', 'nuxt.config.ts': 'export default { vite: make() };\n' },
    /nuxt\.config\.ts is made in a way that init does not follow: add .* and `vite: \{ plugins: \[leakgate\(\)\] \}`/,
    {},
  ],
  [
    'Next.js',
    { 'package.json': '{ "dependencies": { "next": "*", "vite": "*" } }' },
    /Next\.js does not build with Vite: .* scan \.next\/static public`/,
    {},
  ],
  [
    'SvelteKit',
    {
      'package.json': '{ "devDependencies": { "@sveltejs/kit": "*" } }',
      'vite.config.js': 'export default { plugins: [sveltekit()] };\n',
    },
    /SvelteKit writes pages after the bundle, .* scan build`/,
    { 'vite.config.js': `${LINE}\n\nexport default { plugins: [sveltekit(), leakgate()] };\n` },
  ],
  [
    'WXT, which builds with Vite from a configuration of its own',
    {
      'package.json': '{ "devDependencies": { "wxt": "*", "vite": "*" } }',
      'wxt.config.ts': 'export default {};\n',
    },
    /WXT copies the files of public\/ after the bundle, .* scan \.output`/,
    { 'wxt.config.ts': `${LINE}\n\nexport default {\n  vite: () => ({ plugins: [leakgate()] }),\n};\n` },
  ],
  [
    'electron-vite without a configuration',
    { 'package.json': '{ "devDependencies": { "electron-vite": "*", "vite": "*" } }' },
    /electron-vite reads no vite\.config: add .* in `main`, `preload` and `renderer` to electron\.vite\.config\.ts/,
    {},
  ],
  [
    'Quasar',
    {
      'package.json': '{ "devDependencies": { "@quasar/app-vite": "*" } }',
      'quasar.config.js': 'export default {};\n',
    },
    /wrote quasar\.config\.js/,
    { 'quasar.config.js': `${LINE}\n\nexport default {\n  build: { vitePlugins: [...leakgate()] },\n};\n` },
  ],
  [
    'Slidev, which brings Vite along',
    { 'package.json': '{ "type": "module", "dependencies": { "@slidev/cli": "*" } }' },
    /wrote vite\.config\.js/,
    {
      'vite.config.js': `import { defineConfig } from 'vite'\n${LINE.slice(0, -1)}\n\nexport default defineConfig({\n  plugins: [leakgate()],\n})\n`,
    },
  ],
  [
    'Electron Forge, which has a configuration for each part of an app',
    {
      'package.json': '{ "devDependencies": { "@electron-forge/plugin-vite": "*", "vite": "*" } }',
      'vite.main.config.ts': 'export default { build: {} };\n',
      'vite.renderer.config.ts': 'export default { plugins: [] };\n',
    },
    /wrote vite\.main\.config\.ts, vite\.renderer\.config\.ts, /,
    {
      'vite.main.config.ts': `${LINE}\n\nexport default { plugins: [leakgate()], build: {} };\n`,
      'vite.renderer.config.ts': `${LINE}\n\nexport default { plugins: [leakgate()] };\n`,
    },
  ],
  [
    'a workspace of Nx, whose apps are no packages',
    {
      'package.json': '{ "devDependencies": { "nx": "*", "vite": "*", "next": "*" } }',
      'nx.json': '{}',
      'apps/web/project.json': '{}',
      'apps/web/vite.config.mts': 'export default { plugins: [nxViteTsPaths()] };\n',
      'apps/web/fixtures/vite.config.js': 'export default {};\n',
      'node_modules/tool/vite.config.js': 'export default {};\n',
    },
    /wrote apps\/web\/vite\.config\.mts, /,
    {
      'apps/web/vite.config.mts': `${LINE}\n\nexport default { plugins: [nxViteTsPaths(), leakgate()] };\n`,
    },
  ],
  [
    'a workspace whose apps are packages',
    {
      'package.json': '{ "workspaces": ["apps/*"], "devDependencies": { "vite": "*" } }',
      'apps/web/package.json': '{}',
      'apps/web/vite.config.ts': 'export default {};\n',
      'apps/site/package.json': '{}',
      'apps/site/astro.config.mjs': 'export default {};\n',
      'apps/ui/package.json': '{}',
      'apps/admin/package.json': '{ "scripts": { "build": "tsc && vite build" } }',
    },
    /packages with builds of their own are set up one by one: run `npx leakgate init` in apps\/admin, apps\/site, apps\/web\./,
    {},
  ],
  [
    'a workspace in which nothing is known that builds',
    { 'package.json': '{ "devDependencies": { "vite": "*" } }', 'pnpm-workspace.yaml': 'packages:\n  - apps/*\n' },
    /No configuration of Vite, Rollup or Rolldown here: run `pnpm exec leakgate init` in the folder of each app/,
    {},
  ],
  [
    'an app in a folder of the project',
    {
      'package.json': '{ "devDependencies": { "vite": "*" } }',
      'frontend/vite.config.js': 'export default {};\n',
    },
    /wrote frontend\/vite\.config\.js, /,
    { 'frontend/vite.config.js': `${LINE}\n\nexport default {\n  plugins: [leakgate()],\n};\n` },
  ],
  [
    'tsdown',
    {
      'package.json': '{ "devDependencies": { "tsdown": "*" } }',
      'tsdown.config.ts': "export default defineConfig({ entry: 'src/index.ts' });\n",
    },
    /wrote tsdown\.config\.ts, /,
    {
      'tsdown.config.ts':
        "import { leakgate } from 'leakgate/rolldown';\n\nexport default defineConfig({ plugins: [leakgate()], entry: 'src/index.ts' });\n",
    },
  ],
  [
    'Vite, beside another bundler',
    {
      'package.json': '{ "devDependencies": { "vite": "*", "rollup": "*", "storybook": "*" } }',
      'vite.config.js': 'export default { plugins: [] };\n',
      'rollup.config.js': 'export default { plugins: [] };\n',
    },
    /where what rollup\.config\.js builds is shipped, add `import { leakgate } from 'leakgate\/rollup'` and `leakgate\(\)` to its plugins there too\. left to you: Storybook .* scan storybook-static`/,
    { 'vite.config.js': `${LINE}\n\nexport default { plugins: [leakgate()] };\n` },
  ],
  [
    'Angular, with Vite for its tests',
    { 'package.json': '{ "dependencies": { "@angular/core": "*" }, "devDependencies": { "vite": "*" } }' },
    /Angular does not build with Vite: let CI run `npx leakgate scan dist` after the build/,
    {},
  ],
])('%s: the line stands where it is read, and what no plugin sees is said', async (_, files, advice, changed) => {
  const cwd = folderOf(files);
  const before = contents(cwd);
  const run = await leakgate(['init', '--yes'], { cwd });
  expect(run.code).toBe(0);
  expect((run.stdout + run.stderr).replaceAll(/\s+/g, ' ')).toMatch(advice);
  const written = changedFiles(before, cwd).filter((file) =>
    /(?:^|\/)(?:vite|astro|nuxt|wxt|electron|quasar|tsdown|rollup)\.|^\.vitepress\//.test(file),
  );
  expect(Object.fromEntries(written.map((file) => [file, readFileSync(join(cwd, file), 'utf8')]))).toEqual(changed);
});

test('a configuration that cannot be followed is left as it is, and says what to add', async () => {
  const config = "export { default } from './elsewhere'\n";
  const cwd = folderOf({ 'package.json': '{}', 'vite.config.js': config });
  const run = await leakgate(['init', '--yes'], { cwd });
  expect(run.stdout).toContain(
    "left to you: vite.config.js is made in a way that init does not follow: add `import { leakgate } from 'leakgate/vite'`",
  );
  expect(readFileSync(join(cwd, 'vite.config.js'), 'utf8')).toBe(config);
});

test('what is to be added by hand is CommonJS where the configuration is', async () => {
  const config = "const { made } = require('./elsewhere');\nmodule.exports = made();\n";
  const cwd = folderOf({ 'package.json': '{}', 'vite.config.js': config });
  const { stdout } = await leakgate(['init', '--yes'], { cwd });
  expect(stdout).toContain("does not follow: add `const { leakgate } = require('leakgate/vite')`, and");
});
