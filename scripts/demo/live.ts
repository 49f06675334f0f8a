import { spawn, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { materialise, type Materialised } from '../../fixtures/apps/console/materialise.ts';
import { serveFolder } from '../../fixtures/apps/console/serve.ts';

/** A crawl that was run: its exit code, its report, what it asked of the server, and what it must not have printed. */
export interface LiveCrawl {
  readonly status: number | null;
  readonly report: Report;
  readonly printed: string;
  readonly requests: readonly string[];
  readonly app: Materialised;
}

/** Builds with the gate left open, as a team without one would. */
function buildOpen(root: string, app: Materialised): void {
  writeFileSync(join(app.root, 'leakgate.config.json'), '{ "failOn": "never", "manifest": true }\n');
  const vite = join(root, 'node_modules/vite/bin/vite.js');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build', '--logLevel', 'silent'], {
    cwd: app.root,
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the open build failed: ${stderr}`);
}

/** Runs a command and shows what it prints while it prints it. */
function runShown(args: readonly string[], cwd: string): Promise<{ status: number | null; printed: string }> {
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (data: Buffer) => {
      printed += data.toString();
      process.stdout.write(data);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (status) => resolve({ status, printed }));
  });
}

/** Builds the leaking console with the gate open, serves it on loopback and crawls it from the command line. */
export async function crawlLive(root: string, folder: string, seed: string): Promise<LiveCrawl> {
  const app = materialise('leaking', folder, seed);
  buildOpen(root, app);
  const served = await serveFolder(join(app.root, 'dist'));
  const sandbox = process.getuid?.() === 0 || process.env['CI'] !== undefined ? ['--no-sandbox'] : [];
  const args = [
    join(root, 'packages/leakgate/bin/leakgate.js'),
    'crawl',
    served.origin,
    // The example's robots.txt asks everybody to stay away; a team's own staging is crawled all the same.
    '--no-robots',
    '--max-per-shape=2',
    '--manifest=dist/leakgate.manifest.json',
    '--fail-on=error',
    '--report=json=live.json',
    ...sandbox,
  ];
  const { status, printed } = await runShown(args, app.root);
  await served.close();
  const text = readFileSync(join(app.root, 'live.json'), 'utf8');
  return { status, printed: printed + text, report: JSON.parse(text) as Report, requests: served.requests, app };
}

function errorsOf({ findings }: Report): readonly string[] {
  return findings.filter(({ verdict }) => verdict === 'error').map(({ rule, fingerprint }) => `${rule} ${fingerprint}`);
}

/** Everything that is not as it should be of a crawl of what `built` tells of. */
export function liveFaults(live: LiveCrawl, built: Report): readonly string[] {
  const found = errorsOf(live.report);
  const wanted = errorsOf(built);
  const manifest = live.report.coverage?.manifest;
  return [
    ...(live.status === 1 ? [] : [`the exit code is ${live.status}`]),
    ...wanted.filter((each) => !found.includes(each)).map((each) => `${each} was not found on the live page`),
    ...found.filter((each) => !wanted.includes(each)).map((each) => `${each} was found and not planted`),
    ...(manifest?.changed.length === 0 && manifest.missing.length === 0
      ? []
      : ['what is served is not what was built']),
    ...live.requests
      .filter((request) => !request.startsWith('GET '))
      .map((request) => `the server was asked to ${request}`),
    ...live.app.planted.filter(({ value }) => live.printed.includes(value)).map(({ rule }) => `${rule} was printed`),
  ];
}
