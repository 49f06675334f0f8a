import type { CharSet } from '../text/alphabet.ts';
import { charSetOf } from '../text/char-set.ts';
import type { Anchor } from './anchor.ts';
import { decodeBase64, encodeBase64 } from '../text/base64.ts';
import { instantiate, reserve, type KernelExports } from './instance.ts';
import { checkOptions, type KernelOptions } from './kernel.ts';
import type { Configuration, Placed } from './load-tables.ts';
import { place } from './place.ts';

/** The tables of a kernel as they lie in its memory: computed once, when the package is built, and then copied. */
export interface KernelImage {
  /** The bytes of all segments one behind the other, in base64. */
  readonly bytes: string;
  /** By turns where a segment lies in the memory, and how many bytes it has; between segments there are zeros. */
  readonly segments: readonly number[];
  readonly configuration: Configuration;
  readonly end: number;
  /** The anchors that are tested again: see `Tables`. */
  readonly loose: readonly ImagedAnchor[];
}

/** An anchor by its number, sets of characters as texts. */
export interface ImagedAnchor {
  readonly number: number;
  readonly literal: string;
  readonly starts: boolean;
  readonly follows?: { readonly chars: string; readonly min: number };
  readonly ahead?: { readonly sign: string; readonly stops: string };
}

function charsIn(set: CharSet): string {
  return Array.from(set, (belongs, code) => (belongs === 1 ? String.fromCharCode(code) : '')).join('');
}

function imaged(number: number, { literal, starts = false, follows, ahead }: Anchor): ImagedAnchor {
  return {
    number,
    literal,
    starts,
    ...(follows === undefined ? {} : { follows: { chars: charsIn(follows.chars), min: follows.min } }),
    ...(ahead === undefined ? {} : { ahead: { sign: ahead.sign, stops: charsIn(ahead.stops) } }),
  };
}

/** The anchors of an image by their numbers. */
export function anchorsIn({ loose }: KernelImage): ReadonlyMap<number, Anchor> {
  return new Map(
    loose.map(({ number, literal, starts, follows, ahead }) => [
      number,
      {
        literal,
        starts,
        ...(follows === undefined ? {} : { follows: { chars: charSetOf(follows.chars), min: follows.min } }),
        ...(ahead === undefined ? {} : { ahead: { sign: ahead.sign, stops: charSetOf(ahead.stops) } }),
      },
    ]),
  );
}

/** Fewer zeros than these are written out. */
const GAP = 24;

/** Where bytes stand that are not zero: starts and lengths by turns. */
function segmentsOf(bytes: Uint8Array, from: number, to: number): readonly number[] {
  const segments: number[] = [];
  let [start, last] = [-1, -1];
  const close = (): void => {
    if (start !== -1) segments.push(start, last + 1 - start);
  };
  for (let at = from; at < to; at++) {
    if (bytes[at] === 0) continue;
    if (start === -1 || at - last > GAP) {
      close();
      start = at;
    }
    last = at;
  }
  close();
  return segments;
}

function joined(bytes: Uint8Array, segments: readonly number[]): Uint8Array {
  const all: number[] = [];
  for (let k = 0; k < segments.length; k += 2) {
    const at = segments[k] ?? 0;
    all.push(...bytes.subarray(at, at + (segments[k + 1] ?? 0)));
  }
  return Uint8Array.from(all);
}

/**
 * The tables that a kernel of these options would build, needles left out. Undefined without WebAssembly, and for
 * anchors that no table holds.
 */
export function imageOf(options: KernelOptions): KernelImage | undefined {
  const wasm = instantiate();
  if (wasm === undefined) return undefined;
  const { anchors } = options;
  const { placed, tables } = place(wasm, checkOptions(options));
  if (tables.searched.length > 0) return undefined;
  const { configuration, output, end } = placed;
  const bytes = new Uint8Array(wasm.memory.buffer);
  const segments = segmentsOf(bytes, wasm.layout('NIBBLES'), output);
  return {
    bytes: encodeBase64(joined(bytes, segments)),
    segments,
    configuration,
    end,
    loose: Array.from(tables.loose, (number) => imaged(number, anchors[number] ?? { literal: '' })),
  };
}

/** Copies an image into the memory of a kernel that has nothing in it yet. */
export function restore(kernel: KernelExports, image: KernelImage, decode: typeof decodeBase64 = decodeBase64): Placed {
  const { segments, configuration, end } = image;
  reserve(kernel.memory, end);
  const memory = new Uint8Array(kernel.memory.buffer);
  const bytes = decode(image.bytes);
  let from = 0;
  for (let k = 0; k < segments.length; k += 2) {
    const length = segments[k + 1] ?? 0;
    memory.set(bytes.subarray(from, from + length), segments[k]);
    from += length;
  }
  return { configuration, output: configuration[2], end };
}
