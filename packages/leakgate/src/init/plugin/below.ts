import { join, posix } from 'node:path';
import { bundlersIn, type Bundler } from '../bundlers.ts';
import { filesIn, firstOf, foldersIn, textOf } from '../files.ts';

/** What builds parts of a project. */
export interface Below {
  /** Configurations of folders that belong to the project itself, as those of Nx do. */
  readonly bundlers: readonly Bundler[];
  /** Folders that are packages of their own, and are built. POSIX, relative to the project. */
  readonly packages: readonly string[];
}

/** Deeper than this no workspace keeps its apps. */
const DEEPEST = 3;
/** A project may have very many folders. */
const MOST_FOLDERS = 2000;

/** What is made, brought along, or there to be tested with is nothing that a team ships. */
const ASIDE =
  /^\.|^(?:node_modules|dist|build|out|output|coverage|vendor|(?:__)?(?:tests?|fixtures|templates)(?:__)?)$/;

const BUILT =
  /^(?:vite|vite\.[\w-]+|rolldown|tsdown|rollup|astro|nuxt|wxt|electron\.vite|quasar|waku|next|rsbuild|rspack|webpack)\.config\.[cm]?[jt]s$/;
/** Vite needs no configuration. */
const BY_SCRIPT = /"[^"\n]*\bvite build\b/;

/** A package that is built by a configuration, or that a script builds without one. */
function isBuilt(folder: string): boolean {
  return filesIn(folder).some((file) => BUILT.test(file)) || BY_SCRIPT.test(textOf(folder, 'package.json') ?? '');
}

/** Looks for what builds parts of a project: its apps may be in folders of their own. */
export function lookBelow(root: string): Below {
  const bundlers: Bundler[] = [];
  const packages: string[] = [];
  let left = MOST_FOLDERS;
  const visit = (folder: string, depth: number): void => {
    for (const name of foldersIn(join(root, folder))) {
      if (ASIDE.test(name) || left-- <= 0) continue;
      const path = posix.join(folder, name);
      if (firstOf(join(root, path), ['package.json']) === undefined) {
        bundlers.push(
          ...bundlersIn(join(root, path)).bundlers.map(({ kind, file }) => ({ kind, file: posix.join(path, file) })),
        );
      } else if (isBuilt(join(root, path))) {
        packages.push(path);
        continue;
      }
      if (depth < DEEPEST) visit(path, depth + 1);
    }
  };
  visit('', 1);
  return { bundlers, packages };
}
