import { extname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { importQuietly, loadFailure, usageError, type RoleFile } from '@leakgate/node';
import type { BrowserContext, Page } from 'playwright-core';
import { readOptionFile, readStoredState, type StoredState } from './stored-state.ts';

/** What a login script is given. It signs in and returns once it is signed in. */
export interface LoginArguments {
  readonly page: Page;
  readonly context: BrowserContext;
  /** The first start address. */
  readonly url: string;
  readonly role: string;
}

/** The `login` (or default) export of a login script. */
export type Login = (given: LoginArguments) => Promise<void>;

/** How a role comes to its session. */
export type SignIn =
  | { readonly kind: 'none' }
  | { readonly kind: 'state'; readonly state: StoredState }
  | { readonly kind: 'script'; readonly login: Login; readonly file: string };

const SCRIPTS = new Set(['.ts', '.mts', '.js', '.mjs']);

async function loadLogin(path: string, name: string): Promise<Login> {
  // That it can be read is seen first: Node's own words for what is missing are many.
  readOptionFile(name, path);
  let module: Readonly<Record<string, unknown>>;
  try {
    module = await importQuietly(pathToFileURL(path).href);
  } catch (error) {
    throw loadFailure(path, error, name);
  }
  const login = module['login'] ?? module['default'];
  if (typeof login === 'function') return login as Login;
  throw usageError(name, 'it exports no function `login`', 'write export async function login({ page, url }) { … }');
}

/** Reads what a role signs in with: a storage state, or a script that makes one. */
export async function loadSignIn({ role, file }: RoleFile, root: string): Promise<SignIn> {
  const path = resolve(root, file);
  const name = `--role ${role}=${file}`;
  const extension = extname(path);
  if (extension === '.json') return { kind: 'state', state: readStoredState(path, name) };
  if (SCRIPTS.has(extension)) return { kind: 'script', login: await loadLogin(path, name), file: path };
  throw usageError(name, 'its file is of a kind that is not read', 'name a .json, .ts, .js or .mjs file');
}
