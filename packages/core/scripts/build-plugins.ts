// What the build of the package does besides bundling: see `tsdown.config.ts`.

import { join } from 'node:path';
import type { Plugin } from 'rolldown';
import { bake, bakedModules } from '../src/baked/bake.ts';

const SRC = join(import.meta.dirname, '..', 'src');

/** Puts what can be computed of the built-in formats in the place of what computes it. */
export function baked(): Plugin {
  const modules = bakedModules(bake());
  const byPath = new Map(Array.from(modules, ([name, text]) => [join(SRC, name), text]));
  return { name: 'baked', load: (id) => byPath.get(id) };
}

/** Loads each part beside the file that asks; a host without Node's loader is provided with them: see `portable.ts`. */
const APART = `import type { readScript } from './script/read-script.ts';
export interface Apart {
  readonly readScript: typeof readScript;
  readonly formatsText: string;
}
const FILES = { readScript: './scripts.mjs', formatsText: './formats.mjs' };
let parts: Partial<Apart> = {};
export function provide(provided: Apart): void {
  parts = provided;
}
export function apart<Name extends keyof Apart>(name: Name): Apart[Name] {
  const load = () => process.getBuiltinModule('node:module').createRequire(import.meta.url)(FILES[name])[name];
  return (parts[name] ??= load());
}
`;

/** Leaves what few processes need out of what all start with. */
export function partsApart(): Plugin {
  return { name: 'parts-apart', load: (id) => (id === join(SRC, 'apart.ts') ? APART : undefined) };
}

/**
 * Writes characters beyond ASCII as escapes, in comments too: with a single one of them V8 holds the whole file with two
 * bytes for each character, and takes longer to read it.
 */
export function ascii(): Plugin {
  return {
    name: 'ascii',
    renderChunk: (code, { fileName }) =>
      fileName.endsWith('.mjs')
        ? code.replace(/[^\x00-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
        : undefined,
  };
}
