// `node src/large-app/build.ts <folder> [maps] [leakgate]` builds the large app once, and prints what it took as JSON.

import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '@leakgate/core';
import { leakgate } from 'leakgate/vite';
import { build, type Plugin } from 'vite';
import { readFileSync } from 'node:fs';
import { stopwatch, type Spent } from './stopwatch.ts';

/** One build. Milliseconds and kilobytes. */
export interface BuildRun {
  readonly wall: number;
  /** Processor time of all threads. */
  readonly cpu: number;
  readonly peak: number;
  /** Of the plugin's hooks; undefined without it. */
  readonly hooks?: Spent | undefined;
  /** Findings above a note: there must be none. */
  readonly findings?: number | undefined;
  readonly scannedBytes?: number | undefined;
}

const ROOT = fileURLToPath(new URL('../../large-app/', import.meta.url));

function reportOf(path: string): Pick<BuildRun, 'findings' | 'scannedBytes'> {
  const { findings, scan } = JSON.parse(readFileSync(path, 'utf8')) as Report;
  const above = findings.filter(({ verdict, rule }) => verdict !== 'note' && rule !== 'public-source-map');
  return { findings: above.length, scannedBytes: scan.bytes };
}

const [folder = '', ...flags] = process.argv.slice(2);
const json = join(folder, 'leakgate.json');
const watch = stopwatch();
const start = { wall: performance.now(), cpu: process.cpuUsage() };
const plugins = flags.includes('leakgate') ? leakgate({ reports: { json } }).map(watch.wrap) : [];
await build({
  root: ROOT,
  configFile: false,
  envDir: folder,
  logLevel: 'silent',
  plugins: plugins as Plugin[],
  build: { outDir: join(folder, 'dist'), emptyOutDir: true, sourcemap: flags.includes('maps') },
});
const { user, system } = process.cpuUsage(start.cpu);
const run: BuildRun = {
  wall: performance.now() - start.wall,
  cpu: (user + system) / 1000,
  peak: process.resourceUsage().maxRSS,
  ...(plugins.length > 0 ? { hooks: watch.spent(), ...reportOf(json) } : {}),
};
console.log(JSON.stringify(run));
