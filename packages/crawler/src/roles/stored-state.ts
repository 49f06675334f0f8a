import { readFileSync } from 'node:fs';
import { inWords, usageError } from '@leakgate/node';
import type { BrowserContextOptions } from 'playwright-core';
import type { SessionValue } from '../intake/session-values.ts';

type StorageState = Exclude<BrowserContextOptions['storageState'], string | undefined>;

interface NameValue {
  readonly name: string;
  readonly value: string;
}

/** `sessionStorage` of one origin, which Playwright's storage state leaves out. */
export interface SessionStorage {
  readonly origin: string;
  readonly items: readonly NameValue[];
}

/** A session as it is put into a browser: Playwright's storage state, with `sessionStorage` beside it. */
export interface StoredState {
  readonly storage: StorageState;
  readonly sessionStorage: readonly SessionStorage[];
  /** The option that names its file, as it was written. */
  readonly named?: string;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

function isNameValue(value: unknown): value is NameValue {
  return isRecord(value) && typeof value['name'] === 'string' && typeof value['value'] === 'string';
}

function isSessionStorage(value: unknown): value is SessionStorage {
  if (!isRecord(value) || typeof value['origin'] !== 'string') return false;
  return Array.isArray(value['items']) && value['items'].every(isNameValue);
}

function isCookie(value: unknown): boolean {
  return (
    isNameValue(value) && isRecord(value) && typeof value['domain'] === 'string' && typeof value['path'] === 'string'
  );
}

function isOrigin(value: unknown): boolean {
  if (!isRecord(value) || typeof value['origin'] !== 'string') return false;
  const { localStorage = [] } = value;
  return Array.isArray(localStorage) && localStorage.every(isNameValue);
}

function isState(value: unknown): value is StorageState & { readonly sessionStorage?: unknown } {
  return isRecord(value) && Array.isArray(value['cookies']) && Array.isArray(value['origins']);
}

const MEND = "write it with Playwright's `context.storageState({ path })`";

function refuse(name: string, wrong: string): never {
  throw usageError(name, wrong, MEND);
}

/** Throws what is said of a storage state that looks like one, and that no browser takes. */
export function refuseState(name: string): never {
  return refuse(name, 'the browser takes it for no session: a cookie or an origin in it is wrong');
}

function parse(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The message of a JSON error quotes the text, which holds a session.
    return refuse(name, 'it is no valid JSON');
  }
}

/** Reads a file that an option names. Throws a `UsageError` under `name`, which has the option as it was written. */
export function readOptionFile(name: string, file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw usageError(name, `it cannot be read: ${inWords(error)}`, 'name a file that is there');
  }
}

/** Reads a storage state. What it says wrong about the file never quotes it. */
export function readStoredState(file: string, name: string): StoredState {
  const value = parse(name, readOptionFile(name, file));
  if (!isState(value)) return refuse(name, 'it is no storage state: it has no `cookies` and `origins`');
  const { sessionStorage = [], ...storage } = value;
  if (!storage.cookies.every(isCookie)) return refuse(name, 'a cookie in it lacks its name, value, domain or path');
  if (!storage.origins.every(isOrigin)) return refuse(name, 'its `origins` are no list of origins with `localStorage`');
  if (!Array.isArray(sessionStorage) || !sessionStorage.every(isSessionStorage)) {
    return refuse(name, 'its `sessionStorage` is no list of origins with items');
  }
  return { storage: storage as StorageState, sessionStorage, named: name };
}

/** The values of a session that would give it away. */
export function valuesOf({ storage, sessionStorage }: StoredState): readonly SessionValue[] {
  const cookies = storage.cookies.map(({ name, value }) => ({ name: `cookie ${name}`, value }));
  const local = storage.origins.flatMap(({ localStorage = [] }) =>
    localStorage.map(({ name, value }) => ({ name: `localStorage ${name}`, value })),
  );
  const session = sessionStorage.flatMap(({ items }) =>
    items.map(({ name, value }) => ({ name: `sessionStorage ${name}`, value })),
  );
  return [...cookies, ...local, ...session];
}
