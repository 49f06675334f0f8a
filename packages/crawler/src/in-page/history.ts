import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/** Reads the state of the current history entry and the window's name. Runs in a page; self-contained. */
export function readHistory(bounds: ValueBounds, write: WriteValue): Pick<ValueText, 'text' | 'cut'> {
  const { text, cut } = write({ state: history.state as unknown, name: window.name }, bounds);
  return { text, cut };
}
