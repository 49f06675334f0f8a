// `node src/large-app/main.ts [--rounds n]`: what the plugin costs a large build of Vite; writes figures/large-app.md.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from '../install.ts';
import { environment } from '../known-values.ts';
import type { BuildRun } from './build.ts';
import { figuresOf, type Series } from './figures.ts';

const ROUNDS = 5;
const APP = fileURLToPath(new URL('../../large-app/', import.meta.url));
const FIGURES = fileURLToPath(new URL('../../figures/', import.meta.url));
const BUILD = fileURLToPath(new URL('build.ts', import.meta.url));

function buildOnce(folder: string, flags: readonly string[]): BuildRun {
  const { stdout, stderr, status } = spawnSync(process.execPath, [BUILD, folder, ...flags], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench: the large app could not be built: ${stderr.slice(-400)}`);
  return JSON.parse(stdout) as BuildRun;
}

/** Megabytes of the chunks that are built, those of workers left out. */
function chunkSize(folder: string): number {
  const files = readdirSync(join(folder, 'dist'), { recursive: true, encoding: 'utf8' });
  const chunks = files.filter((file) => file.endsWith('.js') && !file.includes('.worker-'));
  return chunks.reduce((sum, file) => sum + statSync(join(folder, 'dist', file)).size, 0) / 1e6;
}

function measure(folder: string, maps: boolean, rounds: number): Series {
  const flags = maps ? ['maps'] : [];
  const without: BuildRun[] = [];
  const own: BuildRun[] = [];
  for (let round = 0; round <= rounds; round++) {
    const pair = [buildOnce(folder, flags), buildOnce(folder, [...flags, 'leakgate'])] as const;
    if (round === 0) continue;
    without.push(pair[0]);
    own.push(pair[1]);
    console.error(`bench: round ${round}: ${JSON.stringify(pair[1])}`);
  }
  const megabytes = { chunks: chunkSize(folder), all: (own[0]?.scannedBytes ?? 0) / 1e6 };
  return { maps, without, with: own, megabytes };
}

const at = process.argv.indexOf('--rounds');
const rounds = at === -1 ? ROUNDS : Number(process.argv[at + 1]);
installPackages(APP, 'the large app (about 620 MB on disk)');
const folder = mkdtempSync(join(tmpdir(), 'leakgate-bench-'));
try {
  const env = environment(20).map(({ name, value }) => `${name}=${value}\n`);
  writeFileSync(join(folder, '.env'), env.join(''));
  const figures = figuresOf([false, true].map((maps) => measure(folder, maps, rounds)));
  mkdirSync(FIGURES, { recursive: true });
  writeFileSync(join(FIGURES, 'large-app.md'), figures);
  process.stdout.write(figures);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
