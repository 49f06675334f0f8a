import { readFileSync, statSync } from 'node:fs';
import { crc32 } from 'node:zlib';

/** Tells whether a file still holds what was searched: its size in bytes and a checksum, the cheapest there is. */
export interface ContentMark {
  readonly size: number;
  readonly crc: number;
}

/** The mark of a content. */
export function markOf(content: string | Uint8Array): ContentMark {
  return { size: Buffer.byteLength(content), crc: crc32(content) };
}

/** True where both are marks of the same content. */
export function isSameMark(a: ContentMark | undefined, b: ContentMark): boolean {
  return a?.size === b.size && a.crc === b.crc;
}

/** The size of a file; undefined where there is none. */
export function sizeOnDisk(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.size;
}

/** True where the file holds the content that was marked. Read only where its size is right. */
export function isOnDisk(path: string, mark: ContentMark | undefined): boolean {
  try {
    return mark !== undefined && sizeOnDisk(path) === mark.size && crc32(readFileSync(path)) === mark.crc;
  } catch {
    return false;
  }
}
