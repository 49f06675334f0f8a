import { createRequire } from 'node:module';
import type * as plugin from '@leakgate/build-plugin';
import { guardNode } from './node-guard.ts';

/**
 * The build plugin, loaded after the guard. Not by `import`, which links everything before it runs anything, and not
 * by an awaited `import()`, which a configuration that its bundler turned into CommonJS could not `require`.
 */
export function loadPlugin(): typeof plugin {
  guardNode();
  return createRequire(import.meta.url)('@leakgate/build-plugin') as typeof plugin;
}
