import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/** Writes the variables that scripts have made, and those the caller has looked up by name. */
export type WriteGlobals = (lexical: object, bounds: ValueBounds) => Promise<Pick<ValueText, 'text' | 'cut'>>;

/** The names that a window has of itself, asked for in a world without the page's variables. Self-contained. */
export function windowNames(): readonly string[] {
  return Object.getOwnPropertyNames(globalThis);
}

/**
 * Keeps, under a name that only the crawler knows, a function that writes all globals but those in `before`: the names
 * the window has now, where none are given. Runs in the page's own world, best before its scripts; self-contained.
 */
export function installGlobals(name: string, write: WriteValue, before?: readonly string[]): void {
  const { apply, getOwnPropertyDescriptor, ownKeys, defineProperty } = Reflect;
  const { hasOwn } = Object;
  const { slice, text: read } = Blob.prototype;
  const known: Record<string, true> = { __proto__: null } as never;
  const names = before ?? (ownKeys(globalThis) as readonly string[]);
  for (let at = 0; at < names.length; at++) known[names[at] as string] = true;

  const writeGlobals: WriteGlobals = async (lexical, bounds) => {
    const made = { __proto__: null, lexical } as object;
    const now = ownKeys(globalThis);
    for (let at = 0; at < now.length; at++) {
      const key = now[at] as string;
      // A window's frames are properties of it with an index for a name.
      if (typeof key !== 'string' || known[key] === true || (key[0] ?? '') <= '9') continue;
      const descriptor = getOwnPropertyDescriptor(globalThis, key);
      if (descriptor !== undefined && hasOwn(descriptor, 'value')) defineProperty(made, key, descriptor);
    }
    const { text, cut, blobs } = write(made, bounds);
    let all = text;
    for (let at = 0; at < blobs.length && all.length < bounds.characters; at++) {
      const part = apply(slice, blobs[at], [0, bounds.characters - all.length]) as Blob;
      all += `\n${(await apply(read, part, [])) as string}`;
    }
    return { text: all, cut: cut || all.length >= bounds.characters };
  };
  defineProperty(globalThis, name, { value: writeGlobals });
  known[name] = true;
}
