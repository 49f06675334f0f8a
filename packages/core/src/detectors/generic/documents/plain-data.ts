// Documents whose values stand without quotes. What they are is told by how they begin, so that no other text is walked.

import type { Literal } from '../literal.ts';
import { fileStart, HEAD } from './file-start.ts';
import { readName } from '../names/name-kind.ts';
import { toCandidate, type Candidate } from '../candidate.ts';
import { isNeutral } from '../names/neighbour.ts';
import { requestLines, visitRequest } from './requests.ts';
import { tableOf, visitTable } from './table.ts';

type Visit = (candidate: Candidate) => void;

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

const XML_START =
  /^\uFEFF?\s{0,64}(?:<\?xml\b[^>]{0,200}\?>\s{0,64})?(?:<!--[^>]{0,1000}-->\s{0,64}|<!DOCTYPE plist[^>]{0,200}>\s{0,64})?<(?!svg\b|html\b|!|\?)[A-Za-z][\w:.-]{0,80}/i;
const ELEMENT = /<([\w:.-]{1,80})(\s[^<>]{0,200})?>([^<>\s&]{8,512})<\/\1>/g;
const NAMED_BY = /\b(?:name|key|id)=["']([\w.-]{2,80})["']/;
/** The property around a value that has an element of its own. */
const PROPERTY_BEFORE = /\b(?:name|key)=["']([\w.-]{2,80})["'][^<>]{0,80}>\s{0,40}$/;
const KEY_BEFORE = /<key>([\w.-]{2,80})<\/key>\s{0,40}$/;
/** A document says so in its first line; where it does not, its elements are those of settings. */
const SETTINGS =
  /^\uFEFF?\s{0,64}<(?:\?xml|!DOCTYPE plist|plist|resources|configuration|config|settings|appsettings|hibernate-configuration|persistence|project|beans|context|server|FileZilla3|data-?sources?|credentials|connections?)\b/i;

/** Files of variables begin with one, behind comments; code has small letters there, or goes on in the line. */
const ENV_START = fileStart(
  '#',
  String.raw`(?:export[ \t]{1,8})?[A-Z][A-Z\d_]{1,80}[ \t]?=[^\n;{}()]{0,512}(?:\r?\n|$)`,
);
/** A value in quotes is a literal, and read as one. */
const ENV_LINE =
  /^(?:export[ \t]{1,8})?([A-Z][A-Z\d_]{1,80})[ \t]?=[ \t]?([^\s"'`$#<{[][^\s"'`]{7,511})[ \t]{0,20}(?:#[^\n]*)?\r?$/gm;

const YAML_VALUE = String.raw`([^\s"'\x60#&*!|>{}[\]%@<,][^\s"'{},]{7,511})`;
const YAML_NAME = String.raw`^[ \t]{0,80}(?:- )?["']?([\w.-]{2,80})["']?:`;
/** A block of one word and what has a tag or an anchor; members between braces; the first of a list. */
const YAML_FORMS: readonly RegExp[] = [
  String.raw`${YAML_NAME}[ \t]{1,20}(?:[|>][-+]?[ \t]{0,20}\r?\n[ \t]{1,80}|(?:!!str|&[\w-]{1,40})[ \t]{1,20})${YAML_VALUE}[ \t]{0,20}\r?$`,
  String.raw`[{,][ \t]{0,4}["']?([\w.-]{2,80})["']?:[ \t]{1,4}${YAML_VALUE}(?=[ \t]{0,8}[},])`,
  String.raw`${YAML_NAME}[ \t]{0,20}\r?\n[ \t]{0,80}- ["']?${YAML_VALUE}["']?[ \t]{0,20}\r?$`,
].map((form) => new RegExp(form, 'gm'));

/** What clients of PostgreSQL sign in with: host, port, database, user and password. */
const PGPASS = String.raw`[\w.*-]{1,100}:(?:\d{1,5}|\*):[\w.*-]{1,64}:[\w.*@-]{1,64}:`;
const PGPASS_START = new RegExp(String.raw`^\uFEFF?(?:#[^\r\n]{0,400}\r?\n){0,20}${PGPASS}[^\s:]{4,128}\r?(?:\n|$)`);
const PGPASS_LINE = new RegExp(String.raw`^${PGPASS}([^\s:\\]{8,128})\r?$`, 'gm');

/** Files of settings in sections, whose values stand behind a colon or a sign. */
const INI_START = fileStart('[#;]', String.raw`\[[\w .:/"-]{1,80}\][ \t]{0,20}\r?\n`);
const INI_LINE = /^([A-Za-z][\w.-]{2,80})[ \t]{0,20}[:=][ \t]{0,20}([^\s"'`$<{[%][^\s"'`]{7,511})[ \t]{0,20}\r?$/gm;

function give(name: string | undefined, literal: Literal, visit: Visit): void {
  const reading = name === undefined ? undefined : readName(name);
  if (reading !== undefined) visit(toCandidate(reading, 'assigned', literal));
}

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

function visitYaml(text: string, visit: Visit): void {
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
function visitYamlForms(text: string, visit: Visit): void {
  for (const form of YAML_FORMS) {
    for (const { index, 0: all, 1: name, 2: value = '' } of text.matchAll(form)) {
      const start = index + all.lastIndexOf(value);
      give(name, { start, end: start + value.length, value }, visit);
    }
  }
}

function visitPgpass(text: string, visit: Visit): void {
  for (const { index, 0: line, 1: value = '' } of text.matchAll(PGPASS_LINE)) {
    const start = index + line.lastIndexOf(value);
    give('password', { start, end: start + value.length, value }, visit);
  }
}

function nameOf(text: string, hit: RegExpExecArray): string | undefined {
  const [, tag = '', attributes = ''] = hit;
  const named = NAMED_BY.exec(attributes)?.[1];
  if (named !== undefined) return named;
  const before = (): string => text.slice(Math.max(0, hit.index - REACH), hit.index);
  if (tag === 'string') return KEY_BEFORE.exec(before())?.[1];
  return isNeutral(tag) ? PROPERTY_BEFORE.exec(before())?.[1] : tag.slice(tag.indexOf(':') + 1);
}

function visitXml(text: string, visit: Visit): void {
  for (const hit of text.matchAll(ELEMENT)) {
    const [element, , , value = ''] = hit;
    const start = hit.index + element.indexOf('>') + 1;
    give(nameOf(text, hit), { start, end: start + value.length, value }, visit);
  }
}

function visitLines(text: string, form: RegExp, visit: Visit): void {
  for (const hit of text.matchAll(form)) {
    const [line, name = '', value = ''] = hit;
    const start = hit.index + line.indexOf(value, line.indexOf(name) + name.length + 1);
    give(name, { start, end: start + value.length, value }, visit);
  }
}

function visitOther(text: string, head: string, visit: Visit): void {
  const lines = requestLines(head);
  const table = lines === undefined ? tableOf(head) : undefined;
  if (lines !== undefined) visitRequest(text, lines, visit);
  else if (table !== undefined) visitTable(text, table, visit);
}

/** Visits what is given to a secret's name in files of variables and of sections, in YAML, and in XML that is data: no pages and no pictures. */
export function visitPlainData(text: string, visit: Visit): void {
  const head = text.slice(0, HEAD);
  if (PGPASS_START.test(head)) visitPgpass(text, visit);
  else if (YAML_START.test(head)) {
    visitYaml(text, visit);
    visitYamlForms(text, visit);
  } else if (ENV_START.test(head)) visitLines(text, ENV_LINE, visit);
  else if (INI_START.test(head)) visitLines(text, INI_LINE, visit);
  else if (SETTINGS.test(head) && XML_START.test(head)) visitXml(text, visit);
  else visitOther(text, head, visit);
}
