import { posix } from 'node:path';
import { ENDINGS } from '../bundlers.ts';
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

const NONE = { kind: 'none' } as const;

/** Who builds without Vite, and with what a project may have besides: asked where it has no configuration of ours. */
const WITHOUT_VITE: readonly Framework[] = [
  { name: '@docusaurus/core', title: 'Docusaurus', plugins: NONE, output: 'build' },
  { name: 'gatsby', title: 'Gatsby', plugins: NONE, output: 'public' },
  { name: '@angular/core', title: 'Angular', plugins: NONE, output: 'dist' },
  { name: 'expo', title: 'Expo', plugins: NONE, output: 'dist' },
  { name: 'react-scripts', title: 'Create React App', plugins: NONE, output: 'build' },
  { name: '@vue/cli-service', title: 'Vue CLI', plugins: NONE, output: 'dist' },
  { name: '@rspress/core', title: 'Rspress', plugins: NONE, output: 'doc_build' },
  { name: '@11ty/eleventy', title: 'Eleventy', plugins: NONE, output: '_site' },
  { name: '@farmfe/core', title: 'Farm', plugins: NONE, output: 'dist' },
  { name: '@rsbuild/core', title: 'Rsbuild', plugins: NONE, output: 'dist' },
  { name: '@rspack/core', title: 'Rspack', plugins: NONE, output: 'dist' },
  { name: 'parcel', title: 'Parcel', plugins: NONE, output: 'dist' },
  { name: 'tsup', title: 'tsup', plugins: NONE, output: 'dist' },
  { name: 'webpack', title: 'webpack', plugins: NONE, output: 'dist' },
];

/** What is built beside the project, past Vite for a part. */
const BESIDE: readonly { readonly name: string; readonly text: (scan: string) => string }[] = [
  {
    name: 'storybook',
    text: (scan) =>
      `Storybook builds the frame around the stories without Vite: let CI run \`${scan} storybook-static\` after \`storybook build\`.`,
  },
  {
    name: 'vite-plus',
    text: () =>
      "`vp pack` asks no plugins but those under `pack`: where you use it, add `leakgate()` of 'leakgate/rolldown' there, `pack: { plugins: [leakgate()] }`.",
  },
];

/** What is to be scanned besides, whoever builds the project. */
export function adviceBeside({ dependencies, manager }: Project): readonly string[] {
  return BESIDE.filter(({ name }) => dependencies.has(name)).map(({ text }) => text(`${manager.exec} leakgate scan`));
}

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

/** The one that builds a project without Vite; undefined where none of these does. */
export function builderWithoutVite({ dependencies }: Project): Framework | undefined {
  return WITHOUT_VITE.find(({ name }) => dependencies.has(name));
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
