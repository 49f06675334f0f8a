// Requests that tools keep as files: those of HTTP clients (`.http`, `.rest`), and of Bruno. Names and values stand in lines.

import { toCandidate } from '../candidate.ts';
import type { Visit } from './give.ts';
import { fileStart } from './file-start.ts';
import { readName } from '../names/name-kind.ts';

/** A request line, behind comments and variables. */
const HTTP_START = fileStart(
  String.raw`#|//|@[\w.-]{1,60}[ \t]?=`,
  String.raw`(?:GET|POST|PUT|PATCH|DELETE|HEAD|OPTIONS) (?:https?://|\{\{|/)`,
);
const BRUNO_START = /^\uFEFF?\s{0,64}(?:meta|vars|auth|headers) \{\r?\n/;

const VALUE = String.raw`(?<value>(?:(?:Bearer|Basic|Token) )?[^\s"'\x60{<$][^\s"'\x60]{7,511})[ \t]{0,20}\r?$`;
const HTTP_LINE = new RegExp(
  String.raw`^(?:(?<header>[A-Za-z][\w-]{2,60}):[ \t]{0,8}|@(?<variable>[\w.-]{2,60})[ \t]?=[ \t]?)${VALUE}`,
  'gm',
);
/** A tilde stands in front of what is switched off. */
const BRUNO_LINE = new RegExp(String.raw`^[ \t]{1,20}~?(?<header>[\w.-]{2,80}):[ \t]{1,8}${VALUE}`, 'gm');

/** The lines of such a file; undefined where a text begins as none. */
export function requestLines(head: string): RegExp | undefined {
  if (HTTP_START.test(head)) return HTTP_LINE;
  return BRUNO_START.test(head) ? BRUNO_LINE : undefined;
}

/** Visits what the lines give to a secret's name. */
export function visitRequest(text: string, lines: RegExp, visit: Visit): void {
  for (const { index, 0: line, groups = {} } of text.matchAll(lines)) {
    const { header, variable = '', value = '' } = groups;
    const reading = readName(header ?? variable);
    if (reading === undefined) continue;
    const start = index + line.lastIndexOf(value);
    visit(toCandidate(reading, 'assigned', { start, end: start + value.length, value }));
  }
}
