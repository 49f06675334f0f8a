// Passwords in what is no code: the login of a command, `curl -u user:…`, `mysql -p…`, of a machine in a file of them, of a user
// of a database, and the code that a phone joins a network with.

import { toCandidate, type Candidate } from '../candidate.ts';
import { quoted, type LedLiterals } from './led.ts';
import { readLiteral } from '../literal.ts';
import type { NameReading } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

/** How far the options of `curl` go, on the lines that belong to it. */
const CURL = /(?:[^\n\\]|\\[^]){0,400}/y;
const USER = /\s(?:-[A-Za-z]{0,6}[uU]\s?|--(?:proxy-)?user[ =])\\{0,3}["']?/g;
/** A command has one of these, and one for its proxy. */
const MOST_USERS = 3;
const LOGIN = /([\w.@-]{1,80}:)([^\s"'`\\:@$<>{}]{8,128})/y;
/** A key in the place of the user, and no password. */
const KEY_AS_USER = /([\w.-]{16,128}):(?=["'\s\\]|$)/y;
const NETWORK = /WIFI:(?:[STHR]:[^;]{0,64};){0,4}(P:)([^;\\"'`\s${]{8,63});/y;
/** The options of a command, and the one behind which the password stands. */
const OPTIONS = String.raw`(?:\s(?!-p|-a)[^\s|;&<>]{1,80}){0,10}?`;
/** The same where no letter of them is like that of the password. */
const OTHERS = String.raw`(?:\s[^\s|;&<>]{1,80}){0,12}?`;
const WORD = String.raw`([^\s"'\x60\\$<>{}()|;&-][^\s"'\x60\\$<>{}()|;&]{7,127})(?=[\s"'\x60\\]|$)`;
const QUOTE = String.raw`(?:\\{0,3}["'])?`;
/** Commands that are told of a password behind its letter. */
const SIGNING_IN = [
  'docker login',
  'podman login',
  'registry login',
  'oc login',
  'cf login',
  'az login',
  'acr login',
  'twine upload',
  'mongosh',
  'mongodump',
  'mongorestore',
  'mongoimport',
  'mongoexport',
  'psexec',
];
/** Each with the command that leads to it; what the client of MySQL is given stands right behind its letter. */
const BY_OPTION: readonly (readonly [command: string, option: string])[] = [
  ['mysql', String.raw`(?:dump|admin|import)?${OPTIONS}(\s-p)${QUOTE}`],
  ['mariadb', String.raw`(?:-dump|-admin)?${OPTIONS}(\s-p)${QUOTE}`],
  ['sshpass', String.raw`(\s-p\s?)${QUOTE}`],
  ...SIGNING_IN.map((command) => [command, String.raw`${OPTIONS}(\s-p\s)${QUOTE}`] as const),
  ['redis-cli', String.raw`${OPTIONS}(\s-a\s)${QUOTE}`],
  ['sqlcmd', String.raw`(?:\.exe)?${OTHERS}(\s-P\s?)${QUOTE}`],
  ...['ldapsearch', 'ldapadd', 'ldapmodify'].map((name) => [name, String.raw`${OTHERS}(\s-w\s)${QUOTE}`] as const),
  ['unzip', String.raw`${OTHERS}(\s-P\s)${QUOTE}`],
  ['zip -', String.raw`(?:[A-OQ-Za-z]\S{0,12}${OTHERS}\s-)?(P\s)${QUOTE}`],
  ...['7z a', '7z x'].map((name) => [name, String.raw`${OTHERS}(\s-p)${QUOTE}`] as const),
  ['ssh-keygen', String.raw`${OTHERS}(\s-N\s)${QUOTE}`],
  [
    'htpasswd',
    String.raw`(?:\s-[A-Za-z]{1,4}){0,3}?\s-[A-Za-z]{0,3}b[A-Za-z]{0,3}(?:\s-[A-Za-z]{1,4}){0,3}(?:\s[^\s-]\S{0,80})?(\s[\w.@-]{1,80}\s)${QUOTE}`,
  ],
  ...['add_user', 'net user'].map((name) => [name, String.raw`(\s[\w.@-]{1,80}\s)${QUOTE}`] as const),
  ...['storepass', 'keypass', 'requirepass', 'masterauth'].map((name) => [name, String.raw`(\s)${QUOTE}`] as const),
  ['--secret-string', String.raw`([\s=])${QUOTE}`],
  ['insecure-password', String.raw`(\s)`],
  ['\npassword', String.raw`([ \t]{1,4})`],
  ...['-pass pass', '-passin pass', '-passout pass'].map((name) => [name, '(:)'] as const),
  ['machine', String.raw`\s{1,8}\S{1,200}\s{1,8}login\s{1,8}\S{1,200}(\s{1,8}password\s{1,8})`],
];
/** A password that is written into a command: `echo … | docker login --password-stdin`. */
const TAKING = ['--password-stdin', '--with-token', 'sudo -S', 'passwd --stdin', 'chpasswd', 'secret put '];
const WRITTEN = inFront(
  String.raw`\becho\s(?:-n\s)?["']?(?:[\w.-]{1,40}:)?(?<value>[^\s"'\x60\\$<>{}()|;&:]{8,128})["']?\s?\|[^|\n]{0,100}`,
);
const ORACLE = /(?:\s-[SL]){0,2}(\s[\w.-]{1,80}\/)([^\s"'`\\$<>{}()|;&@/]{8,64})(?=@)/y;
/** What stands in front of a password in quotes. */
const OF_SHELL = ['ConvertTo-SecureString '];
const OF_SHELL_OPTIONS = /(?:-AsPlainText\s|-Force\s|-String\s){0,3}(?=["'])/y;
const OF_USER = ['IDENTIFIED BY ', 'identified by ', 'PASSWORD('];
/** The statement that says so; things are identified by others in sentences as well. */
const STATEMENT = /\b(?:create|alter|set|grant)\b[^;]{0,200}$/i;
const REACH = 210;
const PASSWORD: NameReading = { kind: 'password', words: 'password', own: false };
const KEY: NameReading = { kind: 'key', words: 'key', own: false };

function behind(pattern: RegExp, text: string, at: number): Candidate | undefined {
  pattern.lastIndex = at;
  const [all, , value] = pattern.exec(text) ?? [];
  if (all === undefined || value === undefined) return undefined;
  const start = at + all.lastIndexOf(value);
  return toCandidate(PASSWORD, 'assigned', { start, end: start + value.length, value });
}

function keyAsUser(text: string, start: number): Candidate | undefined {
  KEY_AS_USER.lastIndex = start;
  const value = KEY_AS_USER.exec(text)?.[1];
  return value === undefined ? undefined : toCandidate(KEY, 'assigned', { start, end: start + value.length, value });
}

/** @param last the offset of the space behind the command */
function login(text: string, last: number): Candidate | undefined {
  CURL.lastIndex = last;
  let users = 0;
  for (const { index, 0: option } of (CURL.exec(text)?.[0] ?? '').matchAll(USER)) {
    if (users++ === MOST_USERS) return undefined;
    const start = last + index + option.length;
    const candidate = behind(LOGIN, text, start) ?? keyAsUser(text, start);
    if (candidate !== undefined) return candidate;
  }
  return undefined;
}

function written(lead: string): LedLiterals['read'] {
  return (text, last) => {
    const from = Math.max(0, last - REACH - lead.length);
    const before = text.slice(from, last + 1 - lead.length);
    const value = readBack(WRITTEN, before)?.groups?.['value'];
    if (value === undefined) return undefined;
    const start = from + before.lastIndexOf(value);
    return toCandidate(PASSWORD, 'assigned', { start, end: start + value.length, value });
  };
}

function byOption([command, option]: (typeof BY_OPTION)[number]): LedLiterals {
  const pattern = new RegExp(option + WORD, 'y');
  return { anchors: [{ literal: command }], read: (text, last) => behind(pattern, text, last + 1) };
}

function readQuoted(text: string, last: number): Candidate | undefined {
  // Neither language has strings in backticks; documents have code in them.
  if (text.charAt(last) === '`') return undefined;
  const literal = readLiteral(text, last, 0);
  return literal === undefined ? undefined : toCandidate(PASSWORD, 'assigned', literal);
}

function readShell(text: string, last: number): Candidate | undefined {
  OF_SHELL_OPTIONS.lastIndex = last + 1;
  return OF_SHELL_OPTIONS.test(text) ? readQuoted(text, OF_SHELL_OPTIONS.lastIndex) : undefined;
}

function readStatement(text: string, last: number): Candidate | undefined {
  return STATEMENT.test(text.slice(Math.max(0, last - REACH), last)) ? readQuoted(text, last) : undefined;
}

export const COMMANDS: readonly LedLiterals[] = [
  { anchors: [{ literal: 'curl ', starts: true }], read: login },
  ...BY_OPTION.map(byOption),
  { anchors: [{ literal: 'sqlplus' }], read: (text, last) => behind(ORACLE, text, last + 1) },
  ...TAKING.map((literal) => ({ anchors: [{ literal }], read: written(literal) })),
  { anchors: OF_SHELL.map((literal) => ({ literal })), read: readShell },
  { anchors: quoted(OF_USER), read: readStatement },
  { anchors: [{ literal: 'WIFI:' }], read: (text, last) => behind(NETWORK, text, last + 1 - 'WIFI:'.length) },
];
