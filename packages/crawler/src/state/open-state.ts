import { chmodSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { usageError } from '@leakgate/node';

/** Raised when a table changes; a file of another version is begun anew. */
const VERSION = 1;

const TABLES = `
  create table if not exists meta (name text primary key, value text not null) strict;
  create table if not exists targets (
    role text not null, url text not null, kind text not null, depth integer not null, parent text,
    shape text not null, status text not null, attempts integer not null default 0, masked integer not null,
    primary key (role, url)) strict;
  create index if not exists waiting on targets (role, status, kind desc, depth, url);
  create table if not exists artifacts (
    key text primary key, surface text not null, bytes integer not null, result text) strict, without rowid;
  create table if not exists clean (hash text primary key) strict, without rowid;
  create table if not exists ledger (kind text not null, entry text not null, primary key (kind, entry)) strict, without rowid;
`;

/** What the state was made by: the start addresses and options of the crawl. */
export interface StateOwner {
  readonly crawl: string;
  readonly startedAt: Date;
}

/** A crawl's progress on disk, or in memory. */
export interface State {
  readonly database: DatabaseSync;
  /** When the crawl began, in this run or an earlier one. */
  readonly startedAt: Date;
  /** True where an earlier run got stuck and this one goes on. */
  readonly resumed: boolean;
  /** Ends: keeps the file for the next run, or removes it because the crawl is whole. */
  readonly close: (isWhole: boolean) => void;
}

function metaOf(database: DatabaseSync, name: string): string | undefined {
  const row = database.prepare('select value from meta where name = ?').get(name);
  return typeof row?.['value'] === 'string' ? row['value'] : undefined;
}

function remove(file: string): void {
  for (const each of [file, `${file}-wal`, `${file}-shm`, `${file}-journal`]) rmSync(each, { force: true });
}

function openDatabase(file: string): DatabaseSync {
  // Node 22 warns as soon as the module is loaded, which only a crawl may bring about.
  const sqlite = process.getBuiltinModule('node:sqlite');
  try {
    const database = new sqlite.DatabaseSync(file);
    // One owner at a time: a second crawl on the same file is refused rather than mixed in.
    database.exec('pragma locking_mode = exclusive; pragma journal_mode = wal; pragma synchronous = normal');
    database.exec('begin immediate; commit');
    database.exec(TABLES);
    return database;
  } catch (error) {
    const busy = error instanceof Error && /locked/.test(error.message);
    const wrong = busy ? 'another crawl is using it' : 'it is no state of a crawl, or cannot be written';
    throw usageError('--state', wrong, busy ? 'wait for that one, or name another file' : 'name another file');
  }
}

/** Opens the state of a crawl; one that belongs to another crawl is begun anew. */
export function openState(file: string | undefined, owner: StateOwner): State {
  const path = file ?? ':memory:';
  let database = openDatabase(path);
  const mine = `${VERSION} ${owner.crawl}`;
  const before = metaOf(database, 'crawl');
  if (before !== undefined && before !== mine) {
    database.close();
    remove(path);
    database = openDatabase(path);
  }
  if (file !== undefined) chmodSync(file, 0o600);
  const resumed = metaOf(database, 'crawl') !== undefined;
  const put = database.prepare('insert or ignore into meta values (?, ?)');
  put.run('crawl', mine);
  put.run('startedAt', owner.startedAt.toISOString());
  return {
    database,
    startedAt: new Date(metaOf(database, 'startedAt') ?? owner.startedAt),
    resumed,
    close(isWhole) {
      database.close();
      if (isWhole && file !== undefined) remove(file);
    },
  };
}
