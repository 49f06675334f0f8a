import { decodeBase64, STANDARD } from '../../text/base64.ts';
import { decodeUtf8 } from '../../text/utf8.ts';

/** How a decoder reads what stands in its array. */
export type Cipher =
  | { readonly kind: 'plain' }
  /** Base64 with the characters in an order of the script's own. */
  | { readonly kind: 'base64'; readonly alphabet: string }
  /** The same over RC4, with a key that each call brings along. */
  | { readonly kind: 'rc4'; readonly alphabet: string };

type Decode = (text: string) => string | undefined;

/** UTF-8 behind base64 of that alphabet; undefined where it is none. */
function decoderOf(alphabet: string): Decode {
  const standards = new Map<string, string>();
  for (const [value, char] of [...alphabet].slice(0, STANDARD.length).entries()) {
    if (!standards.has(char)) standards.set(char, STANDARD.charAt(value));
  }
  return (text) => {
    let standard = '';
    for (const char of text) {
      if (char === '=') break;
      const own = standards.get(char);
      if (own === undefined) return undefined;
      standard += own;
    }
    return decodeUtf8(decodeBase64(standard));
  };
}

const STATES = 256;

function scheduled(key: string): Uint8Array {
  const state = Uint8Array.from({ length: STATES }, (_, index) => index);
  for (let at = 0, other = 0; at < STATES; at++) {
    const own = state[at] ?? 0;
    other = (other + own + key.charCodeAt(at % key.length)) % STATES;
    state[at] = state[other] ?? 0;
    state[other] = own;
  }
  return state;
}

/** RC4 over the codes of characters, from the state that a key makes. */
function rc4(text: string, start: Uint8Array): string {
  const state = start.slice();
  let plain = '';
  for (let at = 0, own = 0, other = 0; at < text.length; at++) {
    own = (own + 1) % STATES;
    const value = state[own] ?? 0;
    other = (other + value) % STATES;
    const swapped = state[other] ?? 0;
    state[own] = swapped;
    state[other] = value;
    plain += String.fromCharCode(text.charCodeAt(at) ^ (state[(value + swapped) % STATES] ?? 0));
  }
  return plain;
}

/** A function that computes each of at most so many results once; more are forgotten all at once. */
function remembered<T>(compute: (text: string) => T, most: number): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before.result;
    if (known.size >= most) known.clear();
    const result = compute(text);
    known.set(text, { result });
    return result;
  };
}

const MOST_REMEMBERED = 4096;

/** What a text of an array says; undefined where the cipher, or the key, is not the right one. */
export type Decipher = (text: string, key: string | undefined) => string | undefined;

/** Makes the reader of a cipher: a text is decoded once for all keys, and a key worked on once for all texts. */
export function decipherer(cipher: Cipher): Decipher {
  switch (cipher.kind) {
    case 'plain':
      return (text) => text;
    case 'base64':
      return decoderOf(cipher.alphabet);
    case 'rc4': {
      const decode = remembered(decoderOf(cipher.alphabet), MOST_REMEMBERED);
      const stateOf = remembered(scheduled, MOST_REMEMBERED);
      return (text, key) => {
        const bytes = key === undefined || key === '' ? undefined : decode(text);
        return bytes === undefined ? undefined : rc4(bytes, stateOf(key ?? ''));
      };
    }
    default:
      return cipher satisfies never;
  }
}
