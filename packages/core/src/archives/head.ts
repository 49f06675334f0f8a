import { isAsar } from './asar.ts';
import { isHermes } from './hermes.ts';
import { isTar } from './tar.ts';
import type { Codec } from './unpack.ts';
import { endsAsZip } from './zip.ts';

/** Ways of keeping several files in one. */
export type ArchiveKind = 'asar' | 'hermes' | 'tar' | 'zip';

/** What a file is packed as: one file in it, several, or in a way that is not read. */
export type Packed =
  | { readonly kind: 'file'; readonly codec: Codec }
  | { readonly kind: 'several'; readonly as: ArchiveKind }
  | { readonly kind: 'unread'; readonly as: string };

/** First bytes by which kinds of archives are told, as each one's specification has them. */
const HEADS: readonly (readonly [bytes: readonly number[], packed: Packed])[] = [
  [[0x1f, 0x8b, 0x08], { kind: 'file', codec: 'gzip' }],
  [[0x28, 0xb5, 0x2f, 0xfd], { kind: 'file', codec: 'zstandard' }],
  [[0x50, 0x4b, 0x03, 0x04], { kind: 'several', as: 'zip' }],
  // An extension of Chromium: a signature before a zip.
  [[0x43, 0x72, 0x32, 0x34], { kind: 'several', as: 'zip' }],
  [[0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], { kind: 'unread', as: '7z' }],
  [[0x52, 0x61, 0x72, 0x21, 0x1a, 0x07], { kind: 'unread', as: 'rar' }],
  [[0xfd, 0x37, 0x7a, 0x58, 0x5a, 0x00], { kind: 'unread', as: 'xz' }],
  [[0x42, 0x5a, 0x68], { kind: 'unread', as: 'bzip2' }],
  [[0x04, 0x22, 0x4d, 0x18], { kind: 'unread', as: 'LZ4' }],
];

const BROTLI_NAME = /\.br$/i;

/** The digit of the block size and the mark of the first block: three letters alone start many a file. */
function isBzip2(bytes: Uint8Array): boolean {
  const [, , , size = 0, first, second] = bytes;
  return size >= 0x31 && size <= 0x39 && ((first === 0x31 && second === 0x41) || (first === 0x17 && second === 0x72));
}

function asNothingElse(bytes: Uint8Array, name: string): Packed | undefined {
  if (BROTLI_NAME.test(name)) return { kind: 'file', codec: 'brotli' };
  if (isAsar(bytes)) return { kind: 'several', as: 'asar' };
  if (isTar(bytes)) return { kind: 'several', as: 'tar' };
  if (isHermes(bytes)) return { kind: 'several', as: 'hermes' };
  return endsAsZip(bytes) ? { kind: 'several', as: 'zip' } : undefined;
}

/** What the first bytes say, and for Brotli, which has no mark of its own, the name; undefined for what is not packed. */
export function packedAs(bytes: Uint8Array, name: string): Packed | undefined {
  const hit = HEADS.find(([head]) => head.every((byte, index) => bytes[index] === byte));
  if (hit === undefined) return asNothingElse(bytes, name);
  const [, packed] = hit;
  return packed.kind === 'unread' && packed.as === 'bzip2' && !isBzip2(bytes) ? undefined : packed;
}
