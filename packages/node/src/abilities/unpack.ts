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

function isTooLarge(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/**
 * Unpacks with zlib. What is more than the limit zlib refuses whole: of what deflate packed the portable way keeps the
 * start, as it does where that is broken.
 */
export const unpack: Unpack = (codec, bytes, limit) => {
  try {
    return { bytes: UNPACK[codec](process.getBuiltinModule('node:zlib'), bytes, limit), cut: false };
  } catch (error) {
    const start = unpackPortably(codec, bytes, limit);
    return start === undefined && isTooLarge(error) ? { bytes: new Uint8Array(), cut: true } : start;
  }
};
