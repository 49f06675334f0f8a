import { decodeBytes, decodeUtf8 } from '../text/utf8.ts';
import { storedEntry, type ArchiveEntry } from './entry.ts';

/** Sizes, offsets and kinds of the `ustar` format of POSIX, with the long names of GNU. */
const BLOCK = 512;
const NAME = [0, 100] as const;
const SIZE = [124, 136] as const;
const KIND = 156;
const MAGIC = [257, 262] as const;
const PREFIX = [345, 500] as const;
const FILES = new Set(['', '0', '7']);
const LONG_NAME = 'L';
const EXTENDED = 'x';

function textAt(bytes: Uint8Array, at: number, [start, end]: readonly [number, number]): string {
  const field = bytes.subarray(at + start, at + end);
  const zero = field.indexOf(0);
  const text = zero === -1 ? field : field.subarray(0, zero);
  return decodeUtf8(text) ?? decodeBytes(text);
}

/** True for an archive of tar, whose first block says so. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && textAt(bytes, 0, MAGIC) === 'ustar';
}

/** What is too long for its digits is written as a number. */
function sizeAt(bytes: Uint8Array, at: number): number {
  const start = at + SIZE[0];
  if (((bytes[start] ?? 0) & 0x80) === 0) return Number.parseInt(textAt(bytes, at, SIZE).trim() || '0', 8);
  return bytes.subarray(start + 4, at + SIZE[1]).reduce((sum, byte) => sum * 256 + byte, 0);
}

function nameAt(bytes: Uint8Array, at: number): string {
  const prefix = textAt(bytes, at, PREFIX);
  const name = textAt(bytes, at, NAME);
  // GNU keeps times where POSIX has the start of the path.
  const isPosix = bytes[at + MAGIC[1]] === 0;
  return isPosix && prefix !== '' ? `${prefix}/${name}` : name;
}

/** What an extended header says of the file behind it: records of length, name and value. */
function extended(text: string, key: string): string | undefined {
  return new RegExp(String.raw`(?:^|\n)\d+ ${key}=([^\n]*)\n`).exec(text)?.[1];
}

/** The files of an archive of tar, one behind the other. Folders, links and empty files are left out. */
export function* tarEntries(bytes: Uint8Array): Generator<ArchiveEntry> {
  let long: string | undefined;
  let longSize: string | undefined;
  let at = 0;
  while (at + BLOCK <= bytes.length && textAt(bytes, at, MAGIC) === 'ustar') {
    const kind = textAt(bytes, at, [KIND, KIND + 1]);
    const size = Number(longSize ?? sizeAt(bytes, at));
    if (!Number.isSafeInteger(size)) return;
    const start = at + BLOCK;
    const content = (): string => textAt(bytes, 0, [start, start + size]);
    if (kind === LONG_NAME) long = content();
    else if (kind === EXTENDED) {
      long = extended(content(), 'path') ?? long;
      longSize = extended(content(), 'size');
    } else {
      if (FILES.has(kind) && size > 0) yield storedEntry(bytes, long ?? nameAt(bytes, at), start, size);
      long = undefined;
      longSize = undefined;
    }
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
