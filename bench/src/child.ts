import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Runs one of the tasks of `task.ts` in a process of its own; what it prints is JSON. */
export function inChild(task: string, ...args: readonly string[]): unknown {
  const script = fileURLToPath(new URL('task.ts', import.meta.url));
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, task, ...args], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`bench: ${task} failed: ${stderr.slice(-400)}`);
  return JSON.parse(stdout);
}
