import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/**
 * Reads what the browser has recorded for a page: marks and measures of its timeline, with what was attached to them,
 * and the names of the locks that it holds or waits for. Runs in a page; self-contained.
 */
export async function readRecords(bounds: ValueBounds, write: WriteValue): Promise<Pick<ValueText, 'text' | 'cut'>> {
  const entries = ['mark', 'measure'].flatMap((type) => performance.getEntriesByType(type)) as PerformanceMark[];
  // An origin that is not secure, or opaque, has no locks.
  const { held = [], pending = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
  const recorded = [
    ...entries.map(({ name, detail }) => [name, detail]),
    ...[...held, ...pending].map(({ name }) => name),
  ];
  const { text, cut } = recorded.length === 0 ? { text: '', cut: false } : write(recorded, bounds);
  return { text, cut };
}
