// Builds the example console twice with the plugin: its leaking variant, which must be stopped with exactly the planted
// tokens, and its mended one, which must pass. Then it lets the leaking build through, serves it and crawls it: the live
// page must show the same tokens. Ends with 0 only if all of it was so.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@leakgate/core';
import { materialise, type Materialised } from '../fixtures/apps/console/materialise.ts';
import { leakingFaults, mendedFaults, type Build } from './demo/faults.ts';
import { crawlLive, liveFaults } from './demo/live.ts';

const ROOT = join(import.meta.dirname, '..');
const APP = join(ROOT, 'fixtures/apps/console');
const SEED = 'demo';

function heading(text: string): void {
  console.log(`\n\u001b[1m${'─'.repeat(8)} ${text}\u001b[0m\n`);
}

function build(app: Materialised): Build {
  const vite = join(ROOT, 'node_modules/vite/bin/vite.js');
  const env = {
    ...process.env,
    ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' }),
    COLUMNS: String(process.stdout.columns ?? 100),
  };
  const result = spawnSync(process.execPath, [vite, 'build'], { cwd: app.root, encoding: 'utf8', env });
  if (result.error) throw result.error;
  const output = result.stdout + result.stderr;
  console.log(output);
  const reportText = readFileSync(join(app.root, 'leakgate.json'), 'utf8');
  return { status: result.status, printed: output + reportText, report: JSON.parse(reportText) as Report };
}

function check(title: string, faults: readonly string[], success: string): boolean {
  console.log(
    faults.length === 0 ? `✓ ${title}: ${success}` : `✗ ${title}:\n${faults.map((fault) => `    ${fault}`).join('\n')}`,
  );
  return faults.length === 0;
}

heading('The console as it would leak: npm run build');
const leaking = materialise('leaking', join(APP, '.leakgate-demo/leaking'), SEED);
const stopped = build(leaking);

heading('The same console, mended');
const mended = materialise('mended', join(APP, '.leakgate-demo/mended'), SEED);
const passed = build(mended);

heading('The leaking console let through, served, and crawled: leakgate crawl');
const live = await crawlLive(ROOT, join(APP, '.leakgate-demo/live'), SEED);

heading('What the demo checks');
const places = stopped.report.findings
  .filter((finding) => finding.verdict === 'error')
  .flatMap((finding) => finding.places);
const checks = [
  check(
    'the leaking build was stopped',
    leakingFaults(stopped, leaking),
    `exactly the ${leaking.planted.length} planted tokens, at ${places.length} places, each led back to its source line; none was printed`,
  ),
  check(
    'the mended build passed',
    mendedFaults(passed, mended),
    `${mended.publishable.length} publishable keys known and let through, nothing else found`,
  ),
  check(
    'the live crawl found the same',
    liveFaults(live, stopped.report),
    `the same ${leaking.planted.length} tokens under the same fingerprints, on ${live.report.coverage?.pages} pages that a visitor can open; nothing was sent to the server but GET`,
  ),
];
process.exit(checks.every(Boolean) ? 0 : 1);
