import { inflateFrom } from '../text/inflate.ts';
import { packedStart } from '../text/packing.ts';

/** How the bytes of one file are packed. `deflate` is the raw form that stands in zip. */
export type Codec = 'brotli' | 'deflate' | 'gzip' | 'zstandard';

/** What came out of packed bytes; `cut` where there was more than the limit. */
export interface Unpacked {
  readonly bytes: Uint8Array;
  readonly cut: boolean;
}

/** Unpacks to `limit` bytes at the most; undefined for what is not packed so, or in a way that the host cannot read. */
export type Unpack = (codec: Codec, bytes: Uint8Array, limit: number) => Unpacked | undefined;

/** True for gzip whose last four bytes say that nothing is packed in it. */
function isEmpty(codec: Codec, bytes: Uint8Array): boolean {
  return codec === 'gzip' && bytes.length >= 18 && bytes.subarray(-4).every((byte) => byte === 0);
}

/** The portable way: what deflate packed. A host brings the others along. */
export const unpackPortably: Unpack = (codec, bytes, limit) => {
  if (codec !== 'gzip' && codec !== 'deflate') return undefined;
  const unpacked = inflateFrom(bytes, codec === 'gzip' ? packedStart(bytes) : 0, limit + 1);
  if (unpacked === undefined) return isEmpty(codec, bytes) ? { bytes: new Uint8Array(), cut: false } : undefined;
  return { bytes: unpacked.subarray(0, limit), cut: unpacked.length > limit };
};
