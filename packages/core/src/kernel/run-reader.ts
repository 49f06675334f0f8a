import type { Chunk } from './chunk.ts';
import { eachPair, type Finding } from './found.ts';
import type { KernelExports } from './instance.ts';
import {
  FEWEST_NUMBERS,
  FEWEST_WORDS,
  SHORTEST_ENCODED,
  SHORTEST_LIST,
  SHORTEST_PHRASE,
  type ValueRule,
} from './kernel.ts';
import { numbersAt } from './little-endian.ts';
import { addRun, type Numbers } from './numbers.ts';

/** Fewest and most characters of values. */
export type Lengths = Pick<ValueRule, 'min' | 'max'>;

/** Adds the runs of a chunk that the kernel has just read to a finding: values, what may be encoded, lists, phrases. */
export type AddRuns = (text: string, chunk: Chunk, finding: Finding) => void;

/** Reads runs out of one kernel. */
export function openRunReader(kernel: KernelExports, rule: Lengths | undefined): AddRuns {
  const [pad, runsAt] = [kernel.layout('PAD'), kernel.layout('RUNS')];
  const memory = kernel.memory.buffer;

  function add(count: number, shift: number, runs: Numbers): void {
    if (count === 0) return;
    eachPair(numbersAt(memory, runsAt, count), (start, end) => addRun(runs, start + shift, end + shift));
  }

  function valuesOf({ min, max }: Lengths, { start, end, first, last }: Chunk, length: number): number {
    const textStart = start === 0 ? pad : -1;
    const textEnd = end === length ? pad + end - start : -1;
    return kernel.values(first - start + pad, last - start + pad, min, max, textStart, textEnd);
  }

  return (text, chunk, { values, encoded, lists, phrases }) => {
    const shift = chunk.start - pad;
    if (rule !== undefined) add(valuesOf(rule, chunk, text.length), shift, values);
    add(kernel.encoded(SHORTEST_ENCODED), shift, encoded);
    add(kernel.lists(SHORTEST_LIST, FEWEST_NUMBERS), shift, lists);
    add(kernel.phrases(SHORTEST_PHRASE, FEWEST_WORDS), shift, phrases);
  };
}
