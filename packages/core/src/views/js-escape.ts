import { nestedView, type View, type ViewReader } from './view.ts';

/**
 * Escapes that hide a character a token could hold. `\n` and its like are left to the boundary test, and `\"` ends no
 * token, so that the millions of those in source maps cost nothing.
 */
const HIDING = /\\(?:x[2-7][0-9a-fA-F]|u00[2-7][0-9a-fA-F]|u\{0{0,6}[2-7][0-9a-fA-F]\}|[0-7]{2,3}|\/|\r?\n)/g;
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,8})\}|([0-7]{1,3})|(\r?\n)|([^]))/y;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };
/** How far a literal is read before and after its first hiding escape. */
const REACH = 2048;
/** Shorter texts hold neither a token nor a known value. */
const SHORTEST = 8;
const QUOTES = '"\'`';

/** Start of the literal around `at`: behind the nearest quote, `floor` at the least. */
function literalStart(text: string, at: number, floor: number): number {
  const limit = Math.max(floor, at - REACH);
  let start = at;
  while (start > limit && !QUOTES.includes(text.charAt(start - 1))) start--;
  return start;
}

/** A literal without its escapes, as pieces: a run of plain characters, or the text of one escape. */
interface Decoded {
  readonly text: string;
  /** Offsets in the decoded text at which pieces start, ascending. */
  readonly outer: readonly number[];
  /** The offsets in the encoded text at which the same pieces start. */
  readonly inner: readonly number[];
  readonly end: number;
}

function escapedChar(hit: RegExpExecArray): string {
  const [, byte, unit, point, octal, line, other] = hit;
  const code = byte ?? unit ?? point;
  if (code !== undefined) return String.fromCodePoint(Math.min(Number.parseInt(code, 16), 0x10ffff));
  if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
  if (line !== undefined || other === undefined) return '';
  return LETTERS[other] ?? other;
}

/** The next backslash or quote from `at` on, `limit` at the most. */
function plainEnd(text: string, at: number, limit: number): number {
  let end = at;
  for (; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === 0x5c || code === 0x22 || code === 0x27 || code === 0x60) break;
  }
  return end;
}

/** Reads a literal from `start` to its closing quote, `REACH` beyond the last hiding escape at the most. */
function decodeLiteral(text: string, start: number, from: number): Decoded {
  const outer: number[] = [];
  const inner: number[] = [];
  let decoded = '';
  let at = start;
  let limit = Math.min(text.length, from + REACH);
  while (at < limit) {
    const end = plainEnd(text, at, limit);
    outer.push(decoded.length);
    inner.push(at);
    decoded += text.slice(at, end);
    at = end;
    ESCAPE.lastIndex = at;
    const hit = at < limit ? ESCAPE.exec(text) : null;
    if (hit === null) break;
    outer.push(decoded.length);
    inner.push(at);
    decoded += escapedChar(hit);
    at += hit[0].length;
    if (hit[6] === undefined || hit[6] === '/') limit = Math.min(text.length, at + REACH);
  }
  return { text: decoded, outer, inner, end: at };
}

/** The offset in the encoded text of an offset in the decoded one; inside an escape it is where that starts. */
function encodedOffset({ text, outer, inner, end }: Decoded, offset: number): number {
  if (offset >= text.length) return end;
  let low = 0;
  let high = outer.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((outer[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  const start = inner[low] ?? end;
  // Plain runs and escapes take turns, so that every second piece is an escape.
  return low % 2 === 1 ? start : start + offset - (outer[low] ?? 0);
}

function openLiteral(view: View, decoded: Decoded): View {
  return nestedView(view, 'js-escape', decoded.text, (span) => ({
    start: encodedOffset(decoded, span.start),
    end: encodedOffset(decoded, span.end),
  }));
}

/** Decodes string literals that hold hexadecimal, unicode or octal escapes, `\/` or line continuations. */
export const jsEscapeReader: ViewReader = {
  via: 'js-escape',
  *open(view) {
    const pattern = new RegExp(HIDING);
    let done = 0;
    for (let hit = pattern.exec(view.text); hit !== null; hit = pattern.exec(view.text)) {
      const decoded = decodeLiteral(view.text, literalStart(view.text, hit.index, done), hit.index);
      if (decoded.text.length >= SHORTEST) yield openLiteral(view, decoded);
      done = Math.max(decoded.end, hit.index + 1);
      pattern.lastIndex = done;
    }
  },
};
