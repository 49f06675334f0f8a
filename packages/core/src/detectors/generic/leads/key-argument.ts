// Keys that a call is given: of a cipher or of a keyed hash, `AES.encrypt(text, "…")`, `createHmac("sha256", "…")`, of what
// signs, `jwt.sign(claims, "…")`, and the password of one that signs in.

import type { Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import type { NameReading } from '../names/name-kind.ts';

const CIPHERS = ['AES', 'DES', 'TripleDES', 'Rabbit', 'RC4'].flatMap((name) => [
  `${name}.encrypt(`,
  `${name}.decrypt(`,
]);
const HASHES = ['createHmac(', ...['MD5', 'SHA1', 'SHA256', 'SHA384', 'SHA512'].map((name) => `Hmac${name}(`)];
const SIGNING = ['.sign(', '.verify('];
/** The second argument is the password, and the third one is. */
const SECOND_PASSWORD = [
  '.auth(',
  'authWithPassword(',
  'asicAuth(',
  'BasicAuth(',
  'basic_auth(',
  'basic_auth ',
  'auth=(',
  'NetworkCredential(',
  'PasswordAuthentication(',
  'PasswordCredentials(',
  'WiFi.begin(',
];
const THIRD_PASSWORD = [
  'WithEmailAndPassword(',
  'DriverManager.getConnection(',
  'new PDO(',
  'new mysqli(',
  'mysqli_connect(',
  'pymysql.connect(',
  'DBI->connect(',
];

/** An argument: a name, a literal, a call of such. */
const ARGUMENT = String.raw`(?:[\w$.[\]]{1,80}(?:\([\w$.,\s]{0,80}\))?|["'\`][^"'\`\n\\]{0,120}["'\`])`;
const argumentsBefore = (count: number): RegExp =>
  new RegExp(String.raw`\s{0,8}(?:${ARGUMENT},\s{0,8}){${count}}["'\`]`, 'y');
const FIRST = argumentsBefore(1);
const BOTH = argumentsBefore(2);

const KEY: NameReading = { kind: 'secret', words: 'secret key', own: false };
const PASSWORD: NameReading = { kind: 'password', words: 'password', own: false };

function given(
  calls: readonly string[],
  before: RegExp,
  reading: NameReading,
  giving: Candidate['giving'] = 'argument',
): LedLiterals {
  return {
    anchors: calls.map((literal) => ({ literal })),
    read(text, last): Candidate | undefined {
      before.lastIndex = last + 1;
      const hit = before.exec(text)?.[0];
      const literal = hit === undefined ? undefined : readLiteral(text, last + hit.length, 0);
      return literal === undefined ? undefined : { reading, giving, ...literal };
    },
  };
}

export const KEY_ARGUMENTS: readonly LedLiterals[] = [
  given([...CIPHERS, ...HASHES, ...SIGNING], FIRST, KEY),
  given(SECOND_PASSWORD, FIRST, PASSWORD, 'assigned'),
  given(THIRD_PASSWORD, BOTH, PASSWORD, 'assigned'),
];
