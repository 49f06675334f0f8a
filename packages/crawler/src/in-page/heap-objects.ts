import type { WriteAll } from './write-all.ts';
import type { ValueBounds } from './value-text.ts';

/** Writes those of a page's objects whose content no string of its memory holds. */
export type WriteObjects = (objects: readonly object[], bounds: ValueBounds) => ReturnType<WriteAll>;

/**
 * Makes the function that writes such objects, with the built-in functions as they are now. Runs in the page's own world;
 * self-contained.
 */
export function makeWriteObjects(writeAll: WriteAll): WriteObjects {
  const { apply, getPrototypeOf } = Reflect;
  const { has } = Set.prototype;
  const { Memory } = globalThis.WebAssembly ?? {};
  const globals = { Memory, __proto__: globalThis } as unknown as Record<string, { readonly prototype: object }>;
  const names = ['Blob', 'File', 'FormData', 'Headers', 'Memory', 'Request', 'URL', 'URLSearchParams'];
  const kinds = new Set<unknown>(names.map((name) => globals[name]?.prototype));

  return (objects, bounds) => {
    const held: object[] = [];
    for (let at = 0; at < objects.length; at++) {
      const object = objects[at] as object;
      // A prototype may have one of the others for its own.
      const isHeld = apply(has, kinds, [getPrototypeOf(object)]) && !apply(has, kinds, [object]);
      if (isHeld) held[held.length] = object;
    }
    return writeAll(held, bounds);
  };
}
