import type { ValueBounds } from './value-text.ts';
import type { WriteAll, WrittenText } from './write-all.ts';

/** Writes the variables that scripts have made, and those the caller has looked up by name. */
export type WriteGlobals = (lexical: object, bounds: ValueBounds) => Promise<WrittenText>;

/** The names that a window has of itself, asked for in a world without the page's variables. Self-contained. */
export function windowNames(): readonly string[] {
  return Object.getOwnPropertyNames(globalThis);
}

/**
 * Makes the function that writes all globals but `own`, where it is kept itself, and those in `before`: the names that the
 * window has now, where none are given. Runs in the page's own world, best before its scripts; self-contained.
 */
export function makeWriteGlobals(writeAll: WriteAll, own: string, before?: readonly string[]): WriteGlobals {
  const { getOwnPropertyDescriptor, ownKeys, defineProperty } = Reflect;
  const { hasOwn } = Object;
  const known: Record<string, true> = { __proto__: null, [own]: true } as never;
  const names = before ?? (ownKeys(globalThis) as readonly string[]);
  for (let at = 0; at < names.length; at++) known[names[at] as string] = true;

  return (lexical, bounds) => {
    const made = { __proto__: null, lexical } as object;
    const now = ownKeys(globalThis);
    for (let at = 0; at < now.length; at++) {
      const key = now[at] as string;
      // A window's frames are properties of it with an index for a name.
      if (typeof key !== 'string' || known[key] === true || (key[0] ?? '') <= '9') continue;
      const descriptor = getOwnPropertyDescriptor(globalThis, key);
      if (descriptor !== undefined && hasOwn(descriptor, 'value')) defineProperty(made, key, descriptor);
    }
    return writeAll(made, bounds);
  };
}
