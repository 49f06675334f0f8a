/** The entities of what ends a literal: quotes and angle brackets, as attributes and texts of HTML write them. */
const ENTITY = /&(?:quot|apos|lt|gt|#(?:3[49]|6[02]|x(?:2[27]|3[ce])));/i;

/** Where a text that runs to `end` ends in HTML: a quote there is written as an entity. */
export function beforeEntity(text: string, start: number, end: number): number {
  const at = text.slice(start, end).search(ENTITY);
  return at === -1 ? end : start + at;
}
