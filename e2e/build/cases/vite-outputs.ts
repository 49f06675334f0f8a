import type { InlineConfig } from 'vite';
import { tinyApp } from '../apps/tiny.ts';
import { viteFiles, viteLeaks, vitePlants } from '../apps/vite-app.ts';
import type { BuildCase } from '../case.ts';
import type { Plant } from '../plants.ts';
import type { Project } from '../project.ts';
import { evenChange, evenWriter, lateChange, lateEmitter, mapChange, pageWriter } from './emitters.ts';
import { clean, CLEAN, github, placeless, SILENT, stopped, vite } from './vite-case.ts';

const lateMap: Plant = { ...placeless, surface: 'source-map', artifact: 'assets/index.js.map' };

/** Others that write after us. */
const late: readonly BuildCase[] = [
  vite('a chunk changed after us', {
    files: clean,
    config: (project) => ({ plugins: [lateChange(project, 'github')] }),
    expected: stopped([placeless], {
      hook: 'writeBundle',
      onDisk: ['assets/index.js'],
      says: /on disk in dist: do not deploy it/,
    }),
  }),
  vite('a map changed after us', {
    files: clean,
    config: (project) => ({ build: { sourcemap: true }, plugins: [mapChange(project, 'github')] }),
    expected: stopped([lateMap], { hook: 'writeBundle', maps: 'external', says: /Source maps that leak were removed/ }),
    onRollup: stopped([lateMap], {
      hook: 'writeBundle',
      maps: 'external',
      onDisk: ['assets/index.js.map'],
      says: /on disk in dist: do not deploy it\.$/,
    }),
  }),
  vite('a file emitted after us', {
    files: clean,
    config: (project) => ({ plugins: [lateEmitter(project, 'github')] }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'late.txt' }], {
      hook: 'writeBundle',
      onDisk: ['late.txt'],
    }),
  }),
  ...(['writeBundle', 'closeBundle'] as const).map((at) =>
    vite(`a page written in ${at}`, {
      files: clean,
      config: (project) => ({ plugins: [pageWriter(project, 'github', at)] }),
      expected: stopped([{ ...placeless, surface: 'html', artifact: 'late.html' }], {
        hook: 'closeBundle',
        onDisk: ['late.html'],
        says: /on disk in dist: do not deploy it/,
      }),
    }),
  ),
  vite('a chunk changed after us that is as long as before', {
    files: clean,
    config: (project) => ({ plugins: [evenChange(project, 'github')] }),
    expected: stopped([placeless], { hook: 'writeBundle', onDisk: ['assets/index.js'] }),
  }),
  vite('a chunk changed by a plugin of the output, as long as before', {
    files: clean,
    newest: true,
    config: (project) => ({
      build: { rolldownOptions: { output: { plugins: [evenChange(project, 'github')] } } },
    }),
    expected: stopped([placeless], { hook: 'writeBundle', onDisk: ['assets/index.js'] }),
  }),
  ...(['writeBundle', 'closeBundle'] as const).map((at) =>
    vite(`a page written anew in ${at} that is as large as before`, {
      files: clean,
      config: (project) => ({ plugins: [evenWriter(project, 'github', at)] }),
      expected: stopped([{ ...placeless, surface: 'html', artifact: 'index.html' }], {
        hook: 'closeBundle',
        onDisk: ['index.html'],
      }),
    }),
  ),
  vite('a page made from a source that is in no chunk', {
    files: tinyApp(["import { key } from './key.ts';", 'console.log(typeof key);'], {
      'src/key.ts': "\nexport const key = '@@github@@';\n",
    }),
    config: (project) => ({ plugins: [pageWriter(project, 'github', 'closeBundle')] }),
    expected: stopped([{ ...github, surface: 'html', artifact: 'late.html', file: 'src/key.ts' }], {
      hook: 'closeBundle',
      onDisk: ['late.html'],
    }),
  }),
  vite('a public file changed after it was copied', {
    files: { ...clean, 'public/a.txt': 'fine\n' },
    config: (project) => ({ plugins: [pageWriter(project, 'github', 'closeBundle', 'dist/a.txt')] }),
    expected: stopped([{ ...placeless, surface: 'asset', artifact: 'a.txt' }], {
      hook: 'closeBundle',
      onDisk: ['a.txt'],
    }),
  }),
];

const server = { 'src/server.ts': "export const key = (): string => '@@server@@';\n" };
const serverPlant: Plant = { ...github, key: 'server', rule: 'gitlab-pat', row: 'gitlab-pat', file: 'src/server.ts' };
function bothEnvironments({ root }: Project): InlineConfig {
  return {
    builder: {},
    environments: {
      client: { build: { outDir: 'dist', emptyOutDir: false } },
      ssr: { build: { outDir: 'dist/server', ssr: true, rolldownOptions: { input: `${root}/src/server.ts` } } },
    },
  };
}

/** Which environments are searched. */
const consumers: readonly BuildCase[] = [
  vite('client and server: only the client is searched', {
    environments: true,
    files: { ...viteFiles, ...server },
    plants: [...vitePlants, serverPlant],
    config: (project) => ({
      ...bothEnvironments(project),
      define: { __UPLOAD_KEY__: JSON.stringify(project.value('upload')) },
    }),
    expected: stopped(viteLeaks),
  }),
  vite('client and server: what only the server has may be there', {
    environments: true,
    files: { ...clean, ...server },
    plants: [serverPlant],
    config: bothEnvironments,
    expected: { kind: 'passes', prints: CLEAN, rules: [] },
    mends: false,
  }),
  vite('the server first, its folder inside that of the client', {
    environments: true,
    files: { ...clean, ...server },
    plants: [serverPlant],
    config: (project) => ({
      ...bothEnvironments(project),
      builder: {
        async buildApp(builder) {
          for (const name of ['ssr', 'client']) {
            const environment = builder.environments[name];
            if (environment !== undefined) await builder.build(environment);
          }
        },
      },
    }),
    expected: { kind: 'passes', prints: CLEAN, rules: [] },
    mends: false,
  }),
  vite('a build for the server alone', {
    files: { ...clean, ...server },
    plants: [serverPlant],
    config: () => ({ build: { ssr: 'src/server.ts' } }),
    expected: { kind: 'passes', prints: SILENT },
    mends: false,
  }),
  vite('a build for the server alone, whose copy of public/ is what browsers get', {
    files: { ...clean, ...server, 'public/api/keys.json': '{ "key": "@@github@@" }\n' },
    plants: [github, serverPlant],
    config: () => ({ build: { ssr: 'src/server.ts' } }),
    expected: stopped(
      [{ ...github, file: 'public/api/keys.json', artifact: 'api/keys.json', surface: 'public-file' }],
      { hook: 'buildStart' },
    ),
    // Where it passes it writes no report: that is for the build for browsers.
    mends: false,
  }),
  vite('a build for the server alone, which copies no public/', {
    files: { ...clean, ...server, 'public/api/keys.json': '{ "key": "@@github@@" }\n' },
    plants: [github, serverPlant],
    config: () => ({ build: { ssr: 'src/server.ts', copyPublicDir: false } }),
    expected: { kind: 'passes', prints: SILENT },
    mends: false,
  }),
  vite('a build for the server alone, which the config wants searched', {
    files: { ...clean, ...server },
    plants: [serverPlant],
    config: () => ({ build: { ssr: 'src/server.ts' } }),
    options: { serverBundles: true },
    expected: stopped([{ ...serverPlant, artifact: 'server.js' }]),
  }),
  vite('the main process of Electron, which is on the machine of whoever installs the app', {
    files: { ...clean, ...server },
    plants: [serverPlant],
    config: () => ({ build: { ssr: 'src/server.ts', rollupOptions: { external: ['electron', /^electron\/.+/] } } }),
    expected: stopped([{ ...serverPlant, artifact: 'server.js' }]),
  }),
  vite('client and server, which the config wants both searched', {
    environments: true,
    files: { ...clean, ...server },
    plants: [serverPlant],
    config: bothEnvironments,
    options: { serverBundles: true },
    expected: stopped([{ ...serverPlant, artifact: 'server/server.js' }]),
  }),
  vite('a second environment for browsers', {
    environments: true,
    files: { ...clean, 'src/edge.ts': "\nexport const key = (): string => '@@github@@';\n" },
    config: ({ root }) => ({
      builder: {},
      environments: {
        client: { build: { outDir: 'dist/client' } },
        edge: {
          consumer: 'client',
          build: {
            outDir: 'dist/edge',
            rolldownOptions: { input: `${root}/src/edge.ts`, preserveEntrySignatures: 'strict' },
          },
        },
      },
    }),
    expected: stopped([{ ...github, file: 'src/edge.ts', artifact: 'dist/edge/assets/edge.js' }]),
  }),
  vite('two environments for browsers, the second of which has what the first shook off', {
    environments: true,
    files: {
      ...tinyApp(["import { used } from './keys.ts';", 'console.log(used());']),
      'src/keys.ts': "export const used = (): string => document.title;\nexport const key = '@@github@@';\n",
      'src/edge.ts': "import { key, used } from './keys.ts';\n\nconsole.log(key, used());\n",
    },
    config: ({ root }) => ({
      builder: {},
      environments: {
        client: { build: { outDir: 'dist/client' } },
        edge: {
          consumer: 'client',
          build: { outDir: 'dist/edge', rolldownOptions: { input: `${root}/src/edge.ts` } },
        },
      },
    }),
    expected: stopped([{ ...github, file: 'src/keys.ts', artifact: 'dist/edge/assets/edge.js' }]),
  }),
];

/** What was in the output folder before. */
const before: readonly BuildCase[] = [
  vite('what another build left in the folder is not of this one', {
    files: { ...clean, 'dist/server/entry.js': "export const key = '@@github@@';\n" },
    config: () => ({ build: { emptyOutDir: false } }),
    aged: true,
    expected: { kind: 'passes', prints: CLEAN, rules: [] },
    mends: false,
  }),
];

/** Plants as they are named where outputs go to several folders: from the root, but for what is copied to each of them. */
function below(folder: string, plants: readonly Plant[]): readonly Plant[] {
  return plants.map((plant) =>
    plant.surface === 'public-file' ? plant : { ...plant, artifact: `${folder}/${plant.artifact}` },
  );
}

/** Several outputs of one build. */
const outputs: readonly BuildCase[] = [
  vite('two output folders', {
    files: viteFiles,
    plants: vitePlants,
    config: ({ root, value }) => ({
      define: { __UPLOAD_KEY__: JSON.stringify(value('upload')) },
      build: { rolldownOptions: { output: [{ dir: `${root}/dist/a` }, { dir: `${root}/dist/b` }] } },
    }),
    expected: stopped(below('dist/a', viteLeaks), {
      says: /removed again: dist\/a\/\.deploy, dist\/a\/config\.json, dist\/b\/\.deploy, dist\/b\/config\.json/,
    }),
  }),
  vite('a library in two formats', {
    files: {
      'src/lib.ts': "export const a = 1;\n\nexport const call = (): Promise<Response> => fetch('@@github@@');\n",
    },
    config: () => ({ build: { lib: { entry: 'src/lib.ts', name: 'lib', formats: ['es', 'umd'], fileName: 'lib' } } }),
    expected: stopped([{ ...github, file: 'src/lib.ts', artifact: 'lib.js' }]),
  }),
  vite('a library in four formats, all of which are told', {
    files: {
      'src/lib.ts': "export const a = 1;\n\nexport const call = (): Promise<Response> => fetch('@@github@@');\n",
    },
    config: () => ({
      build: { lib: { entry: 'src/lib.ts', name: 'lib', formats: ['es', 'cjs', 'umd', 'iife'], fileName: 'lib' } },
    }),
    options: { failOn: 'never' },
    expected: {
      kind: 'passes',
      prints: /in lib\.cjs:.*in lib\.iife\.js:.*in lib\.js:.*in lib\.umd\.cjs:.*1 token must not ship/,
      rules: ['github-pat-classic'],
    },
  }),
  vite('a page written into the folder of the first of two outputs, when both are', {
    files: clean,
    config: (project) => ({
      build: { rolldownOptions: { output: [{ dir: `${project.root}/dist/a` }, { dir: `${project.root}/dist/b` }] } },
      plugins: [pageWriter(project, 'github', 'closeBundle', 'dist/a/late.html')],
    }),
    expected: stopped([{ ...placeless, surface: 'html', artifact: 'dist/a/late.html' }], {
      hook: 'closeBundle',
      onDisk: ['a/late.html'],
    }),
  }),
  vite('a library in two formats, the second of which leaks', {
    files: { 'src/lib.ts': 'export const a = 1;\n' },
    config: ({ value }) => ({
      build: { lib: { entry: 'src/lib.ts', name: 'lib', formats: ['es', 'umd'], fileName: 'lib' } },
      plugins: [
        {
          name: 'banner',
          generateBundle: {
            order: 'pre',
            handler: (options, bundle) => addBanner(options.format, bundle, value('github')),
          },
        },
      ],
    }),
    expected: stopped([{ ...placeless, artifact: 'lib.umd.cjs' }]),
  }),
];

function addBanner(format: string, bundle: Readonly<Record<string, object>>, text: string): void {
  if (format !== 'umd') return;
  for (const file of Object.values(bundle)) if ('code' in file) file.code = `/* ${text} */\n${String(file.code)}`;
}

/** Where tokens end up. */
export const viteOutputCases: readonly BuildCase[] = [...late, ...consumers, ...before, ...outputs];
