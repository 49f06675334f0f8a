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

/** Loads it beside the file that asks; a host without Node's loader has been provided with it: see `portable.ts`. */
const LOAD_READ_SCRIPT = `import type { ScriptReading, ScriptToRead } from './read-script.ts';
export type ReadScript = (script: ScriptToRead) => ScriptReading;
let provided: ReadScript | undefined;
export function provideReadScript(read: ReadScript): void {
  provided = read;
}
export function loadReadScript(): ReadScript {
  provided ??= process.getBuiltinModule('node:module').createRequire(import.meta.url)('./scripts.mjs').readScript;
  return provided;
}
`;

/** Leaves the reader of scripts out of what a process starts with. */
export function scriptsApart(): Plugin {
  return { name: 'scripts-apart', load: (id) => (id === join(SRC, 'script/load.ts') ? LOAD_READ_SCRIPT : undefined) };
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
