import { dirname } from 'node:path';
import { usageError } from '@leakgate/node';
import { firstOf, textOf } from './files.ts';

/** The package manager of a project, with the words it takes. */
export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn' | 'bun';
  readonly install: string;
  readonly exec: string;
}

/** What builds the project, and its configuration where it has one. */
export interface Bundler {
  readonly kind: 'vite' | 'rollup' | 'rolldown';
  readonly file: string | undefined;
}

/** What the set-up knows of a project. */
export interface Project {
  readonly root: string;
  readonly manager: PackageManager;
  readonly bundler: Bundler | undefined;
  readonly typescript: boolean;
  /** True where `.js` files are ECMAScript modules. */
  readonly esm: boolean;
  readonly dependencies: ReadonlySet<string>;
}

const MANAGERS: Readonly<Record<PackageManager['name'], PackageManager>> = {
  npm: { name: 'npm', install: 'npm install --save-dev', exec: 'npx' },
  pnpm: { name: 'pnpm', install: 'pnpm add --save-dev', exec: 'pnpm exec' },
  yarn: { name: 'yarn', install: 'yarn add --dev', exec: 'yarn' },
  bun: { name: 'bun', install: 'bun add --dev', exec: 'bunx' },
};

const LOCKS: Readonly<Record<string, PackageManager['name']>> = {
  'pnpm-lock.yaml': 'pnpm',
  'yarn.lock': 'yarn',
  'bun.lock': 'bun',
  'bun.lockb': 'bun',
  'package-lock.json': 'npm',
  // Before anything was installed.
  'pnpm-workspace.yaml': 'pnpm',
};

const EXTENSIONS = ['ts', 'mts', 'cts', 'js', 'mjs', 'cjs'];
const BUNDLERS: readonly Bundler['kind'][] = ['vite', 'rolldown', 'rollup'];

interface Manifest {
  readonly type?: unknown;
  readonly packageManager?: unknown;
  readonly dependencies?: Readonly<Record<string, unknown>>;
  readonly devDependencies?: Readonly<Record<string, unknown>>;
}

function manifestOf(root: string): Manifest {
  const text = textOf(root, 'package.json');
  if (text === undefined) {
    throw usageError('package.json', 'there is none here', 'run it in the folder of your project');
  }
  try {
    return JSON.parse(text) as Manifest;
  } catch {
    throw usageError('package.json', 'it is no valid JSON', 'mend it first');
  }
}

/** The lock file of the folder or, in a workspace, of one above it. */
function lockedBy(root: string): PackageManager['name'] | undefined {
  const lock = firstOf(root, Object.keys(LOCKS));
  if (lock !== undefined) return LOCKS[lock];
  const parent = dirname(root);
  return parent === root || firstOf(root, ['.git']) !== undefined ? undefined : lockedBy(parent);
}

function managerOf(root: string, { packageManager }: Manifest): PackageManager {
  const named = typeof packageManager === 'string' ? packageManager.split('@')[0] : undefined;
  const name = Object.keys(MANAGERS).find((each): each is PackageManager['name'] => each === named);
  return MANAGERS[name ?? lockedBy(root) ?? 'npm'];
}

function bundlerOf(root: string, dependencies: ReadonlySet<string>): Bundler | undefined {
  for (const kind of BUNDLERS) {
    const file = firstOf(
      root,
      EXTENSIONS.map((extension) => `${kind}.config.${extension}`),
    );
    if (file !== undefined) return { kind, file };
  }
  return dependencies.has('vite') ? { kind: 'vite', file: undefined } : undefined;
}

/** Looks at a project: its manifest, its lock file, the configuration of its bundler. */
export function lookAt(root: string): Project {
  const manifest = manifestOf(root);
  const dependencies = new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }));
  const bundler = bundlerOf(root, dependencies);
  const typed = bundler?.file !== undefined && /\.[mc]?ts$/.test(bundler.file);
  return {
    root,
    manager: managerOf(root, manifest),
    bundler,
    typescript: typed || firstOf(root, ['tsconfig.json']) !== undefined,
    esm: manifest.type === 'module',
    dependencies,
  };
}
