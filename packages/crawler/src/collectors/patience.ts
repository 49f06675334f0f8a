import type { PageContext } from '../page-context.ts';

/** How long a page may keep silent in one visit, all in all, before no more is asked of it, in milliseconds. */
const MOST_SILENT_MS = 15_000;

const silences = new WeakMap<PageContext, number>();

/** A visit begins: what the page before it owed is forgotten. */
export function beginPatience(page: PageContext): void {
  silences.delete(page);
}

/** Notes that a page was waited for in vain since `startedAt`, a moment of `performance.now()`. */
export function noteSilence(page: PageContext, startedAt: number): void {
  silences.set(page, (silences.get(page) ?? 0) + performance.now() - startedAt);
}

/** False where a page has kept silent for too long to be asked anything more in this visit. */
export function isPatient(page: PageContext): boolean {
  return (silences.get(page) ?? 0) < MOST_SILENT_MS;
}
