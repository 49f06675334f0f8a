import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/**
 * Reads what the browser has noted of a page: the state of the current history entry, the page's own and that of the
 * Navigation API; the window's name; marks and measures of its timeline, with what was attached to them; the names of
 * the locks that it holds or waits for. Runs in a page; self-contained.
 */
export async function readHistory(bounds: ValueBounds, write: WriteValue): Promise<Pick<ValueText, 'text' | 'cut'>> {
  const entry = globalThis.navigation?.currentEntry?.getState() as unknown;
  const times = ['mark', 'measure'].flatMap((type) => performance.getEntriesByType(type)) as PerformanceMark[];
  const timeline = times.map(({ name, detail }) => [name, detail as unknown]);
  // An origin that is not secure, or opaque, has no locks.
  const { held = [], pending = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
  const locks = [...held, ...pending].map(({ name }) => name);
  const noted = { state: history.state as unknown, entry, name: window.name, timeline, locks };
  const { text, cut } = write(noted, bounds);
  return { text, cut };
}
