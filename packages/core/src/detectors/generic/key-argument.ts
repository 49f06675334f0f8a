// Keys that a call of a cipher or of a keyed hash is given: `AES.encrypt(text, "…")`, `createHmac("sha256", "…")`.

import type { Candidate } from './candidate.ts';
import type { LedLiterals } from './led.ts';
import { readLiteral } from './literal.ts';
import type { NameReading } from './name-kind.ts';

const CIPHERS = ['AES', 'DES', 'TripleDES', 'Rabbit', 'RC4'].flatMap((name) => [
  `${name}.encrypt(`,
  `${name}.decrypt(`,
]);
const HASHES = ['createHmac(', ...['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'].map((name) => `Hmac${name}(`)];

/** The first argument: a name, a literal, a call of such; the key is a literal. */
const FIRST = /[\s]{0,8}(?:[\w$.[\]]{1,80}(?:\([\w$.,\s]{0,80}\))?|(["'`])[^"'`\n\\]{0,120}\1),\s{0,8}["'`]/y;
const KEY: NameReading = { kind: 'secret', words: 'secret key', own: false };

function read(text: string, last: number): Candidate | undefined {
  FIRST.lastIndex = last + 1;
  const first = FIRST.exec(text)?.[0];
  const literal = first === undefined ? undefined : readLiteral(text, last + first.length, 0);
  return literal === undefined ? undefined : { reading: KEY, giving: 'argument', ...literal };
}

export const KEY_ARGUMENT: LedLiterals = {
  anchors: [...CIPHERS, ...HASHES].map((literal) => ({ literal })),
  read,
};
