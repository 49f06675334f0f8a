import { within } from '../limits.ts';
import type { PageContext, TargetContext } from '../page-context.ts';
import type { Collector, Emit, Reading } from './collector.ts';
import { reasonOf, unread } from './found.ts';

/** The phases in which a page is read. */
export type ReadingPhase = 'settled' | 'leaving' | 'oncePerShape';

async function drain(reading: Reading, emit: Emit, isLate: () => boolean): Promise<void> {
  for await (const found of reading) {
    if (isLate()) return;
    emit(found);
  }
}

/** Lets every collector listen to a target. One that fails is told of as a value; the others still listen. */
export async function attachAll(collectors: readonly Collector[], target: TargetContext, emit: Emit): Promise<void> {
  const attach = async ({ name, attach: listen }: Collector): Promise<void> => {
    try {
      await within(target.limits.collectorMs, name, listen?.(target, emit) ?? Promise.resolve());
    } catch (error) {
      emit(unread(name, target.url(), reasonOf(error)));
    }
  };
  await Promise.all(collectors.map(attach));
}

async function readOne(collector: Collector, phase: ReadingPhase, page: PageContext, emit: Emit): Promise<void> {
  const reading = collector[phase]?.(page);
  if (reading === undefined) return;
  let late = false;
  try {
    await within(
      page.limits.collectorMs,
      collector.name,
      drain(reading, emit, () => late),
    );
  } catch (error) {
    emit(unread(collector.name, page.url(), reasonOf(error)));
  } finally {
    late = true;
  }
}

/**
 * Reads one phase of a page, collector by collector. One that throws or overruns its time is told of as a value; the
 * others still read.
 */
export async function readAll(
  collectors: readonly Collector[],
  phase: ReadingPhase,
  page: PageContext,
  emit: Emit,
): Promise<void> {
  for (const collector of collectors) await readOne(collector, phase, page, emit);
}
