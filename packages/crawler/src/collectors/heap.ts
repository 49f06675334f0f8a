import { TargetGoneError } from '../cdp/inner-session.ts';
import { ownCode } from '../cdp/own-code.ts';
import { within } from '../limits.ts';
import type { PageContext, TargetContext, WorkerContext } from '../page-context.ts';
import type { Collector, Found } from './collector.ts';
import { reasonOf, textOf, tooMuch, unread, type TextBounds } from './found.ts';
import { heapObjects } from './heap-objects.ts';
import { heapStrings, type HeapStrings } from './heap-strings.ts';
import { workerGlobals } from './worker-globals.ts';

const KIND = 'heap';
/** Workers of a page whose memory is read. */
const MOST_WORKERS = 8;

function boundsOf({ limits }: TargetContext): TextBounds {
  return { characters: limits.bodyBytes };
}

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

async function* readMemory(page: PageContext): AsyncGenerator<Found> {
  for (const read of [snapshot, heapObjects]) {
    const { text, cut } = await read(page);
    yield* textOf({ kind: KIND, url: page.url() }, text, cut, boundsOf(page));
  }
}

/** A worker has memory and variables of its own. One that ends meanwhile has none left. */
async function* readWorker(worker: WorkerContext): AsyncGenerator<Found> {
  const before = turns.get(worker) ?? Promise.resolve();
  const reading = before.catch(() => undefined).then(() => snapshot(worker));
  turns.set(worker, reading);
  const url = worker.url();
  try {
    const { text, cut } = await reading;
    yield* textOf({ kind: KIND, url }, text, cut, boundsOf(worker));
    const globals = await workerGlobals(worker);
    yield* textOf({ kind: 'window-global', url }, globals.text, globals.cut, boundsOf(worker));
  } catch (error) {
    if (!(error instanceof TargetGoneError)) yield unread(KIND, url, reasonOf(error));
  }
}

/** Whether a worker answers: one that does not is not asked for its memory, which would take the time of the others. */
async function answers(worker: WorkerContext): Promise<boolean> {
  // It says nothing while it is read.
  await turns.get(worker)?.catch(() => undefined);
  const answer = worker.session.send('Runtime.evaluate', { expression: ownCode('0') });
  return within(worker.limits.evaluateMs, 'an answer', answer).then(
    () => true,
    (error: unknown) => error instanceof TargetGoneError,
  );
}

async function* readWorkers(page: PageContext): AsyncGenerator<Found> {
  const all = page.workers();
  const workers = all.slice(0, MOST_WORKERS);
  const there = await Promise.all(workers.map(answers));
  for (const [at, worker] of workers.entries()) {
    if (there[at] === true) yield* readWorker(worker);
    else yield unread(KIND, worker.url(), 'timed-out');
  }
  const extent = { of: 'worker', had: all.length, most: MOST_WORKERS, begun: false } as const;
  for (const worker of all.slice(MOST_WORKERS)) yield tooMuch(KIND, worker.url(), extent);
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
