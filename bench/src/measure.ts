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
  /** Returns the processor time that it took, where it took it in another process. */
  readonly run: () => void | number | Promise<void>;
}

/**
 * Times all contestants in turn, round by round, so that what else the machine does meets them alike. The first round
 * warms up and is not counted.
 */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<ReadonlyMap<string, Times>> {
  const durations = new Map<string, number[]>(contestants.map(({ name }) => [name, []]));
  for (let round = 0; round <= rounds; round++) {
    for (const { name, run } of contestants) {
      globalThis.gc?.();
      const start = process.cpuUsage();
      const elsewhere = await run();
      const { user, system } = process.cpuUsage(start);
      if (round > 0) durations.get(name)?.push(elsewhere ?? (user + system) / 1000);
    }
  }
  return new Map(Array.from(durations, ([name, all]) => [name, timesOf(all)]));
}

/** Megabytes per second, with the spread. */
export function speed(bytes: number, { median, least, most }: Times): string {
  const of = (ms: number): string => (bytes / ms / 1000).toFixed(0);
  return `**${of(median)}** (${of(most)} to ${of(least)})`;
}

export function milliseconds({ median, least, most }: Times): string {
  const of = (ms: number): string => ms.toFixed(ms < 1 ? 2 : ms < 10 ? 1 : 0);
  return `**${of(median)}** (${of(least)} to ${of(most)})`;
}
