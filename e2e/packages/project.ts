import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import type { Packed } from '../../scripts/packages/pack.ts';

/** What came of a command in a project. */
export interface Ran {
  readonly code: number | null;
  readonly output: string;
}

/** Longest time that an installation may take, in milliseconds. */
export const INSTALL = 240_000;

function run(folder: string, [command = '', ...args]: readonly string[], env: NodeJS.ProcessEnv, timeout: number): Ran {
  const options = { cwd: folder, encoding: 'utf8', shell: process.platform === 'win32', env, timeout } as const;
  const { status, stdout, stderr } = spawnSync(command, args, options);
  return { code: status, output: stdout + stderr };
}

/** An otherwise empty project, and the folder of the Node that everything in it is run by. */
export interface Project {
  readonly folder: string;
  readonly node: string;
}

function pathWith(node: string): string {
  return node + delimiter + (process.env['PATH'] ?? '');
}

/** Installs with everything that the machine's environment says of its registry and its certificates. */
export function install({ folder, node }: Project, command: readonly string[]): Ran {
  return run(folder, command, { ...process.env, PATH: pathWith(node) }, INSTALL);
}

/** Runs a command as a user of the project would. */
export function inProject({ folder, node }: Project, ...command: readonly string[]): Ran {
  const env = { PATH: pathWith(node), HOME: process.env['HOME'], NO_COLOR: '1', CI: '1' };
  return run(folder, command, env, 60_000);
}

/** Other packages of the project, in the versions that the workspace has. */
export const HOSTS: readonly string[] = [
  'vite',
  'rollup',
  'rolldown',
  'typescript',
  '@types/node',
  'secretlint',
  '@secretlint/secretlint-rule-preset-recommend',
  'playwright-core',
];

/** Writes the files of an otherwise empty project that depends on the tarballs. */
export function writeProject(
  { folder }: Project,
  packed: readonly Packed[],
  versions: Readonly<Record<string, string>>,
  files: Readonly<Record<string, string>>,
): void {
  const tarballs = Object.fromEntries(packed.map(({ name, file }) => [name, `file:${file}`]));
  const manifest = { name: 'empty', private: true, type: 'module', devDependencies: { ...versions, ...tarballs } };
  // Until they are published the packages know one another by the tarballs alone.
  const overrides = Object.entries(tarballs).map(([name, file]) => `  '${name}': '${file}'\n`);
  const written = {
    'package.json': JSON.stringify(manifest),
    'pnpm-workspace.yaml': `overrides:\n${overrides.join('')}`,
    ...files,
  };
  for (const [path, content] of Object.entries(written)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}
