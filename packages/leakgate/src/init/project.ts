import { dirname } from 'node:path';
import { usageError } from '@leakgate/node';
import { bundlersIn, isTyped, type Bundler } from './bundlers.ts';
import { firstOf, textOf } from './files.ts';

/** The package manager of a project, with the words it takes. */
export interface PackageManager {
  readonly name: 'npm' | 'pnpm' | 'yarn' | 'bun';
  readonly install: string;
  readonly exec: string;
}

/** What the set-up knows of a project. */
export interface Project {
  readonly root: string;
  readonly manager: PackageManager;
  /** The configurations by which it is built. */
  readonly bundlers: readonly Bundler[];
  /** Those besides, of which it is not known whether what they build ships. */
  readonly otherBundlers: readonly Bundler[];
  /** Its apps are packages of their own. */
  readonly isWorkspace: boolean;
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

interface Manifest {
  readonly type?: unknown;
  readonly packageManager?: unknown;
  readonly workspaces?: unknown;
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

/** pnpm keeps its settings in that file as well, where there is but one package. */
function isWorkspace(root: string, { workspaces }: Manifest): boolean {
  if (workspaces !== undefined || firstOf(root, ['nx.json', 'lerna.json']) !== undefined) return true;
  return /^packages\s*:/m.test(textOf(root, 'pnpm-workspace.yaml') ?? '');
}

/** Looks at a project: its manifest, its lock file, the configurations of its bundlers. */
export function lookAt(root: string): Project {
  const manifest = manifestOf(root);
  const { bundlers, others } = bundlersIn(root);
  return {
    root,
    manager: managerOf(root, manifest),
    bundlers,
    otherBundlers: others,
    isWorkspace: isWorkspace(root, manifest),
    typescript: bundlers.some(({ file }) => isTyped(file)) || firstOf(root, ['tsconfig.json']) !== undefined,
    esm: manifest.type === 'module',
    dependencies: new Set(Object.keys({ ...manifest.dependencies, ...manifest.devDependencies })),
  };
}
