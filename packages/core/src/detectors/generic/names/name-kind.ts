import { detach } from '../../../text/detach.ts';
import { LINKING, MOT_DE_PASSE, NOUN_FIRST, TRANSLATED } from './foreign-lexicon.ts';
import {
  COMPOUNDS,
  HEADS,
  KEY_OWNERS,
  NEGATIVE,
  PASSWORDS,
  PASS_OWNERS,
  PUBLIC_OWNERS,
  SECRET_OWNERS,
  TRAILING,
  type NameKind,
} from './lexicon.ts';

/** What a name says, with the words that say it. */
export interface NameReading {
  readonly kind: NameKind;
  /** For the report: words of the lexicon, nothing else of the name. */
  readonly words: string;
  /** In data that a page sends or receives, the visitor's own: a login's password, a session's token. */
  readonly own: boolean;
}

/** Prefixes by which bundlers tell the variables that they hand to the browser: they make no value public. */
const EXPOSED =
  /^(?:(?:NEXT_PUBLIC|NUXT_PUBLIC|EXPO_PUBLIC|VITE|REACT_APP|VUE_APP|GATSBY|STORYBOOK)_|next_public_|nuxt_public_|PUBLIC_)/;
/** The start of every attribute of the page's own. */
const ATTRIBUTE = /^data-/;
const LONGEST_CACHE = 4096;

/** Parts a smashed word: `authtoken` into `auth` and `token`. Words of the lexicon stay whole. */
function unsmash(word: string): readonly string[] {
  const compound = COMPOUNDS[word];
  if (compound !== undefined) return compound;
  if (PASSWORDS.has(word) || NEGATIVE.has(word)) return [word];
  const head = HEADS.find((each) => word.length > each.length && word.endsWith(each));
  if (head === undefined) return [word];
  return [...unsmash(word.slice(0, -head.length)), ...(COMPOUNDS[head] ?? [head])];
}

/** Says of a password that it is not encoded. */
const PLAIN = /^(?:clear|plain)[_-]?text[_-]?(?=pass)/i;

/** The words of a name in lower case: `dbPassword`, `DB_PASSWORD`, `db-password` and `db.password` have the same. */
export function wordsOf(name: string): readonly string[] {
  return name
    .replace(ATTRIBUTE, '')
    .replace(EXPOSED, '')
    .replace(PLAIN, '')
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .filter((word) => word !== '')
    .flatMap(unsmash);
}

const ACCENTS = /[\u0300-\u036f]/g;

/** The same in English, with the noun behind what tells of which kind it is. */
function englishWordsOf(name: string): readonly string[] {
  const plain = /^[\x20-\x7e]*$/.test(name) ? name : name.normalize('NFD').replace(ACCENTS, '');
  const words = wordsOf(plain.replace(MOT_DE_PASSE, 'motdepasse '));
  if (!words.some((word) => word in TRANSLATED)) return words;
  const [first = '', ...others] = words.filter((word) => !LINKING.has(word));
  const noun = NOUN_FIRST.has(first) ? [...others, first] : [first, ...others];
  return noun.map((word) => TRANSLATED[word] ?? word);
}

function withoutTrailing(words: readonly string[]): readonly string[] {
  const last = words.findLastIndex((word) => !TRAILING.has(word) && word !== 'v');
  return words.slice(0, last + 1);
}

function reading(kind: NameKind, ...words: readonly string[]): NameReading {
  return { kind, words: words.join(' '), own: false };
}

/** Words that leave a password or a token with the person who signs in. */
const OWN: ReadonlySet<string> = new Set(
  'access auth bearer id jwt login my oauth refresh session sign signup sso user web account'.split(' '),
);

function isOwn(kind: NameKind, words: readonly string[]): boolean {
  if (kind === 'authorization') return true;
  const last = words.at(-1) ?? '';
  const token = last === 'token' || last === 'bearer' || last === 'pass' || kind === 'password';
  return token && words.slice(0, -1).every((word) => OWN.has(word) || PASSWORDS.has(word));
}

/** A key or token by the word in front of it, the nearest that says anything. */
function readKey(head: 'key' | 'token', owners: readonly string[]): NameReading | undefined {
  if (owners.some((word) => PUBLIC_OWNERS.has(word))) return undefined;
  const secret = owners.findLast((word) => SECRET_OWNERS.has(word) || (head === 'token' && word === 'write'));
  if (secret !== undefined) return reading('secret', secret, head);
  const key = owners.findLast((word) => KEY_OWNERS.has(word));
  if (key !== undefined) return reading('key', key, head);
  return head === 'token' ? reading('key', head) : undefined;
}

function readWords(words: readonly string[], shouted: boolean): NameReading | undefined {
  const head = words.at(-1) ?? '';
  const owners = words.slice(0, -1);
  const owner = owners.at(-1) ?? '';
  switch (head) {
    case 'secret':
    case 'secrets':
      return reading('secret', ...(SECRET_OWNERS.has(owner) || owner === 'client' ? [owner] : []), 'secret');
    case 'key':
    case 'token':
      return readKey(head, owners);
    // Lists of keys; tokens by themselves are those of a parser.
    case 'keys':
    case 'tokens':
      return readKey('key', owners);
    case 'pass':
      return PASS_OWNERS.has(owner) || words.length === 1 ? reading('password', head) : undefined;
    case 'authorization':
    case 'auth':
      return reading('authorization', head);
    case 'credential':
    case 'credentials':
    case 'bearer':
      return reading('key', head);
    case 'psk':
      return reading('secret', head);
    case 'pat':
    case 'private':
      return shouted || owners.length > 0 ? reading('secret', head) : undefined;
    default:
      return PASSWORDS.has(head) ? reading('password', head) : undefined;
  }
}

function read(name: string, spelled: readonly string[]): NameReading | undefined {
  const words = withoutTrailing(spelled);
  if (words.length === 0 || words.some((word) => NEGATIVE.has(word))) return undefined;
  const result = readWords(words, name === name.toUpperCase());
  return result === undefined ? undefined : { ...result, own: isOwn(result.kind, words) };
}

/** A part of every name that says secret: most names have none, and are neither read nor kept. */
const PART = /secret|pass|pwd|key|token|credential|auth|bearer|psk|pat|private|wort|contrasena|senha/i;

/** False for a text that no name stands in which says anything. */
export function mayTell(text: string): boolean {
  return PART.test(text);
}

const cache = new Map<string, NameReading | undefined>();

/** What a name says of the value that is given to it; undefined where it says nothing of a secret. */
export function readName(name: string): NameReading | undefined {
  if (!mayTell(name)) return undefined;
  if (cache.has(name)) return cache.get(name);
  if (cache.size >= LONGEST_CACHE) cache.clear();
  // A copy: the name is a slice, which would keep the whole text alive.
  const own = detach(name);
  const result = read(own, wordsOf(own));
  cache.set(own, result);
  return result;
}

/** What a name of another language says of the value that is given to it. */
export function readForeignName(name: string): NameReading | undefined {
  return read(name, englishWordsOf(name));
}
