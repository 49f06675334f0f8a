import type { Part, Shape, TokenFormat } from '../format.ts';
import type { AlphabetName } from '../text/alphabet.ts';
import { randomness } from './generic/likelihood/index.ts';

/**
 * Bits by which a value is more like text than like what a generator makes. Of 3,000 random values of each format that
 * this is asked of none was below -15; names of classes and of mangled symbols are below -28.
 */
const WRITTEN_BITS = -20;

/** Names and words are written with these characters. */
const OF_NAMES: ReadonlySet<AlphabetName> = new Set<AlphabetName>([
  'letters',
  'base58',
  'base62',
  'base64url',
  'base64url-dots',
  'alnum-dash',
  'word',
  'unreserved',
]);

function mayBeName(part: Part): boolean {
  return part.kind === 'run' ? OF_NAMES.has(part.alphabet) : part.kind === 'literal' && part.text.length === 1;
}

/** True for shapes that have no mark of their own, and that names fit as well. */
function hasNoMark(shape: Shape): boolean {
  return shape.kind === 'sequence' && shape.parts.every(mayBeName);
}

/**
 * True where a value that nothing but its alphabet and its length speaks for was written by people: the name of a class
 * beside the name of a provider. What an app seals its sessions with people choose themselves, so generic formats say
 * on their own what they take.
 */
export function isWritten({ shape, exposure, generic }: TokenFormat, value: string): boolean {
  const isGenerated = (exposure === 'secret' || exposure === 'session') && generic !== true;
  return isGenerated && hasNoMark(shape) && randomness(value) < WRITTEN_BITS;
}
