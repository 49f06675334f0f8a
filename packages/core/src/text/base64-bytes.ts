import { sextet } from './base64.ts';
import type { Bytes } from './text-bytes.ts';

/** The bytes that base64 writes between two offsets, each decoded when it is asked for. */
export function base64Bytes(text: string, start: number, end: number): Bytes {
  return {
    length: Math.floor(((end - start) * 3) / 4),
    at(index) {
      const rest = index % 3;
      const at = start + ((index - rest) / 3) * 4 + rest;
      return ((sextet(text, at) << (2 + 2 * rest)) | (sextet(text, at + 1) >> (4 - 2 * rest))) & 0xff;
    },
  };
}
