// YAML, whose values stand without quotes.

import { readName } from '../names/name-kind.ts';
import { isNeutral } from '../names/neighbour.ts';
import { fileStart } from './file-start.ts';
import { give, type Visit } from './give.ts';

const YAML_START = fileStart(
  '#|---',
  String.raw`[ \t]{0,40}(?:- )?["']?[\w./-]{1,80}["']?:(?:[ \t]{1,20}[^\s{(;][^\n;{}]{0,400})?(?:\r?\n|$)`,
);
/** A value of one word behind its name; what a quote, an anchor, a tag, a block or a list opens is something else. */
const YAML_LINE =
  /^[ \t]{0,80}(?:- )?(["']?)([\w.-]{2,80})\1:[ \t]{1,20}([^\s"'`#&*!|>{[%@<][^\s#]{7,511})[ \t]{0,20}(?:#[^\n]*)?\r?$/gm;
/** The value of a variable whose name stands in the line before; other quoted values have their names beside them. */
const QUOTED_LINE = /^[ \t]{0,80}(?:- )?(?:value|default):[ \t]{1,20}(["'])([^"'\s]{8,512})\1/gm;
/** The line before, in a list of variables: `- name: API_SECRET`. */
const NAMED_BEFORE = /(?:^|\n)[ \t]{0,80}(?:- )?(?:name|key):[ \t]{1,20}["']?([\w.-]{2,80})["']?[ \t]{0,20}\r?\n$/;
const REACH = 240;
/** What stands around the default of a schema: lines of the same depth, below a name of a lesser one. */
const SCHEMA_AROUND =
  /(?:^|\n)([ \t]{0,80})(["']?)([\w.-]{2,80})\2:[ \t]{0,20}(?:#[^\r\n]{0,80})?\r?\n(?:\1[ \t]{1,20}[\w-]{1,20}:[ \t][^\n]{0,120}\n){0,6}$/;

/** The name in the line behind, where the value begins the member of a list. */
const NAMED_BEHIND =
  /^[ \t]{0,20}\r?\n[ \t]{1,80}(?:name|key):[ \t]{1,20}["']?([\w.-]{2,80})["']?[ \t]{0,20}\r?(?:\n|$)/;

const YAML_VALUE = String.raw`([^\s"'\x60#&*!|>{}[\]%@<,][^\s"'{},]{7,511})`;
const YAML_NAME = String.raw`^[ \t]{0,80}(?:- )?["']?([\w.-]{2,80})["']?:`;
/** A block of one word and what has a tag or an anchor; members between braces; the first of a list. */
const YAML_FORMS: readonly RegExp[] = [
  String.raw`${YAML_NAME}[ \t]{1,20}(?:[|>][-+]?[ \t]{0,20}\r?\n[ \t]{1,80}|(?:!!str|&[\w-]{1,40})[ \t]{1,20})${YAML_VALUE}[ \t]{0,20}\r?$`,
  String.raw`[{,][ \t]{0,4}["']?([\w.-]{2,80})["']?:[ \t]{1,4}${YAML_VALUE}(?=[ \t]{0,8}[},])`,
  String.raw`${YAML_NAME}[ \t]{0,20}\r?\n[ \t]{0,80}- ["']?${YAML_VALUE}["']?[ \t]{0,20}\r?$`,
].map((form) => new RegExp(form, 'gm'));

function nameBefore(text: string, at: number): string | undefined {
  return NAMED_BEFORE.exec(text.slice(Math.max(0, at - REACH), at))?.[1];
}

function nameAround(text: string, at: number): string | undefined {
  return SCHEMA_AROUND.exec(text.slice(Math.max(0, at - REACH), at))?.[3];
}

/** The name beside a value that stands between, in the line before, around it or in the line behind. */
function nameBeside(text: string, start: number, end: number): string | undefined {
  const before = nameBefore(text, start) ?? nameAround(text, start);
  if (before !== undefined && readName(before) !== undefined) return before;
  return NAMED_BEHIND.exec(text.slice(end, end + REACH))?.[1];
}

function visitMembers(text: string, visit: Visit): void {
  for (const hit of text.matchAll(YAML_LINE)) {
    const [line, , name = '', value = ''] = hit;
    const start = hit.index + line.indexOf(value, line.indexOf(':') + 1);
    const end = start + value.length;
    give(isNeutral(name) ? nameBeside(text, hit.index, end) : name, { start, end, value }, visit);
  }
  for (const hit of text.matchAll(QUOTED_LINE)) {
    const [line, quote = '', value = ''] = hit;
    const start = hit.index + line.indexOf(quote) + 1;
    const end = start + value.length;
    give(nameBeside(text, hit.index, end + 1), { start, end, value }, visit);
  }
}

/** Visits what a name is given in another way of YAML: on the next line, behind a tag, between braces, in a list. */
function visitForms(text: string, visit: Visit): void {
  for (const form of YAML_FORMS) {
    for (const { index, 0: all, 1: name, 2: value = '' } of text.matchAll(form)) {
      const start = index + all.lastIndexOf(value);
      give(name, { start, end: start + value.length, value }, visit);
    }
  }
}

/** True where a file begins as YAML. */
export function isYaml(head: string): boolean {
  return YAML_START.test(head);
}

/** Visits what is given to a secret's name. */
export function visitYaml(text: string, visit: Visit): void {
  visitMembers(text, visit);
  visitForms(text, visit);
}
