import { setTimeout as sleep } from 'node:timers/promises';
import { originOf } from '../guard/scope.ts';

/** Longest pause that a server may ask for, in milliseconds. */
const LONGEST_PAUSE_MS = 60_000;

/** Too many requests, and what a server says that is down or whose proxy finds it so: RFC 6585, RFC 9110. */
const LATER = new Set([429, 502, 503, 504]);

/** Keeps the crawl polite: so many visits a second to each origin, and none while an origin asks for a pause. */
export interface Pace {
  /** Resolves when the address may be asked for. */
  readonly turn: (url: string) => Promise<void>;
  /** Heeds the answer to a visit. True where the server asked to be asked later. */
  readonly heed: (url: string, status: number, retryAfter: string | undefined) => boolean;
}

/** The pause a `Retry-After` header asks for, in milliseconds: seconds, or a date. */
export function pauseOf(retryAfter: string | undefined, now: number): number {
  const text = retryAfter?.trim() ?? '';
  const asked = /^\d+$/.test(text) ? Number(text) * 1000 : Date.parse(text) - now;
  return Math.min(LONGEST_PAUSE_MS, Math.max(0, Number.isNaN(asked) ? 1000 : asked));
}

/** A pace of `rate` visits a second for each origin. */
export function createPace(rate: number): Pace {
  const next = new Map<string, number>();
  return {
    async turn(url) {
      const origin = originOf(url) ?? '';
      const now = Date.now();
      const at = Math.max(now, next.get(origin) ?? 0);
      next.set(origin, at + 1000 / rate);
      if (at > now) await sleep(at - now);
    },
    heed(url, status, retryAfter) {
      if (!LATER.has(status)) return false;
      const origin = originOf(url) ?? '';
      const until = Date.now() + pauseOf(retryAfter, Date.now());
      next.set(origin, Math.max(next.get(origin) ?? 0, until));
      return true;
    },
  };
}
