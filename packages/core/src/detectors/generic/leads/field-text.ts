// What a field of a form shows that has room for lines: `<textarea name="client_secret" readonly>…</textarea>`.

import type { Candidate } from '../candidate.ts';
import type { LedLiterals } from './led.ts';
import { readNear } from '../names/neighbour.ts';

const END = '</textarea>';
const FIELD = /<textarea\b([^<>]{0,300})>\s{0,24}([^\s<]{8,512})\s{0,24}$/i;
const LONGEST = 900;

/** @param last the offset of the sign that closes the field */
function read(text: string, last: number): Candidate | undefined {
  const end = last + 1 - END.length;
  const before = text.slice(Math.max(0, end - LONGEST), end);
  const [, attributes = '', value = ''] = FIELD.exec(before) ?? [];
  const reading = readNear(attributes, '');
  if (reading === undefined) return undefined;
  const start = end - before.length + before.lastIndexOf(value);
  return { reading, giving: 'shown', start, end: start + value.length, value };
}

export const FIELD_TEXT: LedLiterals = { anchors: [{ literal: END }], read };
