// Passwords in what is no code: the login of a command, `curl -u user:…`, `mysql -p…`, of a machine in a file of them, of a user
// of a database, and the code that a phone joins a network with.

import { toCandidate, type Candidate } from './candidate.ts';
import { quoted, type LedLiterals } from './led.ts';
import { readLiteral } from './literal.ts';
import type { NameReading } from './name-kind.ts';

const LOGIN = /(?:-u|--user)[ =]\\{0,3}["']?([\w.@-]{1,80}:)([^\s"'`\\:@$<>{}]{8,128})/y;
const CURL = /\bcurl\s[^\n]{0,200}$/;
const NETWORK = /WIFI:(?:[STHR]:[^;]{0,64};){0,4}(P:)([^;\\"'`\s${]{8,63});/y;
/** The options of a command, and the one behind which the password stands. */
const OPTIONS = String.raw`(?:\s(?!-p|-a)[^\s|;&<>$]{1,80}){0,10}?`;
const WORD = String.raw`([^\s"'\x60\\$<>{}()|;&-][^\s"'\x60\\$<>{}()|;&]{7,127})(?=[\s"'\x60\\]|$)`;
const QUOTE = String.raw`(?:\\{0,3}["'])?`;
/** Each with the command that leads to it; what the client of MySQL is given stands right behind its letter. */
const BY_OPTION: readonly (readonly [command: string, option: string])[] = [
  ['mysql', String.raw`(?:dump|admin|import)?${OPTIONS}(\s-p)${QUOTE}`],
  ['mariadb', String.raw`(?:-dump|-admin)?${OPTIONS}(\s-p)${QUOTE}`],
  ['sshpass', String.raw`(\s-p\s?)${QUOTE}`],
  ['docker login', String.raw`${OPTIONS}(\s-p\s)${QUOTE}`],
  ['redis-cli', String.raw`${OPTIONS}(\s-a\s)${QUOTE}`],
  ['-pass pass', '(:)'],
  ['machine', String.raw`\s{1,8}\S{1,200}\s{1,8}login\s{1,8}\S{1,200}(\s{1,8}password\s{1,8})`],
];
/** What stands in front of a password in quotes. */
const OF_SHELL = ['ConvertTo-SecureString ', 'ConvertTo-SecureString -String '];
const OF_USER = ['IDENTIFIED BY ', 'identified by '];
/** The statement that says so; things are identified by others in sentences as well. */
const STATEMENT = /\b(?:create|alter|set|grant)\b[^;]{0,200}$/i;
const REACH = 210;
const PASSWORD: NameReading = { kind: 'password', words: 'password', own: false };

function behind(pattern: RegExp, text: string, at: number): Candidate | undefined {
  pattern.lastIndex = at;
  const [all, , value] = pattern.exec(text) ?? [];
  if (all === undefined || value === undefined) return undefined;
  const start = at + all.lastIndexOf(value);
  return toCandidate(PASSWORD, 'assigned', { start, end: start + value.length, value });
}

function login(lead: string): LedLiterals['read'] {
  return (text, last) => {
    const at = last + 1 - lead.length;
    return CURL.test(text.slice(Math.max(0, at - REACH), at + 1)) ? behind(LOGIN, text, at + 1) : undefined;
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

function readStatement(text: string, last: number): Candidate | undefined {
  return STATEMENT.test(text.slice(Math.max(0, last - REACH), last)) ? readQuoted(text, last) : undefined;
}

export const COMMANDS: readonly LedLiterals[] = [
  ...[' -u ', ' --user ', ' --user='].map((literal) => ({ anchors: [{ literal }], read: login(literal) })),
  ...BY_OPTION.map(byOption),
  { anchors: quoted(OF_SHELL), read: readQuoted },
  { anchors: quoted(OF_USER), read: readStatement },
  { anchors: [{ literal: 'WIFI:' }], read: (text, last) => behind(NETWORK, text, last + 1 - 'WIFI:'.length) },
];
