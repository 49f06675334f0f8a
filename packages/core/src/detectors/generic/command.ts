// Passwords in what is no code: the login of a command, `curl -u user:…`, and the code that a phone joins a network with.

import { toCandidate, type Candidate } from './candidate.ts';
import type { LedLiterals } from './led.ts';
import type { NameReading } from './name-kind.ts';

const LOGIN = /(?:-u|--user)[ =]\\{0,3}["']?([\w.@-]{1,80}:)([^\s"'`\\:@$<>{}]{8,128})/y;
const CURL = /\bcurl\s[^\n]{0,200}$/;
const NETWORK = /WIFI:(?:[STHR]:[^;]{0,64};){0,4}(P:)([^;\\"'`\s${]{8,63});/y;
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

export const COMMANDS: readonly LedLiterals[] = [
  ...[' -u ', ' --user ', ' --user='].map((literal) => ({ anchors: [{ literal }], read: login(literal) })),
  { anchors: [{ literal: 'WIFI:' }], read: (text, last) => behind(NETWORK, text, last + 1 - 'WIFI:'.length) },
];
