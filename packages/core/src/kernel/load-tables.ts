import { SIGN_WITHIN } from './anchor.ts';
import type { Buckets } from './buckets.ts';
import { reserve, type KernelExports } from './instance.ts';
import type { Entry, Tables } from './tables.ts';

const ENTRY_BYTES = 16;
/** Candidates for which there is room besides those of one position. */
const OUTPUT = 4096;
/** The buckets that can be tried at one position: its own, its head's, and those behind three escapes. */
const BUCKETS_AT_ONCE = 5;

/** Where the host's own part of the memory lies. */
export interface Places {
  /** Candidates come here, each as two numbers of 16 bits. */
  readonly output: number;
}

function literalBytes({ literal }: Entry): number {
  return Math.ceil(literal.length / 4) * 8;
}

function putEntry(view: DataView, at: number, entry: Entry, literalAt: number): void {
  view.setUint32(at, literalAt, true);
  view.setUint16(at + 4, entry.anchor, true);
  const { literal, offset, starts, following, followingSet, sign, stopSet } = entry;
  const bytes = [literal.length, offset, starts ? 1 : 0, following, followingSet, sign, stopSet];
  bytes.forEach((byte, k) => view.setUint8(at + 6 + k, byte));
  for (let k = 0; k < literal.length; k++) view.setUint16(literalAt + 2 * k, literal.charCodeAt(k), true);
}

function putEntries(view: DataView, at: number, entries: readonly Entry[]): number {
  let literalAt = at + entries.length * ENTRY_BYTES;
  for (const [k, entry] of entries.entries()) {
    putEntry(view, at + k * ENTRY_BYTES, entry, literalAt);
    literalAt += literalBytes(entry);
  }
  return literalAt;
}

/** Writes where each bucket's entries stand in the index, `first` of which are taken; returns how many then are. */
function putStarts(view: DataView, at: number, buckets: Buckets, first: number): number {
  for (let k = 0; k < buckets.starts.length; k++) view.setUint32(at + 4 * k, first + (buckets.starts[k] ?? 0), true);
  return first + buckets.entries.length;
}

function putIndex(view: DataView, at: number, tables: Tables, layout: KernelExports['layout']): number {
  let taken = putStarts(view, layout('START_BUCKETS'), tables.start, 0);
  taken = putStarts(view, layout('HEAD_BUCKETS'), tables.head, taken);
  putStarts(view, layout('WINDOW_BUCKETS'), tables.window, taken);
  let end = at;
  for (const { entries } of [tables.start, tables.head, tables.window]) {
    for (let k = 0; k < entries.length; k++, end += 2) view.setUint16(end, entries[k] ?? 0, true);
  }
  return end;
}

function bytesOf(tables: Tables): number {
  const literals = tables.entries.reduce((sum, entry) => sum + literalBytes(entry), 0);
  const index = tables.start.entries.length + tables.head.entries.length + tables.window.entries.length;
  return tables.entries.length * ENTRY_BYTES + literals + 2 * index;
}

/** Lays the tables out in the kernel's memory, which does not grow any more. */
export function loadTables(kernel: KernelExports, tables: Tables, mostInRun: number): Places {
  const { memory, layout } = kernel;
  const room = OUTPUT + BUCKETS_AT_ONCE * Math.max(tables.start.most, tables.head.most, tables.window.most);
  const free = layout('FREE');
  reserve(memory, free + bytesOf(tables) + 16 + 4 * room);
  const view = new DataView(memory.buffer);
  const sets = layout('SETS');
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(tables.nibbles, layout('NIBBLES'));
  bytes.set(tables.start.filter, layout('START_FILTER'));
  bytes.set(tables.head.filter, layout('HEAD_FILTER'));
  bytes.set(tables.window.filter, layout('WINDOW_FILTER'));
  for (let code = 0; code < 128; code++) view.setUint32(sets + 4 * code, tables.sets.words[code] ?? 0, true);
  const index = putEntries(view, free, tables.entries);
  const output = (putIndex(view, index, tables, layout) + 15) & ~15;
  kernel.configure(index, output, OUTPUT, mostInRun, SIGN_WITHIN);
  return { output };
}
