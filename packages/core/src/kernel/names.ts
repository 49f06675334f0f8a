import { alphabet, holds, type CharSet } from '../text/alphabet.ts';

/** One byte for each three letters, or none in place of the first ones: whether a name worth a look ends with them. */
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
const NO_LETTER = 26;
const KINDS: number = NO_LETTER + 1;
const ALL_KINDS: readonly number[] = [...Array(KINDS).keys()];

/** A letter's place in the alphabet, or the number behind the last one for any other character. */
function letter(text: string, at: number): number {
  const place = (text.charCodeAt(at) | 0x20) - 0x61;
  return place >= 0 && place < NO_LETTER ? place : NO_LETTER;
}

function indexOf(first: number, second: number, third: number): number {
  return (first * KINDS + second) * KINDS + third;
}

/** What may stand at a place of a name that ends with a word: any letter and none in front of a word of two letters. */
function kindsAt(word: string, at: number): readonly number[] {
  if (at >= 0) return [letter(word, at)];
  return at === -1 && word.length > 1 ? ALL_KINDS : [NO_LETTER];
}

/** The ends of names that end with one of the words, digits behind them left out, as a table. */
export function tailsOf(words: readonly string[]): Tails {
  const tails = new Uint8Array(KINDS ** 3);
  for (const each of words) {
    const word = each.replace(/\d{1,}$/, '');
    const last = word.length - 1;
    if (!/[a-z]$/i.test(word)) throw new RangeError(`leakgate: ${each} does not end in a letter`);
    for (const second of kindsAt(word, last - 1)) {
      const firsts = last === 1 || second === NO_LETTER ? ALL_KINDS : kindsAt(word, last - 2);
      for (const first of firsts) tails[indexOf(first, second, letter(word, last))] = 1;
    }
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
  const third = letter(text, at);
  return third !== NO_LETTER && tails[indexOf(letter(text, at - 2), letter(text, at - 1), third)] === 1;
}

/** True for the short name that minified code gives to a property: `{apiKey:e="…"}`. */
export function isAlias(text: string, last: number): boolean {
  let at = last;
  while (at > last - LONGEST_ALIAS && holds(NAMES, text.charCodeAt(at))) at--;
  return at < last && text.charCodeAt(at) === COLON;
}
