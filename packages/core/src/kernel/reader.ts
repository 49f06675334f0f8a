import type { Chunk } from './chunk.ts';
import { eachPair, type Finding } from './found.ts';
import type { KernelExports } from './instance.ts';
import type { WriteUtf16 } from './kernel.ts';
import { numbersAt } from './little-endian.ts';
import type { Loaded } from './load-tables.ts';
import { MARK_KINDS } from './mark-kinds.ts';
import { openRunReader, type Lengths } from './run-reader.ts';

/** Told of every place where an anchor or a needle stands. */
export interface Tell {
  readonly anchor: (at: number, anchor: number) => void;
  readonly needle: (at: number, needle: number) => void;
}

/** Adds to a finding what stands in one chunk of a text. */
export type ReadChunk = (text: string, chunk: Chunk, finding: Finding, tell: Tell, withClosings: boolean) => void;

/** Reads chunks with one kernel. Nothing of a reading is left in the kernel's memory. */
export function openReader(
  kernel: KernelExports,
  { output, needles }: Loaded,
  rule: Lengths | undefined,
  write: WriteUtf16,
): ReadChunk {
  const { layout } = kernel;
  const [pad, textAt, runsAt, firstMark] = [
    layout('PAD'),
    layout('TEXT') + 2 * layout('PAD'),
    layout('RUNS'),
    layout('FIRST_MARK'),
  ];
  const memory = kernel.memory.buffer;
  const addRuns = openRunReader(kernel, rule);
  const bytes = new Uint8Array(memory);

  function tellPlaces(count: number, first: number, { marks }: Finding, tell: Tell): void {
    const pairs = numbersAt(memory, output, count);
    for (let k = 0; k < count; k++) {
      const pair = pairs[k] ?? 0;
      const [at, number] = [first + (pair & 0xffff), pair >>> 16];
      // An index below zero is no miss to V8 but the name of a property, which takes it many times as long.
      const mark = number < firstMark ? undefined : MARK_KINDS[number - firstMark];
      if (mark === undefined) tell.anchor(at, number);
      else marks[mark].add(at);
    }
  }

  function tellNeedles({ start, first, last }: Chunk, tell: Tell): void {
    kernel.beginNeedles(pad + first - start, pad + last - start);
    for (let count = kernel.findNeedles(); count > 0; count = kernel.findNeedles()) {
      eachPair(numbersAt(memory, needles, 2 * count), (at, needle) => tell.needle(first + at, needle));
    }
  }

  function addClosings({ start, first, last }: Chunk, { closings }: Finding): void {
    kernel.beginClosings(pad + first - start, pad + last - start);
    for (let count = kernel.findClosings(); count > 0; count = kernel.findClosings()) {
      for (const at of numbersAt(memory, runsAt, count)) closings.add(at + start - pad);
    }
  }

  return (text, chunk, finding, tell, withClosings) => {
    const { start, end, first, last } = chunk;
    write(start === 0 && end === text.length ? text : text.slice(start, end), bytes, textAt);
    tellPlaces(kernel.scan(end - start, first - start, last - start), first, finding, tell);
    while (kernel.isDone() === 0) tellPlaces(kernel.fill(), first, finding, tell);
    finding.capped ||= kernel.capped() !== 0;
    finding.holdsZero ||= kernel.holdsZero() !== 0;
    addRuns(text, chunk, finding);
    if (withClosings) addClosings(chunk, finding);
    if (needles !== 0) tellNeedles(chunk, tell);
  };
}
