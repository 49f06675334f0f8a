import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/**
 * Reads the state of the current history entry, the page's own and that of the Navigation API, and the window's name.
 * Runs in a page; self-contained.
 */
export function readHistory(bounds: ValueBounds, write: WriteValue): Pick<ValueText, 'text' | 'cut'> {
  const entry = globalThis.navigation?.currentEntry?.getState() as unknown;
  const { text, cut } = write({ state: history.state as unknown, entry, name: window.name }, bounds);
  return { text, cut };
}
