import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { usageError } from '@leakgate/node';
import type * as playwright from 'playwright-core';

/** Packages that hold Playwright's browser control; a project usually has one of them. */
const NAMES = ['playwright-core', 'playwright', '@playwright/test'];

function isPlaywright(module: unknown): module is typeof playwright {
  return typeof module === 'object' && module !== null && 'chromium' in module;
}

function resolved(name: string, from: string): string | undefined {
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}

/** Playwright, from beside this package or from the project's own dependencies. Loaded on first use only. */
export async function loadPlaywright(folder: string): Promise<typeof playwright> {
  const froms = [import.meta.url, pathToFileURL(join(folder, 'package.json')).href];
  const files = froms.flatMap((from) => NAMES.map((name) => resolved(name, from)));
  const file = files.find((each) => each !== undefined);
  if (file === undefined) {
    throw usageError('playwright-core', 'it is not installed', 'install it: npm install --save-dev playwright-core');
  }
  const module: unknown = await import(pathToFileURL(file).href);
  const exported = isPlaywright(module) ? module : (module as { readonly default?: unknown }).default;
  if (isPlaywright(exported)) return exported;
  throw usageError('playwright-core', 'it has no Chromium in it', 'install a current one');
}
