import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cacheFolder } from './compile-cache.ts';

const at = (path: string): string => join(...path.split('/'));

test.each([
  ['/app/node_modules/@leakgate/node/dist/a.mjs', '/app/node_modules/.cache/leakgate'],
  ['/app/node_modules/.pnpm/x@1/node_modules/@leakgate/node/dist/a.mjs', '/app/node_modules/.cache/leakgate'],
  ['/usr/lib/node_modules/@leakgate/node/dist/a.mjs', '/usr/lib/node_modules/.cache/leakgate'],
  ['/src/leakgate/packages/node/src/a.ts', undefined],
  ['/src/node_modules.d/a.ts', undefined],
])('%s', (file, folder) => {
  expect(cacheFolder(at(file))).toBe(folder === undefined ? undefined : at(folder));
});
