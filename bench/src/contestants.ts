import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Request } from './contestant.ts';
import type { CorpusFile } from './corpus.ts';
import type { Contestant } from './measure.ts';

const SCRIPT = fileURLToPath(new URL('contestant.ts', import.meta.url));

/** Starts a contestant in a process of its own and gives it the files. */
export async function startContestant(name: string, what: string, files: readonly CorpusFile[]): Promise<Contestant> {
  const child = fork(SCRIPT, [what]);
  const ended = once(child, 'exit').then(([code]): never => {
    throw new Error(`bench: ${name} ended with ${String(code)}`);
  });
  async function ask(request: Request): Promise<number> {
    child.send(request);
    const [time] = await Promise.race([once(child, 'message'), ended]);
    return Number(time);
  }
  const named = files.map(({ path, name: own, kind, bytes }) => ({ path, name: own, kind, bytes }));
  await ask({ kind: 'files', files: named });
  return { name, run: (group) => ask({ kind: 'run', group }), end: () => child.kill() };
}
