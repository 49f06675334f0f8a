import { SIGN_WITHIN } from './anchor.ts';
import type { Buckets } from './buckets.ts';
import { reserve, type KernelExports } from './instance.ts';
import { putNumbers } from './little-endian.ts';
import type { Entry, Tables } from './tables.ts';

const ENTRY_BYTES = 16;
/** Candidates for which there is room besides those of one position. */
const OUTPUT = 4096;
/** The buckets that can be tried at one position: its own, its head's, and those behind three escapes. */
const BUCKETS_AT_ONCE = 5;

/** Where the host's own part of the memory lies: entries, literals, index and output, one behind the other. */
interface Places {
  readonly entries: number;
  readonly literals: number;
  readonly index: number;
  /** Candidates come here, each as two numbers of 16 bits. */
  readonly output: number;
  readonly end: number;
}

function literalBytes({ literal }: Entry): number {
  return Math.ceil(literal.length / 4) * 8;
}

function placesFor({ entries, start, head, window }: Tables, free: number): Places {
  const first = (free + 15) & ~15;
  const literals = first + entries.length * ENTRY_BYTES;
  const index = literals + entries.reduce((sum, entry) => sum + literalBytes(entry), 0);
  const output = index + 4 * (start.entries.length + head.entries.length + window.entries.length);
  const room = OUTPUT + BUCKETS_AT_ONCE * Math.max(start.most, head.most, window.most);
  return { entries: first, literals, index, output, end: output + 4 * room };
}

function putEntry(bytes: Uint8Array, at: number, entry: Entry, literalAt: number): void {
  const { anchor, literal, offset, starts, following, followingSet, sign, stopSet } = entry;
  for (let k = 0; k < 4; k++) bytes[at + k] = literalAt >> (8 * k);
  bytes[at + 4] = anchor;
  bytes[at + 5] = anchor >> 8;
  bytes[at + 6] = literal.length;
  bytes[at + 7] = offset;
  bytes[at + 8] = starts ? 1 : 0;
  bytes[at + 9] = following;
  bytes[at + 10] = followingSet;
  bytes[at + 11] = sign;
  bytes[at + 12] = stopSet;
  for (let k = 0; k < literal.length; k++) bytes[literalAt + 2 * k] = literal.charCodeAt(k);
}

function putEntries(bytes: Uint8Array, { entries: first, literals }: Places, entries: readonly Entry[]): void {
  let literalAt = literals;
  for (const [k, entry] of entries.entries()) {
    putEntry(bytes, first + k * ENTRY_BYTES, entry, literalAt);
    literalAt += literalBytes(entry);
  }
}

/** Writes the lists of buckets one behind the other, and for each where its lists start. */
function putIndex(memory: ArrayBuffer, index: number, lists: readonly (readonly [at: number, Buckets])[]): void {
  let taken = 0;
  for (const [at, { starts, entries }] of lists) {
    const before = taken;
    putNumbers(
      memory,
      at,
      starts.map((start) => before + start),
    );
    putNumbers(memory, index + 4 * taken, entries);
    taken += entries.length;
  }
}

/** Lays the tables out in the kernel's memory, which then does not grow any more. Returns where candidates come. */
export function loadTables(kernel: KernelExports, tables: Tables, mostInRun: number): number {
  const { memory, layout } = kernel;
  const places = placesFor(tables, layout('FREE'));
  reserve(memory, places.end);
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(tables.nibbles, layout('NIBBLES'));
  bytes.set(tables.start.filter, layout('START_FILTER'));
  bytes.set(tables.head.filter, layout('HEAD_FILTER'));
  bytes.set(tables.window.filter, layout('WINDOW_FILTER'));
  putNumbers(memory.buffer, layout('SETS'), tables.sets.words);
  putEntries(bytes, places, tables.entries);
  putIndex(memory.buffer, places.index, [
    [layout('START_BUCKETS'), tables.start],
    [layout('HEAD_BUCKETS'), tables.head],
    [layout('WINDOW_BUCKETS'), tables.window],
  ]);
  kernel.configure(places.entries, places.index, places.output, OUTPUT, mostInRun, SIGN_WITHIN);
  return places.output;
}
