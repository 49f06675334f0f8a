import { TargetGoneError } from '../cdp/inner-session.ts';
import { ownCode } from '../cdp/own-code.ts';
import { within } from '../limits.ts';
import type { PageContext, TargetContext, WorkerContext } from '../page-context.ts';
import type { Collector, Found } from './collector.ts';
import { reasonOf, textOf, unread } from './found.ts';
import { heapStrings, type HeapStrings } from './heap-strings.ts';

const KIND = 'heap';
/** Workers of a page whose memory is read. */
const MOST_WORKERS = 8;
/** A shared worker that does not answer for so long has ended, in milliseconds. */
const ANSWER_MS = 2_000;

/** The reading that is under way on a target. */
const readings = new WeakMap<TargetContext, HeapStrings>();

async function snapshot(target: TargetContext): Promise<ReturnType<HeapStrings['end']>> {
  const strings = heapStrings(target.limits.bodyBytes);
  readings.set(target, strings);
  try {
    await target.session.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
    return strings.end();
  } finally {
    readings.delete(target);
  }
}

/** The last reading of each worker: several pages may want to read one that they share. */
const turns = new WeakMap<WorkerContext, Promise<unknown>>();

async function* readMemory(target: TargetContext): AsyncGenerator<Found> {
  const { text, cut } = await snapshot(target);
  yield* textOf({ kind: KIND, url: target.url() }, text, cut);
}

/** A worker has memory of its own. One that ends meanwhile has none left. */
async function* readWorker(worker: WorkerContext): AsyncGenerator<Found> {
  const before = turns.get(worker) ?? Promise.resolve();
  const reading = before.catch(() => undefined).then(() => snapshot(worker));
  turns.set(worker, reading);
  try {
    const { text, cut } = await reading;
    yield* textOf({ kind: KIND, url: worker.url() }, text, cut);
  } catch (error) {
    // A shared worker may have ended after its answer: then nobody says so, and it is asked once more.
    if (error instanceof TargetGoneError || !(await isThere(worker))) return;
    yield unread(KIND, worker.url(), reasonOf(error));
  }
}

/** Shared workers that have ended: the browser does not say so, and asks them for ever. */
const gone = new WeakSet<WorkerContext>();

async function isThere(worker: WorkerContext): Promise<boolean> {
  if (worker.kind !== 'shared-worker') return true;
  if (gone.has(worker)) return false;
  const answer = worker.session.send('Runtime.evaluate', { expression: ownCode('0') });
  return within(ANSWER_MS, 'an answer', answer).then(
    () => true,
    () => {
      gone.add(worker);
      return false;
    },
  );
}

async function* readWorkers(page: PageContext): AsyncGenerator<Found> {
  const started = page.workers();
  const there = await Promise.all(started.map(isThere));
  const workers = started.filter((_, at) => there[at] === true);
  for (const worker of workers.slice(0, MOST_WORKERS)) yield* readWorker(worker);
  for (const worker of workers.slice(MOST_WORKERS)) yield unread(KIND, worker.url(), 'over-cap');
}

/** The strings in the memory of a page and its workers: those that only a closure holds are seen nowhere else. */
export const heap: Collector = {
  name: KIND,
  async attach(target) {
    target.session.on('HeapProfiler.addHeapSnapshotChunk', ({ chunk }) => readings.get(target)?.take(chunk));
  },
  async *oncePerShape(page) {
    yield* readMemory(page);
    yield* readWorkers(page);
  },
};
