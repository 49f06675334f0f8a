import type { Chunk } from './chunk.ts';
import type { KernelExports } from './instance.ts';
import { copyNumbers } from './little-endian.ts';
import type { ValueRule, Visitors, WriteUtf16 } from './kernel.ts';

/** What stands in one chunk, copied out of the kernel's memory. Positions count from the start of the text. */
export interface Reading {
  /** Pairs of an offset behind the chunk's `first`, in the lower 16 bits, and an anchor. */
  readonly anchors: readonly Uint32Array[];
  /** Starts and ends by turns. */
  readonly values: Uint32Array;
  readonly encoded: Uint32Array;
  readonly capped: boolean;
}

/** What is read besides anchors. */
export interface Wanted {
  readonly values: ValueRule | undefined;
  readonly encoded: number | undefined;
}

const NONE = new Uint32Array(0);

/** What the visitors will be told of, besides anchors. */
export function wantedBy(visitors: Visitors, values: ValueRule | undefined, encoded: number | undefined): Wanted {
  return {
    values: visitors.value === undefined ? undefined : values,
    encoded: visitors.encoded === undefined ? undefined : encoded,
  };
}

/** Reads chunks with one kernel. Nothing of a reading is left in the kernel's memory, so others may come in between. */
export function openReader(
  kernel: KernelExports,
  output: number,
  write: WriteUtf16,
): (text: string, chunk: Chunk, wanted: Wanted) => Reading {
  const { layout } = kernel;
  const [pad, textAt, runsAt] = [layout('PAD'), layout('TEXT') + 2 * layout('PAD'), layout('RUNS')];
  const memory = kernel.memory.buffer;
  const bytes = new Uint8Array(memory);

  function copy(at: number, count: number): Uint32Array {
    return count === 0 ? NONE : copyNumbers(memory, at, count);
  }

  function runs(count: number, shift: number): Uint32Array {
    return copy(runsAt, count).map((position) => position + shift);
  }

  function anchors(count: number): readonly Uint32Array[] {
    const batches = [copy(output, count)];
    while (kernel.isDone() === 0) batches.push(copy(output, kernel.fill()));
    return batches;
  }

  function values(rule: ValueRule, { start, end, first, last }: Chunk, length: number): Uint32Array {
    const textStart = start === 0 ? pad : -1;
    const textEnd = end === length ? pad + end - start : -1;
    const shift = pad - start;
    const count = kernel.values(first + shift, last + shift, rule.min, rule.max, textStart, textEnd);
    return runs(count, -shift);
  }

  return (text, chunk, wanted) => {
    const { start, end, first, last } = chunk;
    const isWhole = start === 0 && end === text.length;
    write(isWhole ? text : text.slice(start, end), bytes, textAt);
    const count = kernel.scan(end - start, first - start, last - start, wanted.values !== undefined);
    return {
      anchors: anchors(count),
      capped: kernel.capped() !== 0,
      values: wanted.values === undefined ? NONE : values(wanted.values, chunk, text.length),
      encoded: wanted.encoded === undefined ? NONE : runs(kernel.runs(wanted.encoded), start - pad),
    };
  };
}
