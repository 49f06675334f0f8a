// Brings the packages of the corpus from the npm registry: `node scripts/corpus/fetch.ts`. What is there stays.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import { FOLDER, folderOf, isThere, KINDS, packages } from './corpus.ts';

/** Packages of one call of npm: it is started for each, but one that fails takes its batch with it. */
const BATCH = 20;

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd, encoding: 'utf8', maxBuffer: 2 ** 26 });
  if (error !== undefined || status !== 0) {
    throw new Error(`corpus: ${command} ${args[0] ?? ''} failed: ${error?.message ?? stderr.slice(-800)}`);
  }
  return stdout;
}

interface Packed {
  readonly name: string;
  readonly version: string;
  readonly filename: string;
}

/** Removes what browsers are not sent, and returns nothing: images and sources would only make the corpus larger. */
function keepKinds(folder: string): void {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const isKept = KINDS.includes(extname(entry.name));
    if (!entry.isDirectory() && !isKept) rmSync(join(entry.parentPath, entry.name));
  }
}

function unpack(archive: string, spec: string, workspace: string): void {
  const target = join(workspace, 'unpacked');
  mkdirSync(target);
  run('tar', ['-xzf', archive, '--strip-components=1', '-C', 'unpacked'], workspace);
  keepKinds(target);
  renameSync(target, folderOf(spec));
}

function bring(specs: readonly string[]): void {
  const workspace = mkdtempSync(join(FOLDER, '.fetching-'));
  try {
    const packed = JSON.parse(run('npm', ['pack', '--json', '--ignore-scripts', ...specs], workspace)) as Packed[];
    for (const { name, version, filename } of packed) unpack(filename, `${name}@${version}`, workspace);
  } finally {
    rmSync(workspace, { recursive: true, force: true });
  }
}

/** Brings the packages that are not there yet. */
export function fetchCorpus(): void {
  mkdirSync(FOLDER, { recursive: true });
  const missing = packages().filter((spec) => !isThere(spec));
  for (let at = 0; at < missing.length; at += BATCH) {
    const batch = missing.slice(at, at + BATCH);
    process.stderr.write(`corpus: ${at + batch.length} of ${missing.length} packages\n`);
    bring(batch);
  }
  const left = packages().filter((spec) => !isThere(spec) || !statSync(folderOf(spec)).isDirectory());
  if (left.length > 0) throw new Error(`corpus: these packages did not come: ${left.join(', ')}`);
}

if (import.meta.main) fetchCorpus();
