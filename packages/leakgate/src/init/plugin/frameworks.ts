import { firstOf } from '../files.ts';
import type { Project } from '../project.ts';

/** A framework that reads no configuration of Vite: a plugin there would stand in a file that no build of it knows. */
interface Framework {
  /** The package by which it is known. */
  readonly name: string;
  readonly title: string;
  /** Its own configuration as it is usually called, where it takes plugins of Vite there. */
  readonly config?: string;
  /** The folder that its build hands to browsers. */
  readonly output: string;
}

const FRAMEWORKS: readonly Framework[] = [
  { name: 'astro', title: 'Astro', config: 'astro.config.mjs', output: 'dist' },
  { name: 'nuxt', title: 'Nuxt', config: 'nuxt.config.ts', output: '.output/public' },
  { name: 'next', title: 'Next.js', output: '.next/static' },
];

const ENDINGS = ['ts', 'mts', 'js', 'mjs', 'cjs'];

function configOf(root: string, usual: string): string {
  const base = usual.slice(0, usual.lastIndexOf('.'));
  return (
    firstOf(
      root,
      ENDINGS.map((ending) => `${base}.${ending}`),
    ) ?? usual
  );
}

/** What is to be done by hand where a framework builds the project; undefined where none of these does. */
export function frameworkAdvice({ root, dependencies, manager }: Project): string | undefined {
  const framework = FRAMEWORKS.find(({ name }) => dependencies.has(name));
  if (framework === undefined) return undefined;
  const { title, config, output } = framework;
  const scan = `let CI run \`${manager.exec} leakgate scan ${output}\` after the build`;
  if (config === undefined) return `${title} does not build with Vite: ${scan}.`;
  const file = configOf(root, config);
  return `${title} reads no vite.config: add \`import { leakgate } from 'leakgate/vite'\` and \`vite: { plugins: [leakgate()] }\` to ${file}, and ${scan}.`;
}
