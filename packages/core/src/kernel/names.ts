import { alphabet, holds, type CharSet } from '../text/alphabet.ts';

/** One byte for each three letters: whether a name that is worth a look ends with them. */
export type Tails = Uint8Array;

/** Characters of names, quoted ones among them. */
export const NAMES: CharSet = ((): CharSet => {
  const set = alphabet('identifier').slice();
  for (const char of '-.') set[char.charCodeAt(0)] = 1;
  return set;
})();
const LETTERS = alphabet('letters');
const COLON = 0x3a;
/** Signs and digits that may stand behind a name's last letter: `apiKey2`, `API_KEY_`. */
const MOST_SIGNS = 8;
const LONGEST_ALIAS = 3;
const LETTER_COUNT = 26;

function letter(text: string, at: number): number {
  return (text.charCodeAt(at) | 0x20) - 0x61;
}

function tailAt(text: string, last: number): number {
  const [first, second, third] = [letter(text, last - 2), letter(text, last - 1), letter(text, last)];
  const areLetters = [first, second, third].every((each) => each >= 0 && each < LETTER_COUNT);
  return areLetters ? (first * LETTER_COUNT + second) * LETTER_COUNT + third : -1;
}

/** The last three letters of each word, as a table. */
export function tailsOf(words: readonly string[]): Tails {
  const tails = new Uint8Array(LETTER_COUNT ** 3);
  for (const word of words) {
    const tail = tailAt(word, word.length - 1);
    if (tail === -1) throw new RangeError(`leakgate: ${word} does not end in three letters`);
    tails[tail] = 1;
  }
  return tails;
}

/** True where the name whose last character stands there ends like one of the words. */
export function isTelling(text: string, last: number, tails: Tails): boolean {
  if (!holds(NAMES, text.charCodeAt(last))) return false;
  let at = last;
  for (const floor = last - MOST_SIGNS; at > floor; at--) {
    const code = text.charCodeAt(at);
    if (holds(LETTERS, code) || !holds(NAMES, code)) break;
  }
  const tail = tailAt(text, at);
  return tail !== -1 && tails[tail] === 1;
}

/** True for the short name that minified code gives to a property: `{apiKey:e="…"}`. */
export function isAlias(text: string, last: number): boolean {
  let at = last;
  while (at > last - LONGEST_ALIAS && holds(NAMES, text.charCodeAt(at))) at--;
  return at < last && text.charCodeAt(at) === COLON;
}
