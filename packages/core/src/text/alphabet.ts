const DIGITS = '0123456789';
const LOWER = 'abcdefghijklmnopqrstuvwxyz';
const UPPER = LOWER.toUpperCase();

/** Name of an alphabet of the table of formats. */
export type AlphabetName =
  | 'digits'
  | 'hex'
  | 'hex-lower'
  | 'hex-upper'
  | 'letters'
  | 'upper'
  | 'base62'
  | 'alnum-lower'
  | 'alnum-upper'
  | 'base32'
  | 'base32-lower'
  | 'bech32'
  | 'bech32-upper'
  | 'base58'
  | 'base64'
  | 'base64-padded'
  | 'base64-percent'
  | 'base64url'
  | 'base64url-padded'
  | 'base64url-dots'
  | 'alnum-dash'
  | 'word'
  | 'word-dash-dot-equals'
  | 'unreserved'
  | 'visible'
  | 'element'
  | 'cookie'
  | 'identifier';

const ALPHABETS: Readonly<Record<AlphabetName, string>> = {
  digits: DIGITS,
  hex: `${DIGITS}abcdefABCDEF`,
  'hex-lower': `${DIGITS}abcdef`,
  'hex-upper': `${DIGITS}ABCDEF`,
  letters: LOWER + UPPER,
  upper: UPPER,
  base62: DIGITS + UPPER + LOWER,
  'alnum-lower': DIGITS + LOWER,
  'alnum-upper': DIGITS + UPPER,
  base32: `${UPPER}234567`,
  'base32-lower': `${LOWER}234567`,
  bech32: 'qpzry9x8gf2tvdw0s3jn54khce6mua7l',
  'bech32-upper': 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.toUpperCase(),
  base58: '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz',
  base64: `${DIGITS}${UPPER}${LOWER}+/`,
  'base64-padded': `${DIGITS}${UPPER}${LOWER}+/=`,
  'base64-percent': `${DIGITS}${UPPER}${LOWER}+/%`,
  base64url: `${DIGITS}${UPPER}${LOWER}-_`,
  'base64url-padded': `${DIGITS}${UPPER}${LOWER}-_=`,
  'base64url-dots': `${DIGITS}${UPPER}${LOWER}-_.`,
  'alnum-dash': `${DIGITS}${UPPER}${LOWER}-`,
  word: `${DIGITS}${UPPER}${LOWER}_`,
  'word-dash-dot-equals': `${DIGITS}${UPPER}${LOWER}_-.=`,
  unreserved: `${DIGITS}${UPPER}${LOWER}-_.~`,
  // What a password may be made of, but for what ends a literal, a tag, a template or a list of fields.
  visible: `${DIGITS}${UPPER}${LOWER}!#%()*+,-./:=?@[]^_|~&`,
  // The same in an element, where `&` starts an entity.
  element: `${DIGITS}${UPPER}${LOWER}!#%()*+,-./:=?@[]^_|~`,
  cookie: `${DIGITS}${UPPER}${LOWER}-_.~%+/:`,
  identifier: `${DIGITS}${UPPER}${LOWER}_$`,
};

/** One byte per ASCII code: 1 where the character belongs to the alphabet. */
export type CharSet = Uint8Array;

function charSet(chars: string): CharSet {
  const set = new Uint8Array(128);
  for (let i = 0; i < chars.length; i++) set[chars.charCodeAt(i)] = 1;
  return set;
}

/** Made when first asked for: a process that starts asks for few. */
const sets = new Map<AlphabetName, CharSet>();

/** The characters of an alphabet, as a table. */
export function alphabet(name: AlphabetName): CharSet {
  const known = sets.get(name);
  if (known !== undefined) return known;
  if (!Object.hasOwn(ALPHABETS, name)) throw new RangeError(`leakgate: no alphabet is called ${name}`);
  const set = charSet(ALPHABETS[name]);
  sets.set(name, set);
  return set;
}

/** Alphabets whose values may end with padding, and what they are made of without it. */
const UNPADDED: Partial<Readonly<Record<AlphabetName, AlphabetName>>> = {
  'base64-padded': 'base64',
  'base64url-padded': 'base64url',
};

/** Most signs of padding behind a value. */
export const MOST_PADDING = 2;

/** The alphabet without its padding, which stands only at the end of values; undefined where it has none. */
export function unpadded(name: AlphabetName): AlphabetName | undefined {
  return UNPADDED[name];
}

/** True where the character code belongs to the set. */
export function holds(set: CharSet, code: number): boolean {
  return code < 128 && set[code] === 1;
}

/** The end of the longest run of `set` that starts at `from`, `limit` at the most. */
export function runEnd(text: string, from: number, limit: number, set: CharSet): number {
  let at = from;
  while (at < limit && holds(set, text.charCodeAt(at))) at++;
  return at;
}

/** The start of the longest run of `set` that ends at `to`, `limit` at the least. */
export function runStart(text: string, to: number, limit: number, set: CharSet): number {
  let at = to;
  while (at > limit && holds(set, text.charCodeAt(at - 1))) at--;
  return at;
}
