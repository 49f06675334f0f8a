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
export interface Contestant {
  readonly name: string;
  /** Works on a group of files; returns the processor time that it took, in milliseconds. */
  readonly run: (group: string) => number | Promise<number>;
  readonly end: () => void;
}

/** The times of each contestant with each group of files, by their names, and with all of them under `''`. */
export type Results = ReadonlyMap<string, ReadonlyMap<string, Times>>;

async function roundOf({ run }: Contestant, groups: readonly string[]): Promise<ReadonlyMap<string, number>> {
  const times = new Map<string, number>();
  let sum = 0;
  for (const group of groups) {
    const time = await run(group);
    times.set(group, time);
    sum += time;
  }
  return times.set('', sum);
}

/**
 * Times all contestants in turn, round by round, so that what else the machine does meets them alike. The first rounds
 * warm up and are not counted.
 */
export async function race(
  contestants: readonly Contestant[],
  groups: readonly string[],
  { warming, counted }: { readonly warming: number; readonly counted: number },
): Promise<Results> {
  const rounds = new Map<string, ReadonlyMap<string, number>[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round < warming + counted; round++) {
    for (const contestant of contestants) {
      const times = await roundOf(contestant, groups);
      if (round >= warming) rounds.get(contestant.name)?.push(times);
    }
  }
  const summary = (all: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, Times> =>
    new Map(['', ...groups].map((group) => [group, timesOf(all.map((times) => times.get(group) ?? Number.NaN))]));
  return new Map(Array.from(rounds, ([name, all]) => [name, summary(all)]));
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
