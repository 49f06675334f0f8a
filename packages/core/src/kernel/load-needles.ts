import { reserve, type KernelExports } from './instance.ts';
import { putNumbers, putText } from './little-endian.ts';
import type { NeedleTables } from './needle-tables.ts';

const WINDOW_BYTES = 16;
/** Candidates for which there is room besides those of one position. */
export const OUTPUT = 4096;

/** Lays the tables of the needles out behind everything else; returns where they are written to. */
export function loadNeedles(kernel: KernelExports, tables: NeedleTables, from: number): number {
  const { memory } = kernel;
  const { windows, bits, filter, buckets, entries, most } = tables;
  const filterAt = (from + 15) & ~15;
  const bucketsAt = filterAt + 4 * filter.length;
  const entriesAt = bucketsAt + 4 * buckets.length + 4;
  const windowsAt = (entriesAt + 4 * entries.length + 15) & ~15;
  const output = windowsAt + WINDOW_BYTES * windows.length;
  reserve(memory, output + 8 * (OUTPUT + most));
  const bytes = new Uint8Array(memory.buffer);
  putNumbers(memory.buffer, filterAt, filter);
  putNumbers(memory.buffer, bucketsAt, buckets);
  putNumbers(memory.buffer, entriesAt, entries);
  for (const [needle, { text }] of windows.entries()) putText(text, bytes, windowsAt + WINDOW_BYTES * needle);
  kernel.configureNeedles(filterAt, bits, bucketsAt, entriesAt, windowsAt, output, OUTPUT);
  return output;
}
