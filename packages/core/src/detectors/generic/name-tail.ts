import { NEUTRAL_NAMES, PASSWORDS, TRAILING } from './lexicon.ts';

/** The words that a name which says secret can end with. */
const LAST_WORDS: readonly string[] = [
  ...PASSWORDS,
  ...TRAILING,
  ...NEUTRAL_NAMES,
  'secret',
  'secrets',
  'key',
  'token',
  'pass',
  'authorization',
  'auth',
  'credential',
  'credentials',
  'bearer',
  'psk',
  'pat',
  'private',
];

function letter(code: number): number {
  return (code | 0x20) - 0x61;
}

const TAILS = ((): Uint8Array => {
  const table = new Uint8Array(26 * 26);
  for (const word of LAST_WORDS) {
    table[letter(word.charCodeAt(word.length - 2)) * 26 + letter(word.charCodeAt(word.length - 1))] = 1;
  }
  return table;
})();

/** What may stand between a name and its literal. */
const BETWEEN = ((): Uint8Array => {
  const table = new Uint8Array(128);
  for (const char of ' \t\n\r:=,|?>[]"\'`\\') table[char.charCodeAt(0)] = 1;
  return table;
})();
const WIDEST = 12;

const COLON = 0x3a;

/** The short name that minified code gives to a property: `{apiKey:e="…"}`. */
function isAlias(text: string, last: number): boolean {
  for (let at = last - 1; at >= last - 3; at--) if (text.charCodeAt(at) === COLON) return true;
  return false;
}

/** False where the name in front of `at` ends with letters that no name does which says secret: a cheap first test. */
export function mayBeNamed(text: string, at: number): boolean {
  let last = at - 1;
  const floor = Math.max(0, last - WIDEST);
  while (last > floor && BETWEEN[text.charCodeAt(last)] === 1) last--;
  if (last === floor) return true;
  const code = text.charCodeAt(last);
  const before = text.charCodeAt(last - 1);
  // A digit or a sign may follow the words: `apiKey2`, `API_KEY_`.
  if (letter(code) < 0 || letter(code) > 25) return true;
  return TAILS[letter(before) * 26 + letter(code)] === 1 || isAlias(text, last);
}
