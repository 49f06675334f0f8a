import { undisguised } from '../../../text/disguised.ts';
import { randomness } from '../likelihood/index.ts';
import { isUuid } from './uuid.ts';
import { LONGEST_SECRET, PRINTABLE, SHORTEST_PASSWORD } from './worth.ts';

/** How far a value looks like a secret one. */
export type Strength =
  /** Made by a random generator. */
  | 'random'
  /** Rather random than written, but short or of few signs. */
  | 'likely'
  /** What a person takes for a password. */
  | 'human';

const SURE_BITS = 12;
const LIKELY_BITS = 3;
const SURE_LENGTH = 12;
const SHORTEST = 10;

function strengthOfBits(bits: number, length: number): Strength | undefined {
  if (length < SHORTEST) return undefined;
  if (bits >= SURE_BITS && length >= SURE_LENGTH) return 'random';
  return bits >= LIKELY_BITS ? 'likely' : undefined;
}

/** The form of a word, with the number by which interfaces tell some apart. */
const WORD = /^[A-Z]?[a-z]{7,}(?:[-_. ]?\d{1,2})?$/;
/**
 * Bits for each letter of what has that form. The model takes words of languages that it was not trained on for more
 * random than those of English; random letters have 2.5. Below the first it is a word, from the second on it is none.
 */
const WORD_BITS = 1.25;
const NO_WORD_BITS = 2;

function strengthOfWord(bits: number, length: number): Strength | undefined {
  const strength = bits < length * WORD_BITS ? undefined : strengthOfBits(bits, length);
  return strength === 'random' && bits < length * NO_WORD_BITS ? 'likely' : strength;
}

/** What a value looks like by its characters alone; undefined where it looks like text. */
export function strengthOf(value: string): Strength | undefined {
  if (value.length > LONGEST_SECRET || !PRINTABLE.test(value)) return undefined;
  if (isUuid(value)) return 'likely';
  const bits = randomness(value.replace(/={1,2}$/, ''));
  return WORD.test(value) ? strengthOfWord(bits, value.length) : strengthOfBits(bits, value.length);
}

const LONGEST_PASSWORD = 64;
const CLASSES: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^A-Za-z\d]/];
/** Words of labels, with the number or the sign by which interfaces tell them apart. */
const LABEL = /^[A-Za-z]{2,}(?:[-_. :/][A-Za-z]{2,})*[-_.]?\d{0,2}[.:!?*]?$/;
/** Words in camel case and what code puts around them. */
const CODE = /^[a-z]+(?:[A-Z][a-z]+)*\d?$|^[A-Z\d_]+$|\(|=>|[;=]/;

/** Words of passwords that examples and tests have. */
const SHOWN = /passw|secur|secret|test|example|demo|sample|hunter|letmein|welcome|changeme/;

function isShown(value: string): boolean {
  return SHOWN.test(value.toLowerCase()) || SHOWN.test(undisguised(value));
}

/** True where a value is one that people take for a password: of three kinds of characters, and no label. */
export function isHumanPassword(value: string): boolean {
  if (value.length < SHORTEST_PASSWORD || value.length > LONGEST_PASSWORD || !PRINTABLE.test(value)) return false;
  if (LABEL.test(value) || CODE.test(value) || isShown(value)) return false;
  return CLASSES.filter((kind) => kind.test(value)).length >= 3 && /\d/.test(value);
}
