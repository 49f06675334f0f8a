// Keys that code makes of a text: `CryptoJS.enc.Utf8.parse("…")`, `importKey("raw", new TextEncoder().encode("…"))`.

import type { Candidate } from '../candidate.ts';
import { quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import type { NameReading } from '../names/name-kind.ts';
import { overBackslashes } from '../names/naming.ts';

const PARSED = ['Utf8.parse(', 'Latin1.parse('];
const ENCODED = ['ncoder().encode(', 'ncoder).encode('];

/** What else is made so: the vector that a cipher starts with, which is no secret, and a text that is encrypted. */
const OTHER = /\b(?:iv|nonce|salt|vector|message|plaintext|text|data)["']?\s?[:=]\s?[\w$.]{0,40}\.$/i;
/** What is given a key: `importKey("raw", …)`, `.sign(…)` of a token, `jwtVerify(token, …)`. */
const TAKING = /(?:mportKey\(\s?["'`]raw["'`],\s?|\.sign\(\s?|erify\(\s?[\w$.]{1,40},\s?)\(?new\s(?:\w{1,20}\.)?TextE$/;
const REACH = 100;
const KEY: NameReading = { kind: 'secret', words: 'secret key', own: false };

function isKey(before: string): boolean {
  const lead = [...PARSED, ...ENCODED].find((each) => before.endsWith(each)) ?? '';
  const rest = before.slice(0, -lead.length);
  return PARSED.includes(lead) ? !OTHER.test(rest) : TAKING.test(rest);
}

function read(text: string, last: number): Candidate | undefined {
  const opener = overBackslashes(text, last);
  if (!isKey(text.slice(Math.max(0, opener - REACH), opener))) return undefined;
  const literal = readLiteral(text, last, last - opener);
  return literal === undefined ? undefined : { reading: KEY, giving: 'argument', ...literal };
}

export const KEY_BYTES: LedLiterals = { anchors: quoted([...PARSED, ...ENCODED]), read };
