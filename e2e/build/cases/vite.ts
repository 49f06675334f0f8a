import type { InlineConfig } from 'vite';
import { commentLeak, viteFiles, viteLeaks, vitePlants } from '../apps/vite-app.ts';
import type { BuildCase, Expected } from '../case.ts';
import type { Plant } from '../plants.ts';

type Build = NonNullable<InlineConfig['build']>;
type Stopped = Extract<Expected, { kind: 'stopped' }>;

/** An inline map is a part of its chunk. */
function commentIn(maps: 'external' | 'inline'): Plant {
  return maps === 'inline' ? { ...commentLeak, surface: 'chunk', artifact: 'assets/index.js' } : commentLeak;
}

function stopped(maps: Stopped['maps'], more: Partial<Stopped> = {}): Stopped {
  const leaks = maps === 'none' ? viteLeaks : [...viteLeaks, commentIn(maps)];
  return { kind: 'stopped', leaks, maps, hook: 'generateBundle', ...more };
}

function configWith(change: InlineConfig): BuildCase['config'] {
  return ({ value }) => ({
    ...change,
    define: { __UPLOAD_KEY__: JSON.stringify(value('upload')) },
    worker: { format: 'es' },
  });
}

function vite(setting: string, change: InlineConfig, expected: Expected, more: Partial<BuildCase> = {}): BuildCase {
  return { host: 'vite', files: viteFiles, plants: vitePlants, config: configWith(change), setting, expected, ...more };
}

const MAPS = [
  ['sourcemap true', true, 'external'],
  ['sourcemap hidden', 'hidden', 'external'],
  ['sourcemap inline', 'inline', 'inline'],
  ['sourcemap false', false, 'none'],
] as const satisfies readonly (readonly [string, Build['sourcemap'], Stopped['maps']])[];

const NOT_WRITTEN = /^(?!.*(?:written|removed))/s;
const REMOVED =
  /Nothing of this output was written\.\nCopied from public\/ and removed again: dist\/\.deploy, dist\/config\.json/;

const withMaps = MAPS.flatMap(([name, sourcemap, maps]) => [
  vite(`${name}, minified`, { build: { sourcemap } }, stopped(maps, { says: REMOVED })),
  vite(`${name}, not minified`, { build: { sourcemap, minify: false } }, stopped(maps, { says: REMOVED })),
  vite(`${name}, write: false`, { build: { sourcemap, write: false } }, stopped(maps, { says: NOT_WRITTEN })),
]);

const withoutPublic = viteLeaks.filter((plant) => plant.surface !== 'public-file');
const NO_COPIES = /^(?!.*removed)/s;

/** The whole app, in every setting that changes where its leaks come to stand. */
export const viteCases: readonly BuildCase[] = [
  ...withMaps,
  vite('publicDir: false', { publicDir: false }, stopped('none', { leaks: withoutPublic, says: NO_COPIES })),
  vite(
    'copyPublicDir: false',
    { build: { copyPublicDir: false } },
    stopped('none', { leaks: withoutPublic, says: NO_COPIES }),
  ),
  vite('base with a path', { base: '/console/' }, stopped('none')),
  vite('base relative', { base: './' }, stopped('none')),
  vite('the root is the working directory', { build: { sourcemap: true } }, stopped('external'), { inRoot: true }),
  vite('css in one file', { build: { cssCodeSplit: false } }, stopped('none', { leaks: viteLeaks.map(styleOf) })),
  vite(
    'an output folder outside the root',
    { build: { outDir: '../../.leakgate-tmp/elsewhere', emptyOutDir: true } },
    stopped('none', { says: /removed again: \.\.\/\.\.\/\.leakgate-tmp\/elsewhere\/\.deploy/ }),
    { outputs: ['../../.leakgate-tmp/elsewhere'] },
  ),
  vite('another assets folder', { build: { assetsDir: '_app/x' } }, stopped('none', { leaks: viteLeaks.map(inApp) })),
];

function styleOf(plant: Plant): Plant {
  return plant.key === 'style' ? { ...plant, artifact: 'assets/style.css' } : plant;
}

function inApp(plant: Plant): Plant {
  return { ...plant, artifact: plant.artifact.replace('assets/', '_app/x/') };
}
