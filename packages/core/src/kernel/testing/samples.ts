import { alphabet, type CharSet } from '../../text/alphabet.ts';
import type { Anchor } from '../anchor.ts';
import type { ValueRule } from '../kernel.ts';

/** The set of the characters of a text. */
export function charsOf(text: string): CharSet {
  const set = new Uint8Array(128);
  for (const char of text) set[char.charCodeAt(0)] = 1;
  return set;
}

const BASE62 = alphabet('base62');
const STOPS = charsOf('"\' \n/?#');

/** Anchors of every path, made up. */
export const ANCHORS: readonly Anchor[] = [
  // Found at the starts of runs and behind `-`, `+` and `/` in them.
  { literal: 'abc_', starts: true, follows: { chars: BASE62, min: 20 } },
  { literal: 'abc_de', starts: true, follows: { chars: BASE62, min: 12 } },
  { literal: 'zz', starts: true, follows: { chars: BASE62, min: 14 } },
  { literal: 'key-', starts: true, follows: { chars: alphabet('base64url'), min: 16 } },
  { literal: 'a+b/c', starts: true, follows: { chars: alphabet('base64'), min: 30 } },
  // Found in front of runs.
  { literal: 'SG.', starts: true, follows: { chars: alphabet('base64url'), min: 22 } },
  { literal: 'pk.eyJ', starts: true, follows: { chars: alphabet('base64url'), min: 34 } },
  { literal: 'AccountKey=', follows: { chars: alphabet('base64'), min: 80 } },
  { literal: 'https://hooks.example.com/services/', starts: true, follows: { chars: alphabet('base62'), min: 9 } },
  // Found everywhere.
  { literal: 'https://', starts: true, ahead: { sign: '@', stops: STOPS } },
  { literal: '+ASt' },
  { literal: '8Q~', follows: { chars: alphabet('base64url'), min: 3 } },
  { literal: '-----BEGIN ', follows: { chars: alphabet('upper'), min: 2 } },
  { literal: '.apps.example.com' },
  { literal: ':AA', follows: { chars: alphabet('base64url'), min: 33 } },
  // Searched for one by one.
  { literal: 'ключ=' },
  { literal: '~' },
  { literal: `long${'er'.repeat(70)}` },
];

/** A text in which each of the anchors stands, by index. */
export function sampleOf(index: number): string {
  const { literal, follows, ahead } = ANCHORS[index] ?? { literal: '' };
  const codes = follows === undefined ? [] : [...follows.chars.keys()].filter((code) => follows.chars[code] === 1);
  const body = Array.from({ length: follows?.min ?? 0 }, (_, k) =>
    String.fromCharCode(codes[(7 * k + 3) % codes.length] ?? 0),
  ).join('');
  return literal + body + (ahead === undefined ? '' : `user:pass${ahead.sign}host`);
}

/** Values as code gives them to names. */
export const VALUE_RULE: ValueRule = {
  min: 16,
  max: 160,
  before: charsOf('"\'`=: \t\n\r>(,'),
  after: charsOf('"\'`&;, \t\n\r\\)}]<'),
  shapes: [
    { chars: charsOf('abcdef0123456789'), min: 20, max: 40 },
    { chars: charsOf('abcdefghijklmnop0123456789.='), min: 16, max: 60 },
    { chars: alphabet('base64url'), min: 16, max: 24, led: true },
  ],
};

/** Texts that are looked for as they are. */
export const NEEDLES: readonly string[] = [
  'abcdefgh',
  'bcdefghijk',
  '"a"+"b":\\n',
  'aaaaaaaa',
  'https://user:pass@host/字字字字',
  `long${'er'.repeat(900)}`,
];

/** Texts that fragments of tokens begin with. */
export const FRAGMENTS: readonly string[] = ['abc_', 'SG.', 'key-'];

/** Words that names end with. */
export const WORDS: readonly string[] = ['secret', 'apikey', 'token', 'eu', 'b64'];
