import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/** How much of a history is read. */
export interface HistoryBounds extends ValueBounds {
  /** The newest so many entries of the Navigation API, at least one: those before them are of another page. */
  readonly newest: number;
}

/**
 * Reads what the browser has noted of a page: the state of the current history entry, and of all that the Navigation
 * API tells of; the window's name and its status; marks and measures of its timeline, with what was attached to them; the names of
 * the locks that it holds or waits for. Runs in a page; self-contained.
 */
export async function readHistory(
  { newest, ...bounds }: HistoryBounds,
  write: WriteValue,
): Promise<Pick<ValueText, 'text' | 'cut'>> {
  const entries = globalThis.navigation
    ?.entries()
    .slice(-newest)
    .map((entry) => entry.getState() as unknown);
  const times = ['mark', 'measure'].flatMap((type) => performance.getEntriesByType(type)) as PerformanceMark[];
  const timeline = times.map(({ name, detail }) => [name, detail as unknown]);
  // An origin that is not secure, or opaque, has no locks.
  const { held = [], pending = [] } = (await navigator.locks?.query().catch(() => undefined)) ?? {};
  const locks = [...held, ...pending].map(({ name }) => name);
  const noted = { state: history.state as unknown, entries, name: window.name, status: window.status, timeline, locks };
  const { text, cut } = write(noted, bounds);
  return { text, cut };
}
