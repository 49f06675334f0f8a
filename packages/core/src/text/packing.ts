/** How bytes are packed, as their head tells. */
export type Packing = 'gzip' | 'zlib' | 'raw';

/** What the first bytes say. */
export function packingOf(bytes: Uint8Array): Packing {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0x1f && second === 0x8b && third === 8) return 'gzip';
  const isZlib = (first & 0x8f) === 8 && ((first << 8) | second) % 31 === 0 && (second & 0x20) === 0;
  return isZlib ? 'zlib' : 'raw';
}

function textEnd(bytes: Uint8Array, from: number): number {
  const end = bytes.indexOf(0, from);
  return end === -1 ? bytes.length : end + 1;
}

/** The offset of the packed data behind the head of gzip. */
function gzipStart(bytes: Uint8Array): number {
  const flags = bytes[3] ?? 0;
  let at = 10;
  if ((flags & 4) !== 0) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  if ((flags & 8) !== 0) at = textEnd(bytes, at);
  if ((flags & 16) !== 0) at = textEnd(bytes, at);
  return (flags & 2) === 0 ? at : at + 2;
}

const STARTS: Readonly<Record<Packing, (bytes: Uint8Array) => number>> = {
  gzip: gzipStart,
  zlib: () => 2,
  raw: () => 0,
};

/** The offset at which the deflated data starts. */
export function packedStart(bytes: Uint8Array): number {
  return STARTS[packingOf(bytes)](bytes);
}
