import { decodeBytes, decodeUtf8 } from '../text/utf8.ts';
import type { ArchiveEntry } from './entry.ts';

/** Signatures, sizes and offsets of APPNOTE.TXT, the specification of zip. */
const END = 0x06054b50;
const END_SIZE = 22;
const LONGEST_COMMENT = 0xffff;
const END_64_LOCATOR = 0x07064b50;
const END_64 = 0x06064b50;
const ENTRY = 0x02014b50;
const ENTRY_SIZE = 46;
const LOCAL = 0x04034b50;
const LOCAL_SIZE = 30;
const ENCRYPTED = 1;
const IN_EXTRA_32 = 0xffffffff;
const EXTRA_64 = 1;
const METHODS: ReadonlyMap<number, ArchiveEntry['packed']> = new Map([
  [0, 'stored'],
  [8, 'deflate'],
  [93, 'zstandard'],
]);

/** Where the directory of an archive stands. */
interface Directory {
  readonly start: number;
  readonly end: number;
  /** Bytes before the archive, by which every offset in it is moved. */
  readonly before: number;
}

/** Numbers at offsets: little-endian, and 0 behind the end, for an archive may be broken anywhere. */
class Numbers {
  readonly #view: DataView;

  constructor(bytes: Uint8Array) {
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  get length(): number {
    return this.#view.byteLength;
  }

  u16(at: number): number {
    return at >= 0 && at + 2 <= this.length ? this.#view.getUint16(at, true) : 0;
  }

  u32(at: number): number {
    return at >= 0 && at + 4 <= this.length ? this.#view.getUint32(at, true) : 0;
  }

  u64(at: number): number {
    return this.u32(at) + 2 ** 32 * this.u32(at + 4);
  }
}

/** The directory, by the record at the end of the archive: its comment may hold what looks like one. */
function directoryOf(numbers: Numbers): Directory | undefined {
  const last = numbers.length - END_SIZE;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
    const directory = numbers.u32(at) === END ? directoryBefore(numbers, at) : undefined;
    if (directory !== undefined) return directory;
  }
  return undefined;
}

function directoryBefore(numbers: Numbers, end: number): Directory | undefined {
  const locator = end - 20;
  const large = numbers.u32(locator) === END_64_LOCATOR ? locator - 56 : -1;
  const is64 = large >= 0 && numbers.u32(large) === END_64;
  const size = is64 ? numbers.u64(large + 40) : numbers.u32(end + 12);
  const offset = is64 ? numbers.u64(large + 48) : numbers.u32(end + 16);
  const until = is64 ? large : end;
  const start = until - size;
  const isOne = start >= offset && (size === 0 || numbers.u32(start) === ENTRY);
  return isOne ? { start, end: until, before: start - offset } : undefined;
}

/** The size and the offset of an entry: where they do not fit into it, in its extra fields. */
function placeOf(numbers: Numbers, at: number): { readonly size: number; readonly offset: number } {
  const size = numbers.u32(at + 20);
  const offset = numbers.u32(at + 42);
  if (size !== IN_EXTRA_32 && offset !== IN_EXTRA_32) return { size, offset };
  const extra = at + ENTRY_SIZE + numbers.u16(at + 28);
  const end = extra + numbers.u16(at + 30);
  for (let field = extra; field + 4 <= end; field += 4 + numbers.u16(field + 2)) {
    if (numbers.u16(field) !== EXTRA_64) continue;
    let value = field + 4 + (numbers.u32(at + 24) === IN_EXTRA_32 ? 8 : 0);
    const take = (given: number): number => {
      if (given !== IN_EXTRA_32) return given;
      value += 8;
      return numbers.u64(value - 8);
    };
    return { size: take(size), offset: take(offset) };
  }
  return { size, offset };
}

function entryAt(bytes: Uint8Array, numbers: Numbers, at: number, before: number): ArchiveEntry {
  const nameBytes = bytes.subarray(at + ENTRY_SIZE, at + ENTRY_SIZE + numbers.u16(at + 28));
  const { size, offset } = placeOf(numbers, at);
  const local = before + offset;
  const start = local + LOCAL_SIZE + numbers.u16(local + 26) + numbers.u16(local + 28);
  const whole = numbers.u32(local) === LOCAL && start + size <= bytes.length;
  return {
    name: decodeUtf8(nameBytes) ?? decodeBytes(nameBytes),
    bytes: whole ? bytes.subarray(start, start + size) : bytes.subarray(0, 0),
    packed: whole ? (METHODS.get(numbers.u16(at + 10)) ?? 'unread') : 'unread',
    encrypted: (numbers.u16(at + 8) & ENCRYPTED) !== 0,
  };
}

/** True for a file that ends as a zip without a comment does: a program that unpacks itself starts as a program. */
export function endsAsZip(bytes: Uint8Array): boolean {
  return new Numbers(bytes).u32(bytes.length - END_SIZE) === END;
}

/** The files of a zip, by its directory, lazily; undefined where there is none. Folders and empty files are left out. */
export function zipEntries(bytes: Uint8Array): Iterable<ArchiveEntry> | undefined {
  const numbers = new Numbers(bytes);
  const directory = directoryOf(numbers);
  if (directory === undefined) return undefined;
  const { start, end, before } = directory;
  return (function* entries(): Generator<ArchiveEntry> {
    let at = start;
    while (at + ENTRY_SIZE <= end && numbers.u32(at) === ENTRY) {
      const isEmpty = numbers.u32(at + 20) === 0 || numbers.u32(at + 24) === 0;
      if (!isEmpty) yield entryAt(bytes, numbers, at, before);
      at += ENTRY_SIZE + numbers.u16(at + 28) + numbers.u16(at + 30) + numbers.u16(at + 32);
    }
  })();
}
