import { give, type Visit } from './give.ts';

/** What clients of PostgreSQL sign in with: host, port, database, user and password. */
const PGPASS = String.raw`[\w.*-]{1,100}:(?:\d{1,5}|\*):[\w.*-]{1,64}:[\w.*@-]{1,64}:`;
const PGPASS_START = new RegExp(String.raw`^\uFEFF?(?:#[^\r\n]{0,400}\r?\n){0,20}${PGPASS}[^\s:]{4,128}\r?(?:\n|$)`);
const PGPASS_LINE = new RegExp(String.raw`^${PGPASS}([^\s:\\]{8,128})\r?$`, 'gm');

/** True where a file begins as one of passwords of PostgreSQL. */
export function isPgpass(head: string): boolean {
  return PGPASS_START.test(head);
}

/** Visits the passwords. */
export function visitPgpass(text: string, visit: Visit): void {
  for (const { index, 0: line, 1: value = '' } of text.matchAll(PGPASS_LINE)) {
    const start = index + line.lastIndexOf(value);
    give('password', { start, end: start + value.length, value }, visit);
  }
}
