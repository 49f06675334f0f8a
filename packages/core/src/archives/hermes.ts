import { decodeBytes } from '../text/utf8.ts';
import type { ArchiveEntry } from './entry.ts';

/**
 * The header of Hermes' bytecode, to which apps of React Native are compiled: counts of 32 bits each, then functions,
 * kinds of strings, hashes of names, the table of strings, and all their characters without anything between them.
 */
const MAGIC = [0xc6, 0x1f, 0xbc, 0x03, 0xc1, 0x03, 0x19, 0x1f];
const FUNCTIONS = 40;
const KINDS = 44;
const NAMES = 48;
const STRINGS = 52;
const LONG_STRINGS = 56;
const CHARACTERS = 60;
const HEADER = 128;
/** Bytes of what is said of a function before its code, by the version. */
const FUNCTION_SIZES = [16, 12];
/** In the table this length says that offset and length stand in another. */
const LONG = 255;

interface Text {
  readonly start: number;
  readonly bytes: number;
  readonly wide: boolean;
}

/** True for a script that was compiled for Hermes. */
export function isHermes(bytes: Uint8Array): boolean {
  return bytes.length > HEADER && MAGIC.every((byte, index) => bytes[index] === byte);
}

/** The strings, where functions have that size: then their characters are all that there are, and no more. */
function textsAt(view: DataView, functionSize: number): readonly Text[] | undefined {
  const count = (at: number): number => view.getUint32(at, true);
  const table = HEADER + count(FUNCTIONS) * functionSize + 4 * (count(KINDS) + count(NAMES));
  const longTable = table + 4 * count(STRINGS);
  const characters = longTable + 8 * count(LONG_STRINGS);
  const end = characters + count(CHARACTERS);
  if (end > view.byteLength) return undefined;
  const texts = Array.from({ length: count(STRINGS) }, (_, index): Text => {
    const entry = count(table + 4 * index);
    const [wide, offset, length] = [(entry & 1) === 1, (entry >>> 1) & 0x7fffff, entry >>> 24];
    const long = length === LONG && offset < count(LONG_STRINGS) ? longTable + 8 * offset : undefined;
    const start = characters + (long === undefined ? offset : count(long));
    return { start, bytes: (long === undefined ? length : count(long + 4)) * (wide ? 2 : 1), wide };
  });
  const last = texts.reduce((most, { start, bytes }) => Math.max(most, start + bytes), characters);
  return last === end ? texts : undefined;
}

/** The strings of compiled scripts as a file with one in each line; undefined where the table of them is not found. */
export function hermesEntries(bytes: Uint8Array): readonly ArchiveEntry[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const texts = FUNCTION_SIZES.flatMap((size) => textsAt(view, size) ?? []);
  if (texts.length === 0) return undefined;
  const wide = new TextDecoder('utf-16le');
  const lines = texts.map(({ start, bytes: length, wide: isWide }) => {
    const text = bytes.subarray(start, start + length);
    return isWide ? wide.decode(text) : decodeBytes(text);
  });
  const content = new TextEncoder().encode(`${lines.join('\n')}\n`);
  return [{ name: 'strings.txt', bytes: content, packed: 'stored', encrypted: false }];
}
