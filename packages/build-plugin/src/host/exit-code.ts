/** Builds of this process that were stopped, and have not passed since. */
const stopped = new Set<string>();

let isWatched = false;

/** Tests stop builds on purpose: Vitest, Jest and Node's own runner say that they run. */
function isTesting(): boolean {
  const { VITEST, JEST_WORKER_ID, NODE_TEST_CONTEXT } = process.env;
  return [VITEST, JEST_WORKER_ID, NODE_TEST_CONTEXT].some((value) => value !== undefined);
}

/** How a process ends that would end with a code, given the builds of it that were stopped. */
export function codeAtEnd(code: number | string | null | undefined): number | undefined {
  return stopped.size > 0 && Number(code ?? 0) === 0 ? 1 : undefined;
}

function correct(code: number): void {
  process.exitCode = codeAtEnd(code) ?? code;
}

/**
 * A build was stopped. Its host is told by an error; where that takes no notice, as Ladle does, the process would end
 * as if all were well, and what follows it in CI would go on.
 * @param build which one it is
 */
export function noteStopped(build: string): void {
  if (isTesting()) return;
  stopped.add(build);
  if (isWatched) return;
  isWatched = true;
  process.on('exit', correct);
}

/** A build has passed: if it was stopped before, it was mended. */
export function notePassed(build: string): void {
  stopped.delete(build);
}
