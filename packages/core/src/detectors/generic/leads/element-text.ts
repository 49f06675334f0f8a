// The text of an element in a text of code: `"<wsse:Password>…</wsse:Password>"`, what services of SOAP are sent. Documents
// have a reader of their own, which knows what kind each is.

import { toCandidate, type Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readName } from '../names/name-kind.ts';
import { inFront, readBack } from '../read-back.ts';

const WORDS = ['ecret', 'assword', 'piKey', 'oken'];
/** The tag that ends it stands behind: what is read backwards comes to it first. */
const ELEMENT = inFront(
  String.raw`<\k<tag>(?:\s[^<>]{0,200})?>(?<value>[^<>\s"'\x60&$\\{]{8,200})<\/(?<tag>(?:[\w-]{1,20}:)?(?<name>[\w-]{3,60}))`,
);
const LONGEST = 520;
const DOCUMENT = /^\uFEFF?\s{0,64}</;
const HEAD = 66;

/** @param last the offset of the sign that closes the element */
function read(text: string, last: number): Candidate | undefined {
  const before = text.slice(Math.max(0, last - LONGEST), last);
  const { tag = '', name = '', value = '' } = readBack(ELEMENT, before)?.groups ?? {};
  const reading = readName(name);
  if (reading === undefined || DOCUMENT.test(text.slice(0, HEAD))) return undefined;
  const end = last - tag.length - 2;
  return toCandidate(reading, 'assigned', { start: end - value.length, end, value });
}

export const ELEMENT_TEXT: LedLiterals = { anchors: WORDS.map((word) => ({ literal: `${word}>` })), read };
