import type { ValueBounds, ValueText, WriteValue } from './value-text.ts';

/** A value and the blobs in it, as text. */
export type WrittenText = Pick<ValueText, 'text' | 'cut'>;

/** Writes a value, and behind it the blobs in it. */
export type WriteAll = (value: object, bounds: ValueBounds) => Promise<WrittenText>;

/** Makes a writer that reads blobs too. Runs in the page's own world; self-contained. */
export function makeWriteAll(write: WriteValue): WriteAll {
  const { apply } = Reflect;
  const { slice, text: read } = Blob.prototype;
  return async (value, bounds) => {
    const { text, cut, blobs } = write(value, bounds);
    let all = text;
    for (let at = 0; at < blobs.length && all.length < bounds.characters; at++) {
      const part = apply(slice, blobs[at], [0, bounds.characters - all.length]) as Blob;
      all += `\n${(await apply(read, part, [])) as string}`;
    }
    return { text: all, cut: cut || all.length >= bounds.characters };
  };
}
