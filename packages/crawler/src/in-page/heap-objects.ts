import type { WriteDetached } from './detached.ts';
import type { WriteAll } from './write-all.ts';
import type { ValueBounds } from './value-text.ts';

/** Writes those of a page's objects whose content no string of its memory holds. */
export type WriteObjects = (objects: readonly object[], bounds: ValueBounds) => ReturnType<WriteAll>;

/**
 * Makes the function that writes such objects, with the built-in functions as they are now. Runs in the page's own world;
 * self-contained.
 */
export function makeWriteObjects(writeAll: WriteAll, writeDetached: WriteDetached): WriteObjects {
  const { apply, getOwnPropertyDescriptor, getPrototypeOf } = Reflect;
  const { has } = Set.prototype;
  const { isArray } = Array;
  const { Memory } = globalThis.WebAssembly ?? {};
  const globals = { Memory, __proto__: globalThis } as unknown as Record<string, { readonly prototype: object }>;
  const files = ['Blob', 'File', 'FormData', 'Headers', 'Memory', 'Request', 'URL', 'URLSearchParams'];
  const talks = ['BroadcastChannel', 'RTCDataChannel', 'RTCPeerConnection'];
  const kinds = new Set<unknown>([...files, ...talks].map((name) => globals[name]?.prototype));

  const valueAt = (list: object, key: string | number): unknown =>
    getOwnPropertyDescriptor(list, key)?.value as unknown;
  /** True for a list of characters or of their codes, to judge by its first member, its last, and one between. */
  const maySpell = (object: object): boolean => {
    if (!isArray(object)) return false;
    const length = valueAt(object, 'length') as number;
    if (!(length >= 16 && length <= 4096)) return false;
    const members = [valueAt(object, 0), valueAt(object, length >> 1), valueAt(object, length - 1)];
    for (let at = 0; at < 3; at++) {
      const member = members[at];
      const isCode = typeof member === 'number' && member > 31 && member < 127;
      if (!isCode && !(typeof member === 'string' && member.length === 1)) return false;
    }
    return true;
  };

  return (objects, bounds) => {
    const held: unknown[] = [writeDetached(objects)];
    for (let at = 0; at < objects.length; at++) {
      const object = objects[at] as object;
      // A prototype may have one of the others for its own.
      const isHeld = apply(has, kinds, [getPrototypeOf(object)]) && !apply(has, kinds, [object]);
      if (isHeld || maySpell(object)) held[held.length] = object;
    }
    return writeAll(held, bounds);
  };
}
