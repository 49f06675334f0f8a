import { randomUUID } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import type { DatabaseSync } from 'node:sqlite';
import { usageError } from '@leakgate/node';
import { isNoRoom } from './no-room.ts';
import { changedParts, type Identity } from '../run/identity.ts';

/** Raised when a table changes; a file of another version is begun anew. */
const VERSION = '2';

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

/** What the state was made by. */
export interface StateOwner {
  /** What makes the crawl, given the key of the state. */
  readonly identity: (key: string) => Identity;
  readonly startedAt: Date;
}

/** A crawl's progress on disk, or in memory. */
export interface State {
  readonly database: DatabaseSync;
  /** When the crawl began, in this run or an earlier one. */
  readonly startedAt: Date;
  /** True where an earlier run got stuck and this one goes on. */
  readonly resumed: boolean;
  /** What had changed since an earlier run, so that this one began anew. */
  readonly changed: readonly string[];
  /** Ends: keeps the file for the next run, or removes it because the crawl is whole, or because nothing was read. */
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
    if (busy) throw usageError('--state', 'another crawl is using it', 'wait for that one, or name another file');
    if (isNoRoom(error)) throw usageError('--state', 'there is no room to write it', 'make room, or name another file');
    throw usageError('--state', 'it is no state of a crawl, or cannot be written', 'name another file');
  }
}

/** What has changed since the state was made; undefined for one that is new. */
function changesIn(database: DatabaseSync, { identity }: StateOwner): readonly string[] | undefined {
  const before = metaOf(database, 'crawl');
  if (before === undefined) return undefined;
  if (metaOf(database, 'version') !== VERSION) return ['leakgate’s version'];
  return changedParts(JSON.parse(before) as Identity, identity(metaOf(database, 'key') ?? ''));
}

/** Notes whose the state is, where it is new. */
function claim(database: DatabaseSync, { identity, startedAt }: StateOwner): void {
  const put = database.prepare('insert or ignore into meta values (?, ?)');
  put.run('version', VERSION);
  put.run('key', randomUUID());
  put.run('crawl', JSON.stringify(identity(metaOf(database, 'key') ?? '')));
  put.run('startedAt', startedAt.toISOString());
}

/** True where nothing was read: the crawl was refused before it began, as where no browser could be started. */
function isEmpty(database: DatabaseSync): boolean {
  return database.prepare('select 1 from artifacts limit 1').get() === undefined;
}

/** Opens the state of a crawl; one that belongs to another crawl is begun anew. */
export function openState(file: string | undefined, owner: StateOwner): State {
  const path = file ?? ':memory:';
  let database = openDatabase(path);
  const changes = changesIn(database, owner);
  const isAnothers = changes !== undefined && changes.length > 0;
  if (isAnothers) {
    database.close();
    remove(path);
    database = openDatabase(path);
  }
  if (file !== undefined) chmodSync(file, 0o600);
  claim(database, owner);
  return {
    database,
    startedAt: new Date(metaOf(database, 'startedAt') ?? owner.startedAt),
    resumed: changes !== undefined && !isAnothers,
    changed: changes ?? [],
    close(isWhole) {
      const isDone = isWhole || isEmpty(database);
      database.close();
      if (isDone && file !== undefined) remove(file);
    },
  };
}
