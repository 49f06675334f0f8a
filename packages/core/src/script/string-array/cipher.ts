import { decodeBase64, STANDARD } from '../../text/base64.ts';
import { decodeUtf8 } from '../../text/utf8.ts';

/** How a decoder reads what stands in its array. */
export type Cipher =
  | { readonly kind: 'plain' }
  /** Base64 with the characters in an order of the script's own. */
  | { readonly kind: 'base64'; readonly alphabet: string }
  /** The same over RC4, with a key that each call brings along. */
  | { readonly kind: 'rc4'; readonly alphabet: string };

/** UTF-8 behind base64 of that alphabet; undefined where it is none. */
function decodeWith(alphabet: string, text: string): string | undefined {
  let standard = '';
  for (const char of text) {
    if (char === '=') break;
    const value = alphabet.indexOf(char);
    if (value === -1 || value >= STANDARD.length) return undefined;
    standard += STANDARD.charAt(value);
  }
  return decodeUtf8(decodeBase64(standard));
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

/** RC4 over the codes of characters. */
function rc4(text: string, key: string): string {
  const state = scheduled(key);
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

/** What a text of the array says; undefined where the cipher, or the key, is not the right one. */
export function decipher(cipher: Cipher, text: string, key: string | undefined): string | undefined {
  switch (cipher.kind) {
    case 'plain':
      return text;
    case 'base64':
      return decodeWith(cipher.alphabet, text);
    case 'rc4': {
      const bytes = key === undefined || key === '' ? undefined : decodeWith(cipher.alphabet, text);
      return bytes === undefined ? undefined : rc4(bytes, key ?? '');
    }
    default:
      return cipher satisfies never;
  }
}
