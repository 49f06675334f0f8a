import { filesIn, firstOf } from './files.ts';

/** A configuration of a bundler that takes our plugin. */
export interface Bundler {
  /** By which of our doors. */
  readonly kind: 'vite' | 'rollup' | 'rolldown';
  /** POSIX, relative to the project. */
  readonly file: string;
}

/** The endings of configurations. */
export const ENDINGS: readonly string[] = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];

/** What configurations are called: of several in a folder the first builds the project. */
const NAMES: readonly (readonly [name: string, kind: Bundler['kind']])[] = [
  ['vite', 'vite'],
  ['rolldown', 'rolldown'],
  ['tsdown', 'rolldown'],
  ['rollup', 'rollup'],
];

/** One of several that make up an app, as Electron Forge has them: `vite.main.config.ts`. */
const PART = /^vite\.[\w-]+\.config\.[cm]?[jt]s$/;

/** True for a configuration in TypeScript. */
export function isTyped(file: string): boolean {
  return /\.[cm]?ts$/.test(file);
}

/** The configurations in a folder: those by which what is in it is built, and others. */
export function bundlersIn(root: string): {
  readonly bundlers: readonly Bundler[];
  readonly others: readonly Bundler[];
} {
  const named = NAMES.flatMap(([name, kind]): readonly Bundler[] => {
    const file = firstOf(
      root,
      ENDINGS.map((ending) => `${name}.config.${ending}`),
    );
    return file === undefined ? [] : [{ kind, file }];
  });
  const parts = filesIn(root)
    .filter((file) => PART.test(file))
    .map((file): Bundler => ({ kind: 'vite', file }));
  const [first, ...rest] = named;
  if (first?.kind === 'vite') return { bundlers: [first], others: [...rest, ...parts] };
  if (parts.length > 0) return { bundlers: parts, others: named };
  return { bundlers: first === undefined ? [] : [first], others: rest };
}
