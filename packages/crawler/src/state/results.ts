import type { NotVisited, SearchedArtifact, Stopped, Surface, Unread } from '@leakgate/core';
import { isNoRoom } from './no-room.ts';
import type { State } from './open-state.ts';

/** Something that the crawl could not hold from its first step on. */
export interface Unheld {
  readonly what: 'worker' | 'shared worker' | 'websocket';
  readonly where: string;
}

/** What the ledger holds, each entry once however often it is seen. */
export interface LedgerEntries {
  readonly unread: Unread;
  readonly 'not-visited': NotVisited;
  readonly stopped: Stopped;
  readonly unheld: Unheld;
  /** A file of the build's manifest as it was served. */
  readonly manifest: { readonly path: string; readonly served: 'as-built' | 'changed' | 'missing' };
  /** A role that was not signed in: where its login script failed, why; `stale` where its storage state is of no use. */
  readonly 'signed-out': { readonly role: string; readonly why?: string; readonly stale?: true };
  /** A start address, by its place among them, behind which a role did not come; `shown` where it saw a page all the same. */
  readonly start: {
    readonly at: number;
    readonly role: string;
    readonly said: string;
    readonly mend: string;
    readonly shown?: true;
  };
  /** A script, style sheet or map that the site serves; kept where a build's manifest is held to it. */
  readonly file: { readonly url: string };
  /** A route shape whose dear readings are done. */
  readonly shape: { readonly role: string; readonly shape: string };
}

/** What the crawl has read so far. Holds masks, fingerprints and hashes; no token. */
export interface Results {
  readonly hasArtifact: (key: string) => boolean;
  /** True where a content of that hash was searched and nothing was in it. */
  readonly isClean: (hash: string) => boolean;
  /** Keeps what was found in an artifact, all of it or nothing. */
  readonly keep: (key: string, hash: string, searched: SearchedArtifact) => void;
  readonly note: <K extends keyof LedgerEntries>(kind: K, entry: LedgerEntries[K]) => void;
  readonly has: <K extends keyof LedgerEntries>(kind: K, entry: LedgerEntries[K]) => boolean;
  readonly entries: <K extends keyof LedgerEntries>(kind: K) => readonly LedgerEntries[K][];
  /** Everything that was searched, in the order of its keys, which no run decides. */
  readonly artifacts: () => Iterable<SearchedArtifact>;
  readonly pages: () => number;
  /** Addresses that wait to be visited, of every role. */
  readonly waiting: () => number;
}

interface ArtifactRow {
  readonly surface: Surface;
  readonly bytes: number;
  readonly result: string | null;
}

type Kept = Pick<SearchedArtifact, 'sightings' | 'problems'>;

const NOTHING: Kept = { sightings: [], problems: [] };

function isNothing({ sightings, problems }: Kept): boolean {
  return sightings.length === 0 && problems.length === 0;
}

function searchedOf({ surface, bytes, result }: ArtifactRow): SearchedArtifact {
  return { surface, bytes, ...(result === null ? NOTHING : (JSON.parse(result) as Kept)) };
}

/** The results of a crawl, in its state. What finds no room there is held in memory, and `full` is called. */
export function resultsIn({ database }: State, full: () => void): Results {
  const has = database.prepare('select 1 from artifacts where key = ?');
  const clean = database.prepare('select 1 from clean where hash = ?');
  const putArtifact = database.prepare('insert or ignore into artifacts values (?, ?, ?, ?)');
  const putClean = database.prepare('insert or ignore into clean values (?)');
  const putEntry = database.prepare('insert or ignore into ledger values (?, ?)');
  const hasEntry = database.prepare('select 1 from ledger where kind = ? and entry = ?');
  const entries = database.prepare('select entry from ledger where kind = ? order by entry');
  const artifacts = database.prepare('select surface, bytes, result from artifacts order by key');
  const pages = database.prepare("select count(*) as n from targets where kind = 'page' and status = 'done'");
  const waiting = database.prepare("select count(*) as n from targets where status in ('waiting', 'leased')");
  /** What was found when there was no more room for it. */
  const held: SearchedArtifact[] = [];
  const heldEntries: { readonly kind: keyof LedgerEntries; readonly entry: unknown }[] = [];
  /** Writes down, or says that there is no room. */
  const fits = (write: () => void): boolean => {
    try {
      write();
      return true;
    } catch (error) {
      if (!isNoRoom(error)) throw error;
      full();
      return false;
    }
  };
  const put = (key: string, hash: string, { surface, bytes, ...kept }: SearchedArtifact): void => {
    const nothing = isNothing(kept);
    database.exec('begin');
    try {
      putArtifact.run(key, surface, bytes, nothing ? null : JSON.stringify(kept));
      if (nothing) putClean.run(hash);
      database.exec('commit');
    } catch (error) {
      if (database.isTransaction) database.exec('rollback');
      throw error;
    }
  };
  return {
    hasArtifact: (key) => has.get(key) !== undefined,
    isClean: (hash) => clean.get(hash) !== undefined,
    keep(key, hash, searched) {
      if (!fits(() => put(key, hash, searched))) held.push(searched);
    },
    note(kind, entry) {
      if (!fits(() => void putEntry.run(kind, JSON.stringify(entry)))) heldEntries.push({ kind, entry });
    },
    has: (kind, entry) => hasEntry.get(kind, JSON.stringify(entry)) !== undefined,
    entries: <K extends keyof LedgerEntries>(kind: K) => [
      ...entries.all(kind).map((row) => JSON.parse(String(row['entry'])) as LedgerEntries[K]),
      ...heldEntries.filter((each) => each.kind === kind).map(({ entry }) => entry as LedgerEntries[K]),
    ],
    *artifacts() {
      for (const row of artifacts.iterate()) yield searchedOf(row as unknown as ArtifactRow);
      yield* held;
    },
    pages: () => Number(pages.get()?.['n'] ?? 0),
    waiting: () => Number(waiting.get()?.['n'] ?? 0),
  };
}
