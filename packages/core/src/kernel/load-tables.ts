import { sextet } from '../text/base64.ts';
import { SIGN_WITHIN } from './anchor.ts';
import type { Buckets } from './buckets.ts';
import type { FragmentFilters } from './closings.ts';
import { reserve, type KernelExports } from './instance.ts';
import { putNumbers } from './little-endian.ts';
import { OUTPUT } from './load-needles.ts';
import { BETWEEN, OPENS, PAIRED, STARTS } from './marks.ts';
import { NAMES, type Tails } from './names.ts';
import type { Entry, Tables } from './tables.ts';
import type { ShapeTables } from './values.ts';

const ENTRY_BYTES = 16;
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
  const output = index + 4 * (start.places.length + head.places.length + window.places.length);
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
  for (const [at, { starts, places }] of lists) {
    const before = taken;
    putNumbers(
      memory,
      at,
      starts.map((start) => before + start),
    );
    putNumbers(memory, index + 4 * taken, places);
    taken += places.length;
  }
}

/** Where the kernel writes what it finds; `needles` is 0 where none are looked for. */
export interface Loaded {
  readonly output: number;
  readonly needles: number;
}

/** What the kernel is told of its tables once they lie in its memory: where they are, and its limits. */
export type Configuration = Parameters<KernelExports['configure']>;

/** Tables that lie in the kernel's memory. */
export interface Placed {
  readonly configuration: Configuration;
  /** The first address behind the tables, and behind the candidates that come behind them. */
  readonly output: number;
  readonly end: number;
}

function putTraits(bytes: Uint8Array, at: number): void {
  for (const [bit, set] of [OPENS, STARTS, BETWEEN, NAMES, PAIRED].entries()) {
    for (let code = 0; code < 128; code++) if (set[code] === 1) bytes[at + code] = (bytes[at + code] ?? 0) | (1 << bit);
  }
}

function putSextets(bytes: Uint8Array, at: number): void {
  for (let code = 0; code < 128; code++) bytes[at + code] = sextet(String.fromCharCode(code), 0);
}

/** What is loaded into a kernel besides the tables of its anchors. */
export interface Loads {
  readonly mostInRun: number;
  readonly tails: Tails;
  readonly fragments: FragmentFilters;
  readonly shapes: ShapeTables;
}

/** Lays the tables out in the kernel's memory. */
export function loadTables(kernel: KernelExports, tables: Tables, loads: Loads): Placed {
  const { memory, layout } = kernel;
  const places = placesFor(tables, layout('FREE'));
  reserve(memory, places.end);
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(tables.nibbles, layout('NIBBLES'));
  bytes.set(tables.start.filter, layout('START_FILTER'));
  bytes.set(tables.head.filter, layout('HEAD_FILTER'));
  bytes.set(tables.window.filter, layout('WINDOW_FILTER'));
  bytes.set(loads.tails, layout('TAILS'));
  bytes.set(loads.fragments.starts, layout('FRAGMENT_STARTS'));
  bytes.set(loads.fragments.ends, layout('FRAGMENT_ENDS'));
  putTraits(bytes, layout('TRAITS'));
  putSextets(bytes, layout('SEXTETS'));
  putNumbers(memory.buffer, layout('SETS'), tables.sets.words);
  putNumbers(memory.buffer, layout('SHAPES'), loads.shapes.chars);
  putNumbers(memory.buffer, layout('LENGTHS'), loads.shapes.lengths);
  putNumbers(memory.buffer, layout('LED_LENGTHS'), loads.shapes.ledLengths);
  putEntries(bytes, places, tables.entries);
  putIndex(memory.buffer, places.index, [
    [layout('START_BUCKETS'), tables.start],
    [layout('HEAD_BUCKETS'), tables.head],
    [layout('WINDOW_BUCKETS'), tables.window],
  ]);
  return {
    configuration: [places.entries, places.index, places.output, OUTPUT, loads.mostInRun, SIGN_WITHIN],
    output: places.output,
    end: places.end,
  };
}
