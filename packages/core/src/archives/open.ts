import { asarEntries } from './asar.ts';
import type { ArchiveEntry } from './entry.ts';
import { packedAs, type ArchiveKind, type Packed } from './head.ts';
import { hermesEntries } from './hermes.ts';
import { tarEntries } from './tar.ts';
import type { Codec, Unpack, Unpacked } from './unpack.ts';
import { zipEntries } from './zip.ts';

/**
 * What is read of one artifact's files: so many bytes for each of its own, which real archives stay far below, and a few
 * more in any case; never more than fits into memory beside a build, but what stands in it as it is.
 */
const MOST_PER_BYTE = 32;
const MOST_BASE = 16 * 2 ** 20;
const MOST = 256 * 2 ** 20;
/** An app of Electron brings its packages along, file by file. */
const MOST_FILES = 60_000;
/** Archives in archives. */
const DEEPEST = 3;

/** The files of each kind of archive; undefined where what lists them cannot be read. */
const ENTRIES: Readonly<Record<ArchiveKind, (bytes: Uint8Array) => Iterable<ArchiveEntry> | undefined>> = {
  asar: asarEntries,
  hermes: hermesEntries,
  tar: tarEntries,
  zip: zipEntries,
};

/** A file in an archive, by its path in it; that of an archive in an archive starts with the inner one's. */
export interface Member {
  readonly kind: 'member';
  readonly entry: string;
  readonly bytes: Uint8Array;
}

/** Why something in an archive was not searched. `cut`: there is more than is unpacked of one artifact. */
export type ArchiveLack =
  | { readonly kind: 'broken' | 'cut' | 'encrypted' | 'too-deep' }
  | { readonly kind: 'unread'; readonly as: string };

/** What an archive turned out to hold; of a lack whether it is of the artifact itself or of a file in it. */
export type Opened = Member | { readonly kind: 'lack'; readonly lack: ArchiveLack; readonly inside: boolean };

/** What is left to be unpacked of one artifact. */
interface Room {
  bytes: number;
  files: number;
}

interface Packing {
  readonly bytes: Uint8Array;
  /** The path in the artifact so far; empty for the artifact itself. */
  readonly path: string;
  readonly name: string;
  readonly depth: number;
}

function lackOf(lack: ArchiveLack, { depth }: Packing): Opened {
  return { kind: 'lack', lack, inside: depth > 0 };
}

/** The name of the file that was packed alone, as tools that pack one write it. */
function unpackedName(name: string): string {
  const base = name.slice(name.lastIndexOf('/') + 1).replace(/[?#].*$/s, '');
  const bare = base.replace(/\.(?:br|gz|zst)$/i, '').replace(/\.tgz$/i, '.tar');
  return bare === '' ? 'content' : bare;
}

/** What is stored as it is: it counts as well, for the directory of a zip may lead to the same bytes over and over. */
function startOf(bytes: Uint8Array, room: number): Unpacked {
  return { bytes: bytes.subarray(0, Math.max(0, room)), cut: bytes.length > room };
}

/** Opens the archives of one artifact with what is left of its room. */
function opener(unpack: Unpack, room: Room): (packing: Packing) => Iterable<Opened> {
  function* member(packing: Packing, name: string, bytes: Uint8Array): Generator<Opened> {
    const path = packing.path === '' ? name : `${packing.path}/${name}`;
    yield { kind: 'member', entry: path, bytes };
    yield* open({ bytes, path, name, depth: packing.depth + 1 });
  }

  function* unpacked(packing: Packing, name: string, codec: Codec | 'stored', bytes: Uint8Array): Generator<Opened> {
    const result = room.bytes > 0 && codec !== 'stored' ? unpack(codec, bytes, room.bytes) : startOf(bytes, room.bytes);
    if (result === undefined) {
      yield lackOf({ kind: 'broken' }, packing);
      return;
    }
    room.bytes -= result.bytes.length;
    yield* member(packing, name, result.bytes);
    if (result.cut) yield lackOf({ kind: 'cut' }, packing);
  }

  function* entry(packing: Packing, { name, bytes, packed, encrypted }: ArchiveEntry): Generator<Opened> {
    const inner = { ...packing, depth: packing.depth + 1 };
    if (encrypted) yield lackOf({ kind: 'encrypted' }, inner);
    else if (packed === 'unread') yield lackOf({ kind: 'broken' }, inner);
    else yield* unpacked(packing, name, packed, bytes);
  }

  function* several(packing: Packing, entries: Iterable<ArchiveEntry> | undefined): Generator<Opened> {
    if (entries === undefined) yield lackOf({ kind: 'broken' }, packing);
    for (const each of entries ?? []) {
      if (room.files-- <= 0 || room.bytes <= 0) {
        yield lackOf({ kind: 'cut' }, packing);
        return;
      }
      yield* entry(packing, each);
    }
  }

  function* inside(packing: Packing, packed: Packed): Generator<Opened> {
    switch (packed.kind) {
      case 'several':
        yield* several(packing, ENTRIES[packed.as](packing.bytes));
        return;
      case 'file':
        yield* unpacked(packing, unpackedName(packing.name), packed.codec, packing.bytes);
        return;
      case 'unread':
        yield lackOf(packed, packing);
        return;
      default:
        packed satisfies never;
    }
  }

  function* open(packing: Packing): Generator<Opened> {
    const packed = packedAs(packing.bytes, packing.name);
    if (packed === undefined) return;
    if (packing.depth >= DEEPEST) yield lackOf({ kind: 'too-deep' }, packing);
    else yield* inside(packing, packed);
  }

  return open;
}

/** Every file in an archive, one at a time, and what of it is not read; nothing for what is no archive. */
export function openArchive(bytes: Uint8Array, name: string, unpack: Unpack): Iterable<Opened> {
  const most = Math.max(bytes.length, Math.min(MOST, MOST_PER_BYTE * bytes.length + MOST_BASE));
  const room = { bytes: most, files: MOST_FILES };
  return opener(unpack, room)({ bytes, path: '', name, depth: 0 });
}
