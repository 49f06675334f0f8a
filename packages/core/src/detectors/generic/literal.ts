/** Longest literal that is read. */
export const LONGEST_LITERAL = 520;

/** A literal of one line, without its quotes. */
export interface Literal {
  /** Half-open range of the text between the quotes. */
  readonly start: number;
  readonly end: number;
  /** What the literal stands for: its escapes and entities are decoded. */
  readonly value: string;
}

const BACKSLASH = 0x5c;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };
const ESCAPE = /\\+(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|u\{([\da-fA-F]{1,6})\}|([^]))/g;

function unescaped(text: string): string {
  return text.replace(ESCAPE, (whole, byte?: string, unit?: string, point?: string, other?: string) => {
    const code = byte ?? unit ?? point;
    if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
    // Backslashes of text in text: each level doubles them.
    return other === undefined ? whole : (LETTERS[other] ?? other);
  });
}

const ENTITY = /&(?:(lt|gt|amp|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  return text.replace(ENTITY, (whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return ENTITIES[name.toLowerCase()] ?? whole;
    const point = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return String.fromCodePoint(Math.min(point, 0x10ffff));
  });
}

function decoded(raw: string): string {
  const text = raw.includes('\\') ? unescaped(raw) : raw;
  return text.includes('&') ? withoutEntities(text) : text;
}

/** Where the literal ends, -1 where it does not within the longest or its line. */
function literalEnd(text: string, start: number, quote: number, depth: number): number {
  const limit = Math.min(text.length, start + LONGEST_LITERAL);
  for (let at = start; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === quote) return at;
    if (code < 0x20) return -1;
    if (code !== BACKSLASH) continue;
    const first = at;
    while (text.charCodeAt(at + 1) === BACKSLASH) at++;
    if (text.charCodeAt(at + 1) === quote) {
      const count = at + 1 - first;
      // As many backslashes as in front of the opening quote: the end of a literal inside another one.
      if (count <= depth) return first;
      if (depth === 0 && count % 2 === 0) return at + 1;
    }
    at++;
  }
  return -1;
}

/**
 * Reads the literal that a quote opens.
 * @param at the offset of the quote
 * @param depth how many backslashes stand in front of it
 */
export function readLiteral(text: string, at: number, depth: number): Literal | undefined {
  const start = at + 1;
  const end = literalEnd(text, start, text.charCodeAt(at), depth);
  if (end === -1) return undefined;
  return { start, end, value: decoded(text.slice(start, end)) };
}

/** What languages put in front of a literal: bytes, raw, formatted and Unicode text, objects. */
export const PREFIXES = 'bfruBFRU@';

const COMPARED = /["'`]\s?[!=]==?/y;

/** True for a literal that ends there and is compared: in `…("token")||"live"===e` it stands in for nothing. */
export function isCompared(text: string, end: number): boolean {
  COMPARED.lastIndex = end;
  return COMPARED.test(text);
}
