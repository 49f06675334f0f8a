import type { UnreadReason } from '@leakgate/core';
import { TargetGoneError } from '../cdp/inner-session.ts';
import { within } from '../limits.ts';
import type { PageContext, TargetContext } from '../page-context.ts';
import type { Collector, Emit, Reading } from './collector.ts';
import { reasonOf, unread } from './found.ts';
import { isPatient, noteSilence } from './patience.ts';
import { makeResponsive } from './responsive.ts';

/** One phase of a page may take as long as so many collectors may. */
const MOST_COLLECTOR_TIMES = 2;

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
      // Several pages may tell of one service worker, and each tells until it is closed.
      if (!(error instanceof TargetGoneError)) emit(unread(name, target.url(), reasonOf(error)));
    }
  };
  await Promise.all(collectors.map(attach));
}

/** Reads one place; false where its time was overrun. */
async function readOne(collector: Collector, phase: ReadingPhase, page: PageContext, emit: Emit): Promise<boolean> {
  const reading = collector[phase]?.(page);
  if (reading === undefined) return true;
  const startedAt = performance.now();
  let late = false;
  try {
    await within(
      page.limits.collectorMs,
      collector.name,
      drain(reading, emit, () => late),
    );
    return true;
  } catch (error) {
    const reason = reasonOf(error);
    emit(unread(collector.name, page.url(), reason));
    if (reason === 'timed-out') noteSilence(page, startedAt);
    return reason !== 'timed-out';
  } finally {
    late = true;
  }
}

/** Why no more of a page is to be read; undefined where it is. */
async function stopReason(page: PageContext, inTime: boolean, startedAt: number): Promise<UnreadReason | undefined> {
  if (performance.now() - startedAt > MOST_COLLECTOR_TIMES * page.limits.collectorMs) return 'budget';
  if (!isPatient(page)) return 'timed-out';
  return inTime || (await makeResponsive(page)) ? undefined : 'timed-out';
}

/**
 * Reads one phase of a page, collector by collector. One that throws or overruns its time is told of as a value; the
 * others still read, unless the page no longer answers or has taken too long: that is told of once, and false is what
 * comes back. A page that has `answered` a moment ago is not asked to once more.
 */
export async function readAll(
  collectors: readonly Collector[],
  phase: ReadingPhase,
  page: PageContext,
  emit: Emit,
  answered = false,
): Promise<boolean> {
  const startedAt = performance.now();
  let inTime = answered;
  for (const collector of collectors.filter((each) => each[phase] !== undefined)) {
    const reason = await stopReason(page, inTime, startedAt);
    if (reason !== undefined) {
      emit(unread('page', page.url(), reason));
      return false;
    }
    inTime = await readOne(collector, phase, page, emit);
  }
  return true;
}
