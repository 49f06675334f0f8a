import { posix } from 'node:path';
import { firstOf } from '../files.ts';
import type { Project } from '../project.ts';
import type { Where } from './places.ts';

/** Who builds a project with Vite's help, or without it. */
export interface Framework {
  /** The package by which it is known. */
  readonly name: string;
  readonly title: string;
  /** Where plugins of Vite stand: in its own configuration, as that is called most often first; or nowhere. */
  readonly plugins:
    | {
        readonly kind: 'own-config';
        readonly usual: readonly [string, ...string[]];
        /** `vite` where it is not said. */
        readonly where?: Where;
        /** What is built goes to the folder that the configuration stands in. */
        readonly holdsOutput?: true;
      }
    | { readonly kind: 'vite-config' | 'none' };
  /** What its build hands to browsers, where some of it comes past the bundle. */
  readonly output?: string;
  /** What that is; pages where it is not said. */
  readonly late?: string;
}

const VITE_CONFIG = { kind: 'vite-config' } as const;

const FRAMEWORKS: readonly Framework[] = [
  { name: 'astro', title: 'Astro', plugins: { kind: 'own-config', usual: ['astro.config.mjs'] }, output: 'dist' },
  { name: 'nuxt', title: 'Nuxt', plugins: { kind: 'own-config', usual: ['nuxt.config.ts'] }, output: '.output/public' },
  {
    name: 'vitepress',
    title: 'VitePress',
    plugins: {
      kind: 'own-config',
      usual: ['docs/.vitepress/config.mts', '.vitepress/config.mts'],
      holdsOutput: true,
    },
    output: 'dist',
  },
  {
    name: 'wxt',
    title: 'WXT',
    plugins: { kind: 'own-config', usual: ['wxt.config.ts'], where: 'vite-function' },
    output: '.output',
    late: 'copies the files of public/',
  },
  {
    name: 'electron-vite',
    title: 'electron-vite',
    plugins: { kind: 'own-config', usual: ['electron.vite.config.ts'], where: 'electron' },
  },
  {
    name: '@quasar/app-vite',
    title: 'Quasar',
    plugins: { kind: 'own-config', usual: ['quasar.config.ts'], where: 'quasar' },
  },
  {
    name: 'waku',
    title: 'Waku',
    plugins: { kind: 'own-config', usual: ['waku.config.ts'] },
    output: 'dist/public',
  },
  { name: 'next', title: 'Next.js', plugins: { kind: 'none' }, output: '.next/static public' },
  { name: '@sveltejs/kit', title: 'SvelteKit', plugins: VITE_CONFIG, output: 'build' },
  { name: '@react-router/dev', title: 'React Router', plugins: VITE_CONFIG, output: 'build/client' },
  { name: 'vike', title: 'Vike', plugins: VITE_CONFIG, output: 'dist/client' },
  { name: '@builder.io/qwik-city', title: 'Qwik City', plugins: VITE_CONFIG, output: 'dist' },
  { name: '@solidjs/start', title: 'SolidStart', plugins: VITE_CONFIG, output: 'dist/client' },
  { name: '@tanstack/react-start', title: 'TanStack Start', plugins: VITE_CONFIG, output: 'dist/client' },
  { name: '@tanstack/solid-start', title: 'TanStack Start', plugins: VITE_CONFIG, output: 'dist/client' },
  { name: '@slidev/cli', title: 'Slidev', plugins: VITE_CONFIG },
];

const ENDINGS = ['ts', 'mts', 'js', 'mjs', 'cjs'];

/** The file of a project that a framework reads instead of Vite's, or as it is most often called. */
export function ownConfigOf(root: string, usual: readonly [string, ...string[]]): string {
  const bases = usual.map((file) => file.slice(0, file.lastIndexOf('.')));
  const files = bases.flatMap((base) => ENDINGS.map((ending) => `${base}.${ending}`));
  return firstOf(root, files) ?? usual[0];
}

/** The framework that builds a project; undefined where none of these does. */
export function frameworkOf({ dependencies }: Project): Framework | undefined {
  return FRAMEWORKS.find(({ name }) => dependencies.has(name));
}

/** What the plugin does not see of a framework's build, and how it is searched; undefined where it sees all. */
export function scanAdvice(framework: Framework, { manager, root }: Project): string | undefined {
  const { title, plugins, output, late = 'writes pages' } = framework;
  if (output === undefined) return undefined;
  const holdsOutput = plugins.kind === 'own-config' && plugins.holdsOutput === true;
  const folder = holdsOutput ? posix.join(posix.dirname(ownConfigOf(root, plugins.usual)), output) : output;
  const scan = `let CI run \`${manager.exec} leakgate scan ${folder}\` after the build`;
  return plugins.kind === 'none'
    ? `${title} does not build with Vite: ${scan}.`
    : `${title} ${late} after the bundle, where no plugin sees them: ${scan}.`;
}
