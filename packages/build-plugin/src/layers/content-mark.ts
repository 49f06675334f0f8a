import { readFileSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Tells whether a file still holds what was searched: its size in bytes and a checksum, the cheapest there is. */
export interface ContentMark {
  readonly size: number;
  readonly crc: number;
}

/** The mark of a content. Dear for texts, which have to be encoded for it. */
export function markOf(content: string | Uint8Array): ContentMark {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return { size: bytes.length, crc: crc32(bytes) };
}

/** True where both are marks of the same content. */
export function isSameMark(a: ContentMark | undefined, b: ContentMark): boolean {
  return a?.size === b.size && a.crc === b.crc;
}

/** The mark of a file; undefined where it cannot be read. */
export function markOnDisk(path: string): ContentMark | undefined {
  try {
    return markOf(readFileSync(path));
  } catch {
    return undefined;
  }
}

/** True where the file holds the content that was marked. Read only where its size is right. */
export function isOnDisk(path: string, mark: ContentMark | undefined): boolean {
  if (mark === undefined || statSync(path, { throwIfNoEntry: false })?.size !== mark.size) return false;
  const found = markOnDisk(path);
  return found !== undefined && isSameMark(mark, found);
}
