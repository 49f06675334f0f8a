import type { Span } from '../../views/view.ts';
import { LONGEST_TEXT } from '../value/text.ts';
import { numberOf, type Piece, type TextValue, type Value } from '../value/value.ts';

/** Shorter lists of numbers are no token. */
const FEWEST = 16;
const MOST_PIECES = 256;

function isPrintable(value: Value): boolean {
  if (value.kind !== 'number') return false;
  const code = value.value;
  return (code >= 0x20 && code < 0x7f && Number.isInteger(code)) || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Numbers that are all codes of printable characters, as the text that some loop may make of them. */
export function textOfNumbers(value: Value, site: Span): TextValue | undefined {
  if (value.kind === 'bytes') {
    const numbers = Array.from(value.bytes, (byte) => numberOf(byte, value.span));
    return textOfItems(numbers, site);
  }
  return value.kind === 'list' && !value.open ? textOfItems(value.items, site) : undefined;
}

function textOfItems(items: readonly Value[], site: Span): TextValue | undefined {
  if (items.length < FEWEST || items.length > LONGEST_TEXT || !items.every(isPrintable)) return undefined;
  const pieces: Piece[] = [];
  let text = '';
  for (const [at, item] of items.entries()) {
    if (item.kind !== 'number') return undefined;
    const span = item.span ?? site;
    if (pieces.at(-1)?.span !== span && pieces.length < MOST_PIECES) pieces.push({ at, span });
    text += String.fromCharCode(item.value);
  }
  return { kind: 'text', text, pieces, derived: true };
}
