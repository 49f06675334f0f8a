import { inflate as inflatePortably, packingOf, type Inflate } from '@leakgate/core';

const UNPACK = { gzip: 'gunzipSync', zlib: 'inflateSync', raw: 'inflateRawSync' } as const;

/**
 * Unpacks with zlib. What is more than the limit, or broken, zlib refuses whole: then the portable way keeps what
 * there is.
 */
export const inflate: Inflate = (bytes, limit) => {
  try {
    // Loaded only now: a process that starts is faster without.
    const { [UNPACK[packingOf(bytes)]]: unpack, constants } = process.getBuiltinModule('node:zlib');
    const unpacked = unpack(bytes, {
      maxOutputLength: limit,
      finishFlush: constants.Z_SYNC_FLUSH,
    });
    return unpacked.length === 0 ? undefined : unpacked;
  } catch {
    return inflatePortably(bytes, limit);
  }
};
