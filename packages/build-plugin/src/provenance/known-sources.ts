import { readFileSync } from 'node:fs';
import type { SourceModule } from '@leakgate/core';

/**
 * What is remembered of the sources of an output once it was asked for: a token that stands in many files of an output,
 * as a key does that is made for browsers, asks for the same of each of them.
 */
export interface KnownSources {
  /** File → its text; undefined where it cannot be read. */
  readonly texts: Map<string, string | undefined>;
  /** For style sheets, and for everything else: the modules that a token may come from. */
  readonly modules: Map<'styles' | 'all', readonly SourceModule[]>;
  /** Id of a module → the name that reports call its file. */
  readonly names: Map<string, string | undefined>;
  /** Modules' files by the names that reports call them, once one was asked for. */
  readonly files: Map<string, string>;
  /** File → the ids of the modules that were made from it, once one was asked for. */
  readonly ids: Map<string, readonly string[]>;
  /** File that is no module → the style sheet or the script that brings it in, both by name. */
  readonly referrers: Map<string, string>;
  /** File → its chain of imports. */
  readonly chains: Map<string, readonly string[]>;
}

/** Nothing, yet. */
export function nothingKnown(): KnownSources {
  return {
    texts: new Map(),
    modules: new Map(),
    names: new Map(),
    files: new Map(),
    ids: new Map(),
    referrers: new Map(),
    chains: new Map(),
  };
}

/** What a map holds for a key, made where it holds nothing. */
export function remembered<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  if (!map.has(key)) map.set(key, make());
  return map.get(key) as Value;
}

function read(file: string): string | undefined {
  try {
    // Half as dear as to have it decoded while it is read, for what is not ASCII.
    return readFileSync(file).toString('utf8');
  } catch {
    return undefined;
  }
}

/** The text of a file, read once. */
export function textOf({ texts }: KnownSources, file: string): string | undefined {
  return remembered(texts, file, () => read(file));
}
