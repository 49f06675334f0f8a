import { ANONYMOUS, type Coverage, type NotVisited, type Problem, type Surface, type Unread } from '@leakgate/core';
import type { LedgerEntries, Results, Unheld } from '../state/results.ts';
import { unreadSentence } from '../unread.ts';
import type { BuildManifest } from './manifest.ts';
import { comparisonOf } from './manifest.ts';

const RESPONSES = new Set<Surface>([
  'document',
  'css',
  'asset',
  'source-map',
  'well-known',
  'response-body',
  'event-stream',
]);
const SCRIPTS = new Set<Surface>(['script', 'worker', 'service-worker', 'wasm']);
const STORES = new Set<Surface>(['cookie', 'local-storage', 'session-storage', 'indexed-db', 'cache-storage', 'opfs']);

/** How many artifacts of some surfaces were searched. */
export type SurfaceCounts = Readonly<Partial<Record<Surface, number>>>;

function count(surfaces: SurfaceCounts, among: ReadonlySet<Surface>): number {
  return [...among].reduce((sum, surface) => sum + (surfaces[surface] ?? 0), 0);
}

/** What the crawl looked at and what it did not, from its state. */
export function coverageOf(
  results: Results,
  roles: readonly string[],
  surfaces: SurfaceCounts,
  build: BuildManifest | undefined,
): Coverage {
  return {
    pages: results.pages(),
    responses: count(surfaces, RESPONSES),
    scripts: count(surfaces, SCRIPTS),
    stores: count(surfaces, STORES),
    roles: roles.toSorted((a, b) => Number(b === ANONYMOUS) - Number(a === ANONYMOUS) || (a < b ? -1 : 1)),
    unread: results.entries('unread'),
    notVisited: results.entries('not-visited'),
    stopped: results.entries('stopped'),
    ...(build === undefined ? {} : { manifest: comparisonOf(build, results) }),
  };
}

function unreadProblem(unread: Unread, effect: Problem['effect']): Problem {
  return { code: 'unread', effect, where: unread.where, message: unreadSentence(unread) };
}

const UNHELD: Readonly<Record<Unheld['what'], string>> = {
  worker:
    'is a worker: its requests passed the gate; messages and WebSockets of its first moments, before it could be listened to, were not heard',
  'shared worker':
    'is a shared worker: its requests passed the gate; what it said and was told before it could be listened to was not heard, and its memory is read only while it runs; --no-shared-workers takes them away',
  websocket:
    'is a WebSocket: what is sent through it is read and cannot be held to reading; --no-websockets takes them away',
};

/** What the crawl could not be before: told, so that nobody takes it for seen; it makes no scan incomplete. */
function unheldNotes(results: Results): readonly Problem[] {
  return results
    .entries('unheld')
    .map(({ what, where }): Problem => ({ code: 'unheld', effect: 'note', where, message: UNHELD[what] }));
}

function signedOutSentence({ why, stale }: LedgerEntries['signed-out']): string {
  if (why !== undefined) return `the role was not signed in, so nothing was searched as it: its login script ${why}`;
  return stale === true
    ? 'the role was not signed in: its storage state has no cookie for the site that is still valid, and nothing in a storage of it; make it anew'
    : 'the role was not signed in, or was signed out on the way, so that what it sees was not searched to its end';
}

/** Unread items are holes in the scan, unless there are no more of them than are put up with. */
export function coverageProblems(
  { unread, manifest }: Coverage,
  results: Results,
  maxUnread: number,
): readonly Problem[] {
  const effect = unread.length > maxUnread ? 'blind' : 'note';
  const signedOut = results.entries('signed-out').map((each): Problem => ({
    code: 'signed-out',
    effect: 'blind',
    where: each.role,
    message: signedOutSentence(each),
  }));
  const notBuilt = (manifest?.notBuilt ?? []).map((url): Problem => ({
    code: 'not-as-built',
    effect: 'note',
    where: url,
    message: 'is served, and is no file of the build',
  }));
  const notAsBuilt = [...(manifest?.changed ?? []), ...(manifest?.missing ?? [])].map((path): Problem => ({
    code: 'not-as-built',
    effect: 'note',
    where: path,
    message:
      manifest?.changed.includes(path) === true ? 'is served with another content than was built' : 'is not served',
  }));
  return [
    ...unread.map((each) => unreadProblem(each, effect)),
    ...signedOut,
    ...notAsBuilt,
    ...notBuilt,
    ...unheldNotes(results),
  ];
}

/** A start address that was passed by, and a crawl that read nothing: there is no saying that the site is clean. */
export function startProblems(starts: readonly string[], { pages, notVisited }: Coverage): readonly Problem[] {
  const passed = starts.flatMap((start) => {
    const reason = notVisited.find(({ url }) => url === start)?.reason;
    return reason === undefined
      ? []
      : [startProblem(start, `was not visited (${reason}), so it was not searched${MENDS[reason] ?? ''}`)];
  });
  const nothing = pages === 0 && passed.length === 0;
  return nothing ? [startProblem(starts[0] ?? '', 'led to no page, so nothing was searched')] : passed;
}

function startProblem(where: string, message: string): Problem {
  return { code: 'unread', effect: 'blind', where, message };
}

const MENDS: Readonly<Partial<Record<NotVisited['reason'], string>>> = {
  robots: '; of your own site visit it all the same with --no-robots',
  excluded: '; see --exclude',
};
