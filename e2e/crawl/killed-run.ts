import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '@leakgate/core';

/** How a run of a crawl in a child process ended. */
export type RunEnd =
  | { readonly kind: 'killed'; readonly orphans: number }
  | { readonly kind: 'whole'; readonly report: Report };

/** When a run is killed: after so many more addresses, and so long after that, in milliseconds. */
export interface Kill {
  readonly afterReads: number;
  readonly delayMs: number;
}

function childrenOf(pid: number): readonly number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' });
  return stdout
    .split('\n')
    .map(Number)
    .filter((each) => each > 0);
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    // A dead process that nobody has waited for is no longer running.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function goneWithin(ms: number, pids: readonly number[]): Promise<number> {
  const end = Date.now() + ms;
  while (pids.some(isAlive) && Date.now() < end) await sleep(50);
  return pids.filter(isAlive).length;
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => child.on('exit', () => resolve()));
}

/** Runs the crawl until it is whole, or kills it with all the force there is. */
export async function runAndKill(
  url: string,
  state: string,
  reportFile: string,
  kill: Kill | undefined,
): Promise<RunEnd> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'crawl-child.ts'), url, state, reportFile], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = ended(child);
  let reads = 0;
  const { pid } = child;
  let browsers: readonly number[] = [];
  child.stdout.on('data', (data: Buffer) => {
    reads += data.toString().split('\n').length - 1;
    if (kill === undefined || reads < kill.afterReads || browsers.length > 0 || pid === undefined) return;
    browsers = childrenOf(pid);
    setTimeout(() => child.kill('SIGKILL'), kill.delayMs);
  });
  await exit;
  if (existsSync(reportFile)) return { kind: 'whole', report: JSON.parse(readFileSync(reportFile, 'utf8')) as Report };
  return { kind: 'killed', orphans: await goneWithin(10_000, browsers) };
}
