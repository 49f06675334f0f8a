import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { CORPUS_FOLDER } from './corpus.ts';

/** Brings the published packages that `corpus/package.json` pins, from npm; does nothing where they are there. */
export function installCorpus(): void {
  if (existsSync(join(CORPUS_FOLDER, 'node_modules'))) return;
  console.error('bench: installing the corpus (about 1.6 GB on disk) …');
  const args = ['install', '--ignore-scripts', '--no-audit', '--no-fund', '--legacy-peer-deps', '--no-package-lock'];
  const { status } = spawnSync('npm', args, {
    cwd: CORPUS_FOLDER,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error('bench: the corpus could not be installed');
}
