import type { UriShape } from '../format.ts';
import { alphabet, runEnd } from '../text/alphabet.ts';
import type { CharSet } from '../text/alphabet.ts';
import { freeBefore } from '../text/boundary.ts';
import { undisguised } from '../text/disguised.ts';
import { beforeEntity } from '../text/entity-end.ts';
import { runEnds } from '../text/run-memory.ts';
import type { CompiledShape, ShapeMatch } from './compiled.ts';

/** Longest URL that is read, in characters. */
const LONGEST = 1024;

/** Characters of a URL as written in code; a quote, a space, a bracket or a backslash ends it. */
const URL_CHARS: CharSet = ((): CharSet => {
  const set = new Uint8Array(128);
  for (let code = 0x21; code < 0x7f; code++) set[code] = 1;
  for (const char of '"\'`<>\\|^(){}[]') set[char.charCodeAt(0)] = 0;
  return set;
})();

/** Passwords that documentation, templates and local set-ups use. */
const PLACEHOLDER =
  /^(?:x+|\*+|\.+|-+|_+|%s|pass(?:word)?\d{0,3}|passwd|pwd|secret|changeme|change_me|postgres|root|admin|guest|user|test|example|foo|bar|token|pw|redacted|hidden|masked|removed|placeholder|dummy|sample|(?:your|my|an?|the|some|any|random)(?:[-_]\w{0,40}|pass(?:word|wd)?|secret|token|key))$/i;
/** The word password in other languages, as translations of such documentation have it; letters beyond ASCII end a URL. */
const TRANSLATED =
  /^(?:adgangskode|clave|contrasena|geslo|haslo|heslo|jelszo|kata-?sandi|kennwort|losenord|lozinka|mdp|mot-?de-?passe|parola|parole|parool|passord|passwort|salasana|senha|sifre|slaptazodis|wachtwoord)\d{0,3}$/i;
/** A port in words, as in `https://user:secretword@host:port`: nobody connects to that. */
const WORDS_FOR_HOST = /^[a-z_-]{1,32}:[a-z_-]{1,16}$/i;
const WORD = /^[a-z]+$/i;
const TEMPLATE = /^\$\w+$|^%\w+%$|\$\{|#\{|%7B|%3C|^%24/i;
/** Hosts that only the writer's own machine has, or that documentation uses. */
const LOCAL_HOST =
  /^(?:localhost|127\.\d{1,3}\.\d{1,3}\.\d{1,3}|0\.0\.0\.0|\[::1\]|host|hostname|server|domain|foo|bar|baz|(?:[\w-]{1,63}\.){0,4}example(?:\.\w{2,8})?)$/i;

const urlCharsEnd = runEnds(URL_CHARS);

interface Parsed {
  readonly end: number;
  readonly user: string;
  readonly password: string | undefined;
  readonly host: string;
}

/** Punctuation that ends a sentence or a list, not a URL. */
function trimEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && '.,;:!?'.includes(text.charAt(at - 1))) at--;
  return at;
}

/** Schemes of pages and files, whose paths may hold `@` and `:` themselves. */
const WEB = /^(?:https?|ftps?|wss?):/;

/**
 * Where the credentials end: at the last `@` of the authority. A database's password may hold `/` or `#` unescaped, but no
 * other address.
 */
function credentialsEnd(rest: string, web: boolean): number {
  const stop = rest.search(web ? /[/?#]/ : /\?|:\/\//);
  return (stop === -1 ? rest : rest.slice(0, stop)).lastIndexOf('@');
}

/** A port, the start of a template's hole for one, or what a script without it makes of that. */
const PORT = /:(?:\d{1,5}|\$|undefined|null|NaN)?$/;

function hostOf(authority: string): string {
  const end = authority.search(/[/?#,]/);
  return (end === -1 ? authority : authority.slice(0, end)).replace(PORT, '');
}

function parse(text: string, start: number, authority: number): Parsed | undefined {
  const read = urlCharsEnd(text, authority, Math.min(text.length, start + LONGEST));
  const end = trimEnd(text, start, beforeEntity(text, authority, read));
  const rest = text.slice(authority, end);
  const at = credentialsEnd(rest, WEB.test(text.slice(start, authority)));
  if (at === -1) return undefined;
  const credentials = rest.slice(0, at);
  const colon = credentials.indexOf(':');
  return {
    end,
    user: colon === -1 ? credentials : credentials.slice(0, colon),
    password: colon === -1 ? undefined : credentials.slice(colon + 1),
    host: hostOf(rest.slice(at + 1)),
  };
}

/** The words of a password, without escapes, spaces and disguises: `p%40ss%20word` is `password`. */
function plainWord(password: string): string {
  return undisguised(password.replace(/%40/g, '@').replace(/%2[01]|%3A|[+:]/gi, ''));
}

/** True for `localhost:8545@17000000`: a host and its port, with a version or a number behind them. */
function isPort({ user, password = '', host }: Parsed): boolean {
  return /^\d{2,5}$/.test(password) && (user === 'localhost' || /^\d+$/.test(host));
}

/** Longer than any word that stands in for a password, with its escapes. */
const LONGEST_STAND_IN = 256;

/** What documentation puts behind the user's name: `reader:reader_password`. */
const OF_USER = /^[-_.](?:pass(?:word|wd)?|pwd|secret)$/i;

/** True where the password is one that somebody uses, not a stand-in. */
function isRealPassword(password: string, user: string): boolean {
  if (password.length < 3 || password === user || TEMPLATE.test(password)) return false;
  if (password.startsWith(user) && OF_USER.test(password.slice(user.length))) return false;
  if (PLACEHOLDER.test(password) || TRANSLATED.test(password)) return false;
  return password.length > LONGEST_STAND_IN || !PLACEHOLDER.test(plainWord(password));
}

/** True where every part of an address is a word that says what to put there: `https://kasutaja:salakood@host:port`. */
function isInWords({ password = '', host }: Parsed): boolean {
  return WORDS_FOR_HOST.test(host) && WORD.test(password);
}

function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

function fits(shape: UriShape, url: Parsed): boolean {
  if (url.host === '' || LOCAL_HOST.test(url.host) || isPort(url) || isInWords(url)) return false;
  if (shape.hosts !== undefined && !shape.hosts.some((domain) => isWithin(url.host, domain))) return false;
  if (shape.user !== undefined) {
    const length = runEnd(url.user, 0, url.user.length, alphabet(shape.user.alphabet));
    if (length !== url.user.length || length < shape.user.min || length > shape.user.max) return false;
  }
  if (shape.credentials === 'user-only') return url.password === undefined && url.user !== '';
  return url.password !== undefined && isRealPassword(url.password, url.user);
}

/** A URL with credentials in it; the whole URL is the token. */
export function compileUri(shape: UriShape): CompiledShape {
  return {
    anchors: shape.schemes.map((scheme) => `${scheme}://`),
    specificity: 3 + (shape.hosts === undefined ? 0 : 20) + (shape.user === undefined ? 0 : 10),
    match(text, at, anchor): ShapeMatch | undefined {
      if (!freeBefore(text, at)) return;
      const url = parse(text, at, at + anchor.length);
      if (url === undefined || !fits(shape, url)) return;
      const facts = shape.credentials === 'password' ? [`password for ${url.host}`] : [`host ${url.host}`];
      return { start: at, end: url.end, value: text.slice(at, url.end), prefix: anchor, facts, confirmed: true };
    },
  };
}
