import { join } from 'node:path';
import { plainComment, plainLeaks } from '../apps/plain-app.ts';
import type { BuildCase } from '../case.ts';
import type { Plant } from '../plants.ts';
import { bundleEmptier, lateChange, lateEmitter, pageWriter, syntaxBreaker } from './emitters.ts';
import {
  clean,
  github,
  leaking,
  noPlugins,
  placeless,
  plain,
  stopped,
  tiny,
  tinyClean,
  type Output,
  type PlainHost,
  type Stopped,
} from './plain-case.ts';
import { plainPlaces } from './plain-places.ts';
import { rolldownReplaced, rollupReplaced } from './plain-replaced.ts';

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

function outputs(host: PlainHost): readonly BuildCase[] {
  // Whoever calls Rolldown's API names the second folder when the first is written: what is in that one has its name.
  const inFirst = (file: string): string => (host === 'rollup' ? `dist/es/${file}` : file);
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
      setting: 'a page written into the first of two folders, when both are written',
      plugins: (project) => [pageWriter(project, 'github', 'closeBundle', 'dist/es/late.html')],
      output: (root) => [{ dir: join(root, 'dist/es') }, { dir: join(root, 'dist/cjs'), format: 'cjs' }],
      expected: stopped([{ ...placeless, surface: 'html', artifact: inFirst('late.html') }], {
        hook: 'closeBundle',
        onDisk: ['es/late.html'],
        says: /on disk in dist\/es, dist\/cjs: do not deploy it/,
      }),
      more: tinyClean,
    }),
    plain(host, {
      setting: 'two folders',
      plugins: noPlugins,
      output: (root) => [{ dir: join(root, 'dist/es') }, { dir: join(root, 'dist/cjs'), format: 'cjs' }],
      expected: stopped([{ ...github, artifact: inFirst(github.artifact) }]),
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
    plain(host, {
      setting: 'a file emitted after us',
      plugins: (project) => [lateEmitter(project, 'github')],
      expected: stopped([{ ...placeless, surface: 'asset', artifact: 'late.txt' }], {
        hook: 'writeBundle',
        onDisk: ['late.txt'],
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
      setting: 'what another module does with a token is told',
      plugins: noPlugins,
      expected: {
        kind: 'passes',
        prints: /given to new Stripe\(…\) in src\/main\.js:3/,
        rules: ['github-pat-classic'],
      },
      more: {
        files: {
          'src/main.js':
            "import { config } from './config.js';\nimport { Stripe } from './sdk.js';\nnew Stripe(config.key);\n",
          'src/config.js': "export const config = { key: '@@github@@' };\n",
          'src/sdk.js': 'export class Stripe {\n  constructor(key) {\n    document.title = key;\n  }\n}\n',
        },
        plants: [github],
        options: { failOn: 'never' },
      },
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

function casesOf(host: PlainHost): readonly BuildCase[] {
  return [...withMaps(host), ...plainPlaces(host), ...outputs(host), ...late(host), ...verdicts(host), ...wrong(host)];
}

/** Rollup, and nothing else. */
export const rollupCases: readonly BuildCase[] = [...casesOf('rollup'), ...rollupReplaced];
/** Rolldown, and nothing else. */
export const rolldownCases: readonly BuildCase[] = [...casesOf('rolldown'), ...rolldownOnly, ...rolldownReplaced];
