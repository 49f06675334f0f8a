import type { Chunk } from './chunk.ts';
import type { KernelExports } from './instance.ts';
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

const IS_LITTLE_ENDIAN: boolean = new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;

/** The portable way to copy a text, character by character. */
export const writeByUnit: WriteUtf16 = (text, memory, offset) => {
  if (IS_LITTLE_ENDIAN) {
    const units = new Uint16Array(memory.buffer, memory.byteOffset + offset, text.length);
    for (let at = 0; at < text.length; at++) units[at] = text.charCodeAt(at);
    return;
  }
  const view = new DataView(memory.buffer, memory.byteOffset + offset);
  for (let at = 0; at < text.length; at++) view.setUint16(2 * at, text.charCodeAt(at), true);
};

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
  const bytes = new Uint8Array(kernel.memory.buffer);
  const view = new DataView(kernel.memory.buffer);

  function copy(at: number, count: number, shift: number): Uint32Array {
    if (count === 0) return NONE;
    const numbers = new Uint32Array(count);
    for (let k = 0; k < count; k++) numbers[k] = view.getUint32(at + 4 * k, true) + shift;
    return numbers;
  }

  function anchors(count: number): readonly Uint32Array[] {
    const batches = [copy(output, count, 0)];
    while (kernel.isDone() === 0) batches.push(copy(output, kernel.fill(), 0));
    return batches;
  }

  function values(rule: ValueRule, { start, end, first, last }: Chunk, length: number): Uint32Array {
    const textStart = start === 0 ? pad : -1;
    const textEnd = end === length ? pad + end - start : -1;
    const shift = pad - start;
    const count = kernel.values(first + shift, last + shift, rule.min, rule.max, textStart, textEnd);
    return copy(runsAt, count, -shift);
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
      encoded: wanted.encoded === undefined ? NONE : copy(runsAt, kernel.runs(wanted.encoded), start - pad),
    };
  };
}
