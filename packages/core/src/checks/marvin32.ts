import { decodeBase64 } from '../text/base64.ts';

type State = readonly [low: number, high: number];

function rotate(word: number, bits: number): number {
  return (word << bits) | (word >>> (32 - bits));
}

function mix([low, high]: State, word: number): State {
  let a = (low + word) | 0;
  let b = high ^ a;
  a = (rotate(a, 20) + b) | 0;
  b = rotate(b, 9) ^ a;
  a = (rotate(a, 27) + b) | 0;
  return [a, rotate(b, 19)];
}

function word(bytes: Uint8Array, at: number): number {
  return (bytes[at] ?? 0) | ((bytes[at + 1] ?? 0) << 8) | ((bytes[at + 2] ?? 0) << 16) | ((bytes[at + 3] ?? 0) << 24);
}

/** The last bytes, closed by 0x80. */
function tail(bytes: Uint8Array, from: number): number {
  return word(bytes, from) | (0x80 << (8 * (bytes.length - from)));
}

function seedWord(seed: string, at: number): number {
  return [0, 1, 2, 3].reduce((sum, index) => (sum << 8) | seed.charCodeAt(at + index), 0);
}

/** Marvin32 with a start state, both words of the result. Source: Microsoft's security-utilities, per the table. */
export function marvinState(bytes: Uint8Array, start: State): State {
  const whole = bytes.length - (bytes.length % 4);
  let state = start;
  for (let at = 0; at < whole; at += 4) state = mix(state, word(bytes, at));
  return mix(mix(state, tail(bytes, whole)), 0);
}

/** Marvin32 under a seed that is spelt with eight characters, the first the most significant. */
function marvin32(bytes: Uint8Array, seed: string): number {
  const [low, high] = marvinState(bytes, [seedWord(seed, 4), seedWord(seed, 0)]);
  return (low ^ high) >>> 0;
}

function bytesOf(sum: number, count: number): readonly number[] {
  return [0, 8, 16, 24].slice(0, count).map((bits) => (sum >>> bits) & 0xff);
}

/** The last `count` bytes of the decoded key are the start of the Marvin32 of the others, low byte first. */
export function marvin32Base64(value: string, seeds: readonly string[], count: number): boolean {
  const key = decodeBase64(value);
  const summed = key.subarray(0, -count);
  const sum = key.subarray(-count);
  return seeds.some((seed) => bytesOf(marvin32(summed, seed), count).every((byte, at) => byte === sum[at]));
}

const BASE66 = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ1234567890.-_~';
const encoder = new TextEncoder();

/** The digits of a number in base 66, the most significant first. */
function base66(value: number): string {
  let text = '';
  for (let rest = value; rest > 0; rest = Math.floor(rest / 66)) text = BASE66.charAt(rest % 66) + text;
  return text;
}

/** The last three characters are the first three base-66 digits of the Marvin32 of the characters before them. */
export function marvin32Base66(value: string, seed: string): boolean {
  return base66(marvin32(encoder.encode(value.slice(0, -3)), seed)).slice(0, 3) === value.slice(-3);
}
