// The text of an element in a text of code: `"<wsse:Password>…</wsse:Password>"`, what services of SOAP are sent. Documents
// have a reader of their own, which knows what kind each is.

import { toCandidate, type Candidate } from './candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from './name-kind.ts';

const WORDS = ['ecret', 'assword', 'piKey', 'oken'];
const ELEMENT = /<((?:[\w-]{1,20}:)?([\w-]{3,60}))(?:\s[^<>]{0,200})?>([^<>\s"'`&$\\{]{8,200})<\/\1$/;
const LONGEST = 520;
const DOCUMENT = /^\uFEFF?\s{0,64}</;
const HEAD = 66;

/** @param last the offset of the sign that closes the element */
function read(text: string, last: number): Candidate | undefined {
  const before = text.slice(Math.max(0, last - LONGEST), last);
  const [, tag = '', name = '', value = ''] = ELEMENT.exec(before) ?? [];
  const reading = readName(name);
  if (reading === undefined || DOCUMENT.test(text.slice(0, HEAD))) return undefined;
  const end = last - tag.length - 2;
  return toCandidate(reading, 'assigned', { start: end - value.length, end, value });
}

export const ELEMENT_TEXT: LedLiterals = { anchors: WORDS.map((word) => ({ literal: `${word}>` })), read };
