import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_FOLDER } from './corpus.ts';

/** Brings what the `package.json` of a folder pins, from npm; does nothing where it is there. */
export function installPackages(folder: string, what: string): void {
  if (existsSync(join(folder, 'node_modules'))) return;
  console.error(`bench: installing ${what} …`);
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--no-package-lock'];
  const { status } = spawnSync('npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) throw new Error(`bench: ${what} could not be installed`);
}

/** Brings the published packages that `corpus/package.json` pins. */
export function installCorpus(): void {
  installPackages(CORPUS_FOLDER, 'the corpus (about 1.6 GB on disk)');
}
