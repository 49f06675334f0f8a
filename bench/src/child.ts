import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** Variables of the environment that a task has besides. */
type Environment = Readonly<Record<string, string>>;

/** Runs one of the tasks of `task.ts` in a process of its own; what it prints is JSON. */
export function inChild(task: string, ...args: readonly string[]): unknown {
  return inChildWith({}, task, ...args);
}

/** The same with variables of the environment. */
export function inChildWith(environment: Environment, task: string, ...args: readonly string[]): unknown {
  const script = fileURLToPath(new URL('task.ts', import.meta.url));
  const env = { ...process.env, ...environment };
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, task, ...args], { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`bench: ${task} failed: ${stderr.slice(-400)}`);
  return JSON.parse(stdout);
}
