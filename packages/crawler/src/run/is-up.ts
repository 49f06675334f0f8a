import { setTimeout as sleep } from 'node:timers/promises';
import type { Fetcher } from '../fetch/fetcher.ts';

/** Pauses before each look at whether the site answers, in milliseconds: it may be on its way up again. */
const PAUSES_MS = [0, 500, 2_000, 5_000];

async function answers(urls: readonly string[], fetcher: Fetcher): Promise<boolean> {
  const all = await Promise.all(urls.map((url) => fetcher(url)));
  return all.some(({ kind }) => kind === 'answer' || kind === 'over-cap');
}

/** Looks whether any of some addresses is answered, several times before it says no. All who ask meanwhile share a look. */
export function createIsUp(urls: readonly string[], fetcher: Fetcher): () => Promise<boolean> {
  let looking: Promise<boolean> | undefined;
  const look = async (): Promise<boolean> => {
    for (const pause of PAUSES_MS) {
      await sleep(pause);
      if (await answers(urls, fetcher)) return true;
    }
    return false;
  };
  return () => (looking ??= look().finally(() => (looking = undefined)));
}
