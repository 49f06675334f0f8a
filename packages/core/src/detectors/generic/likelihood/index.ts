import { CLASS_OF, OTHER, OTHER_CLASS, SYMBOL_OF, caseAfter, trigram } from './symbols.ts';
import { CASES, TRIGRAMS } from './table.ts';
import { PACKING, STEP } from './train.ts';

/** How likely text is by the trigrams and the case of what people and their tools write. */
export interface Model {
  readonly trigrams: Float64Array | Float32Array;
  readonly cases: Float64Array | Float32Array;
}

const DIGIT_BITS = Math.log2(10);
/** Which of the signs it is: names and paths have four of them, and any other one is rare. */
const COMMON_SIGNS = '-_./';
const COMMON_SIGN_BITS = 2;
const RARE_SIGN_BITS = 5.5;

function unpack(packed: string): Float32Array {
  const steps = new Uint8Array(128);
  for (let at = 0; at < PACKING.length; at++) steps[PACKING.charCodeAt(at)] = at;
  return Float32Array.from({ length: packed.length }, (_, at) => (steps[packed.charCodeAt(at)] ?? 0) * STEP);
}

let shipped: Model | undefined;

function shippedModel(): Model {
  shipped ??= { trigrams: unpack(TRIGRAMS.join('')), cases: unpack(CASES) };
  return shipped;
}

/** Bits that the model needs to write the text. */
function textBits(model: Model, text: string): number {
  let [a, b] = [OTHER, OTHER];
  let [x, y, z] = [OTHER_CLASS, OTHER_CLASS, OTHER_CLASS];
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const symbol = SYMBOL_OF[code] ?? OTHER;
    const kind = CLASS_OF[code] ?? OTHER_CLASS;
    bits += model.trigrams[trigram(a, b, symbol)] ?? 0;
    if (kind < 2) bits += model.cases[caseAfter(x, y, z, kind)] ?? 0;
    else if (kind === 2) bits += DIGIT_BITS;
    else bits += COMMON_SIGNS.includes(text.charAt(at)) ? COMMON_SIGN_BITS : RARE_SIGN_BITS;
    a = b;
    b = symbol;
    x = y;
    y = z;
    z = kind;
  }
  return bits;
}

/** Alphabets of random values, the smallest first, with the bits per character. */
const ALPHABETS: readonly (readonly [pattern: RegExp, bits: number])[] = [
  [/^\d+$/, Math.log2(10)],
  [/^(?:[\da-f]+|[\dA-F]+)$/, 4],
  [/^(?:[a-z]+|[A-Z]+)$/, Math.log2(26)],
  [/^(?:[\da-z]+|[\dA-Z]+)$/, Math.log2(36)],
  [/^[A-Za-z]+$/, Math.log2(52)],
  [/^[\dA-Za-z]+$/, Math.log2(62)],
  [/^(?:[\dA-Za-z+/]+|[\w-]+)$/, 6],
  [/^[\w.~+/-]+$/, Math.log2(68)],
  [/^/, Math.log2(94)],
];

function randomBits(text: string): number {
  const [, bits] = ALPHABETS.find(([pattern]) => pattern.test(text)) ?? [undefined, 0];
  return bits * text.length;
}

/**
 * The evidence, in bits, that a random generator made the text rather than a person: positive where the smallest
 * alphabet that holds it explains it better than the trigrams of names and words do. Ten bits are odds of a thousand.
 */
export function randomness(text: string, model: Model = shippedModel()): number {
  return textBits(model, text) - randomBits(text);
}
