import { writeFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';

/** Bounds what never happens; a busy machine takes its time. */
const LONGEST_MS = 60_000;
const PAUSE_MS = 25;
/** A watcher that has not told of a file by now has missed it. */
const MISSED_MS = 4_000;

/** Waits until something is true, and fails with what it is where it never is. */
export async function until(what: string, isTrue: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + LONGEST_MS;
  while (!(await isTrue())) {
    if (Date.now() > end) throw new Error(`it never came that ${what}`);
    await setTimeout(PAUSE_MS);
  }
}

/** Saves a file until it is seen: a watcher that was not ready yet misses it. */
export async function saveUntil(file: string, text: string, isSeen: () => boolean): Promise<void> {
  let saved = 0;
  await until(`${file} is seen`, () => {
    if (isSeen()) return true;
    if (Date.now() - saved < MISSED_MS) return false;
    writeFileSync(file, text);
    saved = Date.now();
    return false;
  });
}
