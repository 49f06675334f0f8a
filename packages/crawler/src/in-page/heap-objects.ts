import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/**
 * Writes those of a page's objects whose content no string of its memory holds. Runs in the page's own world;
 * self-contained.
 */
export async function readHeapObjects(
  objects: readonly object[],
  bounds: ValueBounds,
  write: WriteValue,
): Promise<Pick<ValueText, 'text' | 'cut'>> {
  const { getPrototypeOf } = Reflect;
  const globals = { Memory: globalThis.WebAssembly?.Memory, __proto__: globalThis } as unknown as Record<
    string,
    { readonly prototype: object } | undefined
  >;
  const names = ['Blob', 'File', 'FormData', 'Headers', 'Memory', 'Request', 'URL', 'URLSearchParams'];
  const kinds = new Set<unknown>(names.map((name) => globals[name]?.prototype));
  kinds.delete(undefined);

  const held: object[] = [];
  for (const object of objects) if (kinds.has(getPrototypeOf(object)) && !kinds.has(object)) held.push(object);
  const { text, cut, blobs } = write(held, bounds);
  const texts = [text];
  let room = bounds.characters - text.length;
  for (const blob of blobs) {
    if (room <= 0) break;
    const part = await blob.slice(0, room).text();
    texts.push(part);
    room -= part.length;
  }
  return { text: texts.join('\n'), cut: cut || room <= 0 };
}
