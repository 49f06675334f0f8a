import type { Secret } from '../../secret.ts';

/** A value of the build's own environment. */
export interface KnownValue {
  /** Name of the variable. */
  readonly name: string;
  readonly value: Secret;
  /** Where it is set: the name of an env file, or `process.env`. */
  readonly source: string;
  /** True where its name has a prefix that makes it public: it may ship, and is only used to name where a token came from. */
  readonly public: boolean;
}

/** Shorter values stand in any text by chance. */
const SHORTEST = 8;
const WORDS = /^[A-Za-z][A-Za-z .,!?'-]*$/;
const NUMBER = /^[\d.,:_-]+$/;
const PLAIN_URL = /^[a-z][a-z0-9+.-]{0,30}:\/\/[^@\s]*$/i;
/** The login that a database on the developer's own machine has by default. */
const LOCAL_LOGIN =
  /^[a-z][a-z0-9+.-]{0,30}:\/\/(\w*):(?:\1|postgres|mysql|root|admin|password|secret|changeme|test|dev|guest)?@(?:localhost|127\.\d+\.\d+\.\d+|\[::1\]|host\.docker\.internal)(?:[:/?]|$)/i;
const PATH = /^(?:\.{0,2}|~|[A-Za-z]:)[/\\][\w.\-/\\ @]*$/;
const HOST = /^[\w-]+(?:\.[\w-]+)+(?::\d{1,5})?$/;
const REGION = /^[a-z]+(?:-[a-z]+)*-?\d{0,2}[a-z]?$/;
const COMMON =
  /^(?:production|development|staging|localhost|password|postgres|postgresql|undefined|disabled|enabled|changeme|administrator)$/i;

const SECRET_NAME =
  /(?:^|_)(?:\w*SECRET\w*|\w*TOKEN|\w*PASSWORD|PASSWD|PASS|PWD|\w*KEY|KEYS|PAT|\w*CREDENTIALS?|DSN|CONNECTION_?STRING|PRIVATE|SALT|WEBHOOK)(?:$|_)/i;

/** True where the name of a variable says that its value is kept secret. */
export function nameSaysSecret(name: string): boolean {
  return SECRET_NAME.test(name.replace(/([a-z0-9])([A-Z])/g, '$1_$2'));
}

/** Bits per character. */
function entropy(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum - (count / text.length) * Math.log2(count / text.length), 0);
}

/** True where a value looks made by a random generator rather than by a person. */
export function isTokenLike(value: string): boolean {
  return value.length >= 16 && !/\s/.test(value) && /\d/.test(value) && /[A-Za-z]/.test(value) && entropy(value) >= 3.4;
}

/** True where a value is not worth searching: it says nothing, or stands in any bundle anyway. */
export function isTrivial(name: string, value: string): boolean {
  if (value.length < SHORTEST || NUMBER.test(value) || COMMON.test(value)) return true;
  if (PLAIN_URL.test(value) || LOCAL_LOGIN.test(value) || PATH.test(value)) return true;
  if (nameSaysSecret(name)) return false;
  return WORDS.test(value) || REGION.test(value) || (HOST.test(value) && !isTokenLike(value));
}
