import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { plainComment, plainFiles, plainLeaks, plainPlants } from '../apps/plain-app.ts';
import type { BuildCase, Expected, HostName, ViteName } from '../case.ts';
import type { Plant } from '../plants.ts';
import type { Project } from '../project.ts';
import { bundleEmptier, bytesEmitter, lateChange, pageWriter, syntaxBreaker } from './emitters.ts';

type Stopped = Extract<Expected, { kind: 'stopped' }>;
type PlainHost = Exclude<HostName, ViteName>;

interface Output {
  readonly dir?: string;
  readonly file?: string;
  readonly format?: 'es' | 'cjs';
  readonly sourcemap?: boolean | 'hidden' | 'inline';
  readonly minify?: boolean;
  readonly preserveModules?: boolean;
  readonly entryFileNames?: string;
}

interface Setting {
  readonly setting: string;
  readonly output?: (root: string) => Output | readonly Output[];
  readonly plugins?: (project: Project) => readonly object[];
  readonly input?: (project: Project) => object;
  readonly write?: false;
  readonly expected: Expected;
  readonly more?: Partial<BuildCase>;
}

/** What a replacing plugin does: the value comes in by a name. */
function replacer({ value }: Project): object {
  return {
    name: 'replacer',
    transform: (code: string) =>
      code.includes('__UPLOAD_KEY__')
        ? { code: code.replace('__UPLOAD_KEY__', JSON.stringify(value('upload'))), map: null }
        : null,
  };
}

/** Copies a file into the output. */
function copier({ root }: Project, name: string): object {
  return {
    name: 'copier',
    async buildStart(this: { emitFile: (file: object) => void; addWatchFile: (path: string) => void }): Promise<void> {
      const source = await readFile(join(root, name));
      this.emitFile({ type: 'asset', name, originalFileName: join(root, name), source });
    },
  };
}

function plain(host: PlainHost, { setting, output, plugins, input, write, expected, more }: Setting): BuildCase {
  return {
    host,
    setting,
    files: plainFiles,
    plants: plainPlants,
    inRoot: true,
    config: (project) => ({
      input: join(project.root, 'src/main.js'),
      ...input?.(project),
      plugins: [...(plugins?.(project) ?? [replacer(project), copier(project, 'catalogue.json')])],
      output: output?.(project.root) ?? { dir: join(project.root, 'dist') },
      ...(write === false ? { write } : {}),
    }),
    expected,
    ...more,
  };
}

function stopped(leaks: readonly Plant[], more: Partial<Stopped> = {}): Stopped {
  return {
    kind: 'stopped',
    leaks,
    maps: 'none',
    hook: 'generateBundle',
    says: /Nothing of this output was written/,
    ...more,
  };
}

/** Plain comments survive in what Rollup and an unminified Rolldown write. */
const inCode: Plant = { ...plainComment, surface: 'chunk', artifact: 'main.js' };
const inInlineMap: Plant = { ...plainComment, surface: 'chunk', artifact: 'main.js' };

function leaksWith(host: PlainHost, maps: Stopped['maps']): readonly Plant[] {
  if (host === 'rollup') return [...plainLeaks, inCode];
  if (maps === 'none') return plainLeaks;
  return [...plainLeaks, maps === 'inline' ? inInlineMap : plainComment];
}

const MAPS = [
  ['sourcemap true', true, 'external'],
  ['sourcemap hidden', 'hidden', 'external'],
  ['sourcemap inline', 'inline', 'inline'],
  ['sourcemap false', false, 'none'],
] as const satisfies readonly (readonly [string, Output['sourcemap'], Stopped['maps']])[];

/** Rollup minifies by plugins alone. */
const MINIFY: Readonly<Record<PlainHost, readonly boolean[]>> = { rollup: [false], rolldown: [true, false] };

function withMaps(host: PlainHost): readonly BuildCase[] {
  return MAPS.flatMap(([name, sourcemap, maps]) =>
    MINIFY[host].flatMap((minify) => {
      const options = { sourcemap, ...(host === 'rolldown' ? { minify } : {}) };
      const setting = `${name}, ${minify ? 'minified' : 'not minified'}`;
      const output = (root: string): Output => ({ dir: join(root, 'dist'), ...options });
      const leaks = leaksWith(host, maps);
      return [
        plain(host, { setting, output, expected: stopped(leaks, { maps }) }),
        plain(host, {
          setting: `${setting}, write: false`,
          output,
          write: false,
          expected: stopped(leaks, { maps, says: /^(?!.*written)/s }),
        }),
      ];
    }),
  );
}

const placeless: Plant = {
  key: 'github',
  rule: 'github-pat-classic',
  row: 'github-pat-classic',
  surface: 'chunk',
  artifact: 'main.js',
};
const github: Plant = { ...placeless, file: 'src/main.js' };
const leaking = { 'src/main.js': "// Entry.\nexport const key = '@@github@@';\n" };
const clean = { 'src/main.js': "export const key = 'none';\n" };
const tiny = { files: leaking, plants: [github] } as const;
const tinyClean = { files: clean, plants: [github] } as const;
const noPlugins = (): readonly object[] => [];

function outputs(host: PlainHost): readonly BuildCase[] {
  return [
    plain(host, {
      setting: 'two formats in one folder',
      plugins: noPlugins,
      output: (root) => [
        { dir: join(root, 'dist') },
        { dir: join(root, 'dist'), format: 'cjs', entryFileNames: '[name].cjs' },
      ],
      expected: stopped([github]),
      more: tiny,
    }),
    plain(host, {
      setting: 'two folders',
      plugins: noPlugins,
      output: (root) => [{ dir: join(root, 'dist/es') }, { dir: join(root, 'dist/cjs'), format: 'cjs' }],
      expected: stopped([github]),
      more: tiny,
    }),
    plain(host, {
      setting: 'one file',
      plugins: noPlugins,
      output: (root) => ({ file: join(root, 'dist/bundle.js') }),
      expected: stopped([{ ...github, artifact: 'bundle.js' }]),
      more: tiny,
    }),
    plain(host, {
      setting: 'one file beside the sources',
      plugins: noPlugins,
      output: () => ({ file: 'bundle.js' }),
      expected: { kind: 'passes', prints: /^(?!.*leakgate: )/s, rules: [] },
      more: {
        ...tinyClean,
        aged: true,
        outputs: ['bundle.js'],
        files: { ...clean, 'notes.txt': '@@github@@\n', 'node_modules/a/index.js': '"@@github@@"' },
        mends: false,
      },
    }),
    plain(host, {
      setting: 'modules kept apart',
      output: (root) => ({ dir: join(root, 'dist'), preserveModules: true }),
      expected: stopped(leaksWith(host, 'none').map(apart)),
    }),
  ];
}

function apart(plant: Plant): Plant {
  return plant.file?.startsWith('src/') ? { ...plant, artifact: plant.file.slice('src/'.length) } : plant;
}

function late(host: PlainHost): readonly BuildCase[] {
  return [
    plain(host, {
      setting: 'a chunk changed after us',
      plugins: (project) => [lateChange(project, 'github')],
      expected: stopped([placeless], {
        hook: 'writeBundle',
        onDisk: ['main.js'],
        says: /on disk in dist: do not deploy it/,
      }),
      more: tinyClean,
    }),
    ...(['buildEnd', 'writeBundle', 'closeBundle'] as const).map((at) =>
      plain(host, {
        setting: `a page written in ${at}`,
        plugins: (project) => [pageWriter(project, 'github', at)],
        expected: stopped([{ ...placeless, surface: 'html', artifact: 'late.html' }], {
          hook: 'closeBundle',
          onDisk: ['late.html'],
          says: /on disk in dist: do not deploy it/,
        }),
        more: tinyClean,
      }),
    ),
  ];
}

function verdicts(host: PlainHost): readonly BuildCase[] {
  const maps: Plant = { ...github, rule: 'gcp-api-key', row: 'gcp-api-key' };
  return [
    plain(host, {
      setting: 'clean, and silent',
      plugins: noPlugins,
      expected: { kind: 'passes', prints: /^(?!.*leakgate: )/s, rules: [] },
      more: { ...tinyClean, mends: false },
    }),
    plain(host, {
      setting: 'a warning passes and is told',
      plugins: noPlugins,
      expected: { kind: 'passes', prints: /gcp-api-key[^]*1 warning/, rules: ['gcp-api-key'] },
      more: { files: leaking, plants: [maps] },
    }),
    plain(host, {
      setting: 'failOn: warning',
      plugins: noPlugins,
      expected: stopped([maps]),
      more: { files: leaking, plants: [maps], options: { failOn: 'warning' } },
    }),
    plain(host, {
      setting: 'failOn: never',
      plugins: noPlugins,
      expected: { kind: 'passes', prints: /github-pat-classic[^]*1 token must not ship/ },
      more: { ...tiny, options: { failOn: 'never' } },
    }),
  ];
}

function wrong(host: PlainHost): readonly BuildCase[] {
  const lonely = { ...tinyClean, mends: false } as const;
  return [
    plain(host, {
      setting: 'an unknown option',
      plugins: noPlugins,
      expected: { kind: 'refused', says: /leakgate: .*failon.*failOn/s },
      more: { ...lonely, options: { failon: 'error' } as object },
    }),
    plain(host, {
      setting: 'a config that throws',
      plugins: noPlugins,
      expected: { kind: 'refused', says: /leakgate: leakgate\.config\.mjs: / },
      more: { ...lonely, files: { ...clean, 'leakgate.config.mjs': "throw new Error('no such vault');\n" } },
    }),
    plain(host, {
      setting: 'a chunk with broken syntax',
      plugins: () => [syntaxBreaker()],
      expected: stopped([github]),
      more: tiny,
    }),
    plain(host, {
      setting: 'an empty bundle',
      plugins: () => [bundleEmptier()],
      expected: { kind: 'passes', prints: /dist holds nothing/ },
      more: lonely,
    }),
    plain(host, {
      setting: 'an empty bundle, where that fails a build',
      plugins: () => [bundleEmptier()],
      expected: { kind: 'refused', says: /leakgate: not everything could be searched/ },
      more: { ...lonely, options: { failOnIncomplete: true } },
    }),
  ];
}

/** Rolldown's own ways to bring a value in, and its working directory. */
const rolldownOnly: readonly BuildCase[] = [
  plain('rolldown', {
    setting: 'octal escapes of a module that is no ES module',
    plugins: noPlugins,
    expected: stopped([{ ...github, file: 'src/legacy.cjs' }]),
    more: {
      plants: [github],
      files: {
        'src/main.js': "import legacy from './legacy.cjs';\nconsole.log(legacy.key);\n",
        'src/legacy.cjs': "// Classic.\nexports.key = '@@github:octal@@';\n",
      },
    },
  }),
  plain('rolldown', {
    setting: 'by transform.define',
    plugins: noPlugins,
    input: ({ value }) => ({ transform: { define: { __UPLOAD_KEY__: JSON.stringify(value('upload')) } } }),
    expected: stopped([
      {
        key: 'upload',
        rule: 'known-value',
        file: 'src/main.js',
        anchor: '__UPLOAD_KEY__',
        surface: 'chunk',
        artifact: 'main.js',
        env: 'UPLOAD_PASSWORD',
      },
    ]),
    more: { files: { '.env': 'UPLOAD_PASSWORD=@@upload@@\n', 'src/main.js': '\nconsole.log(__UPLOAD_KEY__);\n' } },
  }),
  plain('rolldown', {
    setting: 'cwd of its own',
    plugins: noPlugins,
    input: ({ root }) => ({ cwd: root, input: 'src/main.js' }),
    output: () => ({ dir: 'dist' }),
    expected: stopped([github]),
    more: { ...tiny, inRoot: false },
  }),
];

/** What an output can hold besides plain chunks. */
function places(host: PlainHost): readonly BuildCase[] {
  return [
    plain(host, {
      setting: 'chunks called .mjs',
      plugins: noPlugins,
      output: (root) => ({ dir: join(root, 'dist'), entryFileNames: '[name].mjs' }),
      expected: stopped([{ ...github, artifact: 'main.mjs' }]),
      more: tiny,
    }),
    plain(host, {
      setting: 'text in UTF-16',
      plugins: (project) => [bytesEmitter(project, 'github', 'utf-16', 'notes.txt')],
      expected: stopped([{ ...placeless, surface: 'asset', artifact: 'notes.txt' }]),
      more: tinyClean,
    }),
    plain(host, {
      setting: 'the data of a binary file',
      plugins: (project) => [bytesEmitter(project, 'github', 'binary', 'app.wasm')],
      expected: stopped([{ ...placeless, surface: 'asset', artifact: 'app.wasm' }]),
      more: tinyClean,
    }),
    plain(host, {
      setting: 'octal escapes of a classic script, copied by a plugin',
      plugins: (project) => [copier(project, 'legacy.js')],
      expected: stopped([{ ...github, surface: 'chunk', artifact: 'assets/legacy.js', file: 'legacy.js' }]),
      more: { files: { ...clean, 'legacy.js': "// Classic.\nwindow.key = '@@github:octal@@';\n" }, plants: [github] },
    }),
    plain(host, {
      setting: 'a licence comment',
      plugins: noPlugins,
      expected: stopped([github]),
      more: {
        files: { 'src/main.js': '/*! @license MIT, key @@github@@ */\nexport const key = document.title;\n' },
        plants: [github],
      },
    }),
    plain(host, {
      setting: 'a map holds what tree-shaking removed',
      plugins: noPlugins,
      output: (root) => ({ dir: join(root, 'dist'), sourcemap: true }),
      expected: stopped([{ ...github, surface: 'source-map', artifact: 'main.js.map', file: 'src/keys.js' }], {
        maps: 'external',
      }),
      more: {
        files: {
          'src/main.js': "import { used } from './keys.js';\nconsole.log(used());\n",
          'src/keys.js': "export const used = () => document.title;\nexport const unused = '@@github@@';\n",
        },
        plants: [github],
      },
    }),
    plain(host, {
      setting: 'an output folder that git ignores',
      plugins: noPlugins,
      expected: stopped([github]),
      more: { ...tiny, files: { ...leaking, '.gitignore': 'dist\n*.js\n' } },
    }),
  ];
}

function casesOf(host: PlainHost): readonly BuildCase[] {
  return [...withMaps(host), ...places(host), ...outputs(host), ...late(host), ...verdicts(host), ...wrong(host)];
}

/** Rollup, and nothing else. */
export const rollupCases: readonly BuildCase[] = casesOf('rollup');
/** Rolldown, and nothing else. */
export const rolldownCases: readonly BuildCase[] = [...casesOf('rolldown'), ...rolldownOnly];
