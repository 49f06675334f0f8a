import { unpackPortably, type Codec, type Unpack } from '@leakgate/core';
import type * as Zlib from 'node:zlib';

type Unpacker = (zlib: typeof Zlib, bytes: Uint8Array, maxOutputLength: number) => Uint8Array;

/** Each flushes at the end, which gives what there is of data that was broken off. */
const UNPACK: Readonly<Record<Codec, Unpacker>> = {
  brotli: ({ brotliDecompressSync, constants }, bytes, maxOutputLength) =>
    brotliDecompressSync(bytes, { maxOutputLength, finishFlush: constants.BROTLI_OPERATION_FLUSH }),
  deflate: ({ inflateRawSync, constants }, bytes, maxOutputLength) =>
    inflateRawSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  gzip: ({ gunzipSync, constants }, bytes, maxOutputLength) =>
    gunzipSync(bytes, { maxOutputLength, finishFlush: constants.Z_SYNC_FLUSH }),
  zstandard: ({ zstdDecompressSync, constants }, bytes, maxOutputLength) =>
    zstdDecompressSync(bytes, { maxOutputLength, finishFlush: constants.ZSTD_e_flush }),
};

/** What is unpacked first of what is too large as a whole; it doubles until that is too large as well. */
const FIRST_PART = 256;

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** The start of what is more than the limit, half of the limit or more as a rule: zlib refuses the whole. */
function startOf(unpacker: (part: Uint8Array) => Uint8Array, bytes: Uint8Array): Uint8Array {
  let start: Uint8Array = new Uint8Array();
  try {
    for (let size = FIRST_PART; size < bytes.length; size *= 2) start = unpacker(bytes.subarray(0, size));
  } catch {
    // The part before was the last one that fits.
  }
  return start;
}

/** Unpacks with zlib; of what deflate packed and is broken the portable way keeps what stands before the break. */
export const unpack: Unpack = (codec, bytes, limit) => {
  const unpacker = (part: Uint8Array): Uint8Array => UNPACK[codec](process.getBuiltinModule('node:zlib'), part, limit);
  try {
    return { bytes: unpacker(bytes), cut: false };
  } catch (error) {
    return isTooLarge(error) ? { bytes: startOf(unpacker, bytes), cut: true } : unpackPortably(codec, bytes, limit);
  }
};
