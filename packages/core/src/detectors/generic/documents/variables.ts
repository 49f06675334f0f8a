// Files that give a variable or a setting in each line.

import { fileStart } from './file-start.ts';
import { give, type Visit } from './give.ts';

/** Files of variables begin with one, behind comments; code has small letters there, or goes on in the line. */
const ENV_START = fileStart(
  '#',
  String.raw`(?:export[ \t]{1,8})?[A-Z][A-Z\d_]{1,80}[ \t]?=[^\n;{}()]{0,512}(?:\r?\n|$)`,
);
/** A value in quotes is a literal, and read as one. */
const ENV_LINE =
  /^(?:export[ \t]{1,8})?([A-Z][A-Z\d_]{1,80})[ \t]?=[ \t]?([^\s"'`$#<{[][^\s"'`]{7,511})[ \t]{0,20}(?:#[^\n]*)?\r?$/gm;

/** Files of settings in sections, whose values stand behind a colon or a sign. */
const INI_START = fileStart('[#;]', String.raw`\[[\w .:/"-]{1,80}\][ \t]{0,20}\r?\n`);
const INI_LINE = /^([A-Za-z][\w.-]{2,80})[ \t]{0,20}[:=][ \t]{0,20}([^\s"'`$<{[%][^\s"'`]{7,511})[ \t]{0,20}\r?$/gm;

/** The lines of such a file; undefined where a text begins as none. */
export function variableLines(head: string): RegExp | undefined {
  if (ENV_START.test(head)) return ENV_LINE;
  return INI_START.test(head) ? INI_LINE : undefined;
}

/** Visits what the lines give to a secret's name. */
export function visitLines(text: string, form: RegExp, visit: Visit): void {
  for (const hit of text.matchAll(form)) {
    const [line, name = '', value = ''] = hit;
    const start = hit.index + line.indexOf(value, line.indexOf(name) + name.length + 1);
    give(name, { start, end: start + value.length, value }, visit);
  }
}
