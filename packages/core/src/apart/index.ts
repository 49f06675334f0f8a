import type * as formats from '../formats/text.ts';
import type * as matching from './matching.ts';
import type * as scripts from './scripts.ts';
import type * as tables from './tables.ts';
import { load } from './load.ts';

/**
 * Parts of the engine that a process does not start with. Each is a module of its own; in the package a file of its own
 * beside the one that all start with, of the name that it has here.
 */
export interface Apart {
  /** The built-in formats as JSON: of interest once a text holds the start of a token. */
  readonly formats: typeof formats;
  /** What a candidate is judged and placed with: most artifacts have none. */
  readonly matching: typeof matching;
  /** Parses and folds one script: a fifth of the engine's code. */
  readonly scripts: typeof scripts;
  /** Computes tables: of no interest where those that the package brings along will do. */
  readonly tables: typeof tables;
}

let parts: Partial<Apart> = {};

/** For hosts that load nothing by themselves: see `portable.ts`. */
export function provide(provided: Apart): void {
  parts = provided;
}

/** A part, which is loaded when it is first asked for. */
export function apart<Name extends keyof Apart>(name: Name): Apart[Name] {
  return (parts[name] ??= load(name));
}
