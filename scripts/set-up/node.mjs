// Node binaries as set-up and tests need them, on a machine that may have another one only. Plain JavaScript, since the
// Node that reads this may know no types.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = join(dirname(fileURLToPath(import.meta.url)), '../..');
const WINDOWS = process.platform === 'win32';

/** The major version that set-up brings where the running Node will not do. */
export const NODE_MAJOR = 24;

/** The folder that a Node is kept in: `.tools/node`, and beside it the ones that only tests ask for. */
function homeOf(major) {
  return join(ROOT, '.tools', major === NODE_MAJOR ? 'node' : `node-${major}`);
}

function install(major, home) {
  mkdirSync(home, { recursive: true });
  writeFileSync(join(home, 'package.json'), '{ "private": true }\n');
  // The package brings the binary by a script of its own.
  const flags = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts=false', '--loglevel=error'];
  const args = ['install', '--prefix', home, ...flags, `node@${major}`];
  const { status, error } = spawnSync('npm', args, { cwd: ROOT, stdio: ['ignore', 2, 2], shell: WINDOWS });
  if (error) throw new Error(`npm could not be started: ${error.message}`);
  if (status !== 0) throw new Error(`installing the npm package node@${major} failed; the output above says why`);
}

/**
 * The folder of a Node of this major version: the running one's, else one of the npm package `node`, which is brought
 * once and then kept. Throws where it cannot be brought.
 */
export function nodeOf(major) {
  if (process.versions.node.startsWith(`${major}.`)) return dirname(process.execPath);
  const bin = join(homeOf(major), 'node_modules', 'node', 'bin');
  const binary = join(bin, WINDOWS ? 'node.exe' : 'node');
  if (!existsSync(binary)) {
    console.error(`leakgate set-up: bringing Node ${major}; the running one is ${process.versions.node}`);
    install(major, homeOf(major));
  }
  if (existsSync(binary)) return bin;
  throw new Error(`the npm package node@${major} brought no binary; install Node ${major} by hand`);
}
