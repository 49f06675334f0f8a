import { ofText } from './of-text.ts';

/** The entities of what ends a literal: quotes and angle brackets, as attributes and texts of HTML write them. */
const ENTITY = /&(?:quot|apos|lt|gt|#(?:3[49]|6[02]|x(?:2[27]|3[ce])));/iy;

/** The first of them that starts between two offsets, or `end`. */
function firstEntity(text: string, start: number, end: number): number {
  const part = text.slice(start, end);
  for (let at = part.indexOf('&'); at !== -1; at = part.indexOf('&', at + 1)) {
    ENTITY.lastIndex = start + at;
    if (ENTITY.test(text)) return start + at;
  }
  return end;
}

/** Of what was read last: none starts from `from` to `to`, and where `isThere` one stands at `to`. */
const knownOf = ofText(() => ({ from: 0, to: 0, isThere: false }));

/**
 * Where a text that runs to `end` ends in HTML: a quote there is written as an entity. Of texts that begin in one another
 * no character is read twice.
 */
export function beforeEntity(text: string, start: number, end: number): number {
  const known = knownOf(text);
  const isInside = known.from <= start && start <= known.to;
  if (isInside && (known.isThere || end <= known.to)) return Math.min(known.to, end);
  if (!isInside) known.from = start;
  known.to = firstEntity(text, isInside ? known.to : start, end);
  known.isThere = known.to < end;
  return known.to;
}
