import { setTimeout } from 'node:timers/promises';

/** Processor time of one contestant, in milliseconds: what else the machine does counts less than on the clock. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export function timesOf(durations: readonly number[]): Times {
  const sorted = durations.toSorted((a, b) => a - b);
  return {
    median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN,
    least: sorted[0] ?? Number.NaN,
    most: sorted.at(-1) ?? Number.NaN,
  };
}

/** Something that is timed beside others. */
export interface Contestant<Files> {
  readonly name: string;
  /** Returns the processor time that it took, where it took it in another process. */
  readonly run: (files: Files) => void | number | Promise<void>;
}

/** The times of each contestant with each group of files, by their names, and with all of them under `''`. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Times>>;

function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

const AT_REST = 1;
const LONGEST_WAIT = 50;

/** What the garbage of one contestant takes to be swept, which other threads do, is no part of the next one's time. */
async function atRest(): Promise<void> {
  globalThis.gc?.();
  for (let wait = 0; wait < LONGEST_WAIT; wait++) {
    const start = processorTime();
    await setTimeout(10);
    if (processorTime() - start < AT_REST) return;
  }
}

async function timeOf<Files>({ run }: Contestant<Files>, files: Files): Promise<number> {
  await atRest();
  const start = processorTime();
  const elsewhere = await run(files);
  return elsewhere ?? processorTime() - start;
}

/**
 * Times all contestants in turn, round by round, so that what else the machine does meets them alike. The first round
 * warms up and is not counted.
 */
export async function race<Files>(
  contestants: readonly Contestant<Files>[],
  groups: ReadonlyMap<string, Files>,
  rounds: number,
): Promise<Results> {
  const durations = new Map(contestants.map(({ name }) => [name, new Map<string, number[]>()]));
  for (let round = 0; round <= rounds; round++) {
    for (const contestant of contestants) {
      const own = durations.get(contestant.name);
      let sum = 0;
      for (const [group, files] of groups) {
        const time = await timeOf(contestant, files);
        sum += time;
        if (round > 0) own?.set(group, [...(own.get(group) ?? []), time]);
      }
      if (round > 0) own?.set('', [...(own.get('') ?? []), sum]);
    }
  }
  const timesOfAll = (all: ReadonlyMap<string, readonly number[]>): ReadonlyMap<string, Times> =>
    new Map(Array.from(all, ([group, times]) => [group, timesOf(times)]));
  return new Map(Array.from(durations, ([name, all]) => [name, timesOfAll(all)]));
}

/** Megabytes per second. */
function perSecond(bytes: number, ms: number): string {
  return (bytes / ms / 1000).toFixed(0);
}

/** The median of them. */
export function megabytes(bytes: number, times: Times | undefined): string {
  return times === undefined ? '' : perSecond(bytes, times.median);
}

/** The same with the spread. */
export function speed(bytes: number, times: Times | undefined): string {
  if (times === undefined) return '';
  return `**${perSecond(bytes, times.median)}** (${perSecond(bytes, times.most)} to ${perSecond(bytes, times.least)})`;
}

export function milliseconds({ median, least, most }: Times): string {
  const of = (ms: number): string => ms.toFixed(ms < 1 ? 2 : ms < 10 ? 1 : 0);
  return `**${of(median)}** (${of(least)} to ${of(most)})`;
}
