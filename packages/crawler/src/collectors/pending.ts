import type { TargetContext } from '../page-context.ts';
import type { Found } from './collector.ts';

const pending = new WeakMap<TargetContext, Set<Promise<void>>>();

/** Notes work that an event of the target started, so that the target is not left before it is done. */
export function track(target: TargetContext, work: Promise<void>): void {
  const all = pending.get(target) ?? new Set();
  pending.set(target, all.add(work));
  void work.finally(() => all.delete(work));
}

/** A reading that has nothing of its own and ends once the noted work is done. */
export function drained(target: TargetContext): AsyncIterable<Found> {
  const next = async (): Promise<IteratorResult<Found>> => {
    await Promise.all(pending.get(target) ?? []);
    return { done: true, value: undefined };
  };
  return { [Symbol.asyncIterator]: () => ({ next }) };
}
