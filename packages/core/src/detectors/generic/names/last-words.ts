import { NEUTRAL_NAMES, PASSWORDS, TRAILING } from './lexicon.ts';

/** The words that a name which says secret can end with. */
export const LAST_WORDS: readonly string[] = [
  ...PASSWORDS,
  ...TRAILING,
  ...NEUTRAL_NAMES,
  'secret',
  'secrets',
  'key',
  'keys',
  'token',
  'tokens',
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
