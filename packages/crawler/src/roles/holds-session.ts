import { isAlive, type Cookie } from './cookie-header.ts';
import type { StoredState } from './stored-state.ts';

function isFor({ domain }: Cookie, host: string): boolean {
  const bare = domain.replace(/^\./, '');
  return host === bare || host.endsWith(`.${bare}`);
}

/**
 * False where nobody can be signed in by a state: it has no cookie for the site that is still valid, and nothing in a
 * storage of its origins. True says no more than that somebody may be.
 */
export function holdsSession(
  { storage, sessionStorage }: StoredState,
  origins: readonly string[],
  nowMs: number,
): boolean {
  const hosts = origins.map((origin) => new URL(origin).hostname);
  const stored = storage.origins.filter(
    ({ localStorage = [], indexedDB = [] }: StoredOrigin) => localStorage.length > 0 || indexedDB.length > 0,
  );
  return (
    storage.cookies.some((cookie) => isAlive(cookie, nowMs) && hosts.some((host) => isFor(cookie, host))) ||
    [...stored, ...sessionStorage].some(({ origin }) => origins.includes(origin))
  );
}

/** One origin of a state; a file that people wrote may leave out what it does not hold. */
interface StoredOrigin {
  readonly origin: string;
  readonly localStorage?: readonly unknown[];
  readonly indexedDB?: readonly unknown[];
}
