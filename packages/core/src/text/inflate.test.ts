import { constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inflate } from './inflate.ts';

const content = fc.oneof(
  fc.uint8Array({ maxLength: 2000 }),
  fc
    .array(fc.constantFrom('const ', 'token', '=', '"', 'a', 'bcd', '\n'), { maxLength: 2000 })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
);
const options = fc.record({
  level: fc.integer({ min: 0, max: 9 }),
  strategy: fc.constantFrom(constants.Z_DEFAULT_STRATEGY, constants.Z_FIXED, constants.Z_HUFFMAN_ONLY, constants.Z_RLE),
});
const pack = fc.constantFrom(gzipSync, deflateSync, deflateRawSync);

test('unpacks what zlib packs', () => {
  fc.assert(
    fc.property(content, options, pack, (bytes, how, packed) => {
      expect([...(inflate(packed(bytes, how), 100_000) ?? [])]).toEqual([...bytes]);
    }),
  );
});

test('what is cut off is unpacked as far as it goes, and no further than the limit', () => {
  fc.assert(
    fc.property(content, options, pack, fc.nat(500), fc.nat(3000), (bytes, how, packed, left, limit) => {
      const whole = packed(bytes, how);
      const unpacked = inflate(whole.subarray(0, Math.max(0, whole.length - left)), limit) ?? new Uint8Array(0);
      expect(unpacked.length).toBeLessThanOrEqual(limit);
      expect([...unpacked]).toEqual(Array.from(bytes.subarray(0, unpacked.length)));
    }),
  );
});

test('any bytes end in at most the limit', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(inflate(bytes, 1000)?.length ?? 0).toBeLessThanOrEqual(1000);
    }),
    { numRuns: 2000 },
  );
});
