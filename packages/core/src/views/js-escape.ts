import { nestedView, type View, type ViewReader } from './view.ts';

/**
 * Escapes that hide a character a token could hold. `\n` and its like are left to the boundary test, and `\"` ends no
 * token, so that the millions of those in source maps cost nothing.
 */
const HIDING = /\\(?:x[2-7][0-9a-fA-F]|u00[2-7][0-9a-fA-F]|u\{0{0,6}[2-7][0-9a-fA-F]\}|[0-7]{2,3}|\/|\r?\n)/g;
const ESCAPE = /\\(?:x([0-9a-fA-F]{2})|u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,8})\}|([0-7]{1,3})|(\r?\n)|([^]))/y;
const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f', v: '\v' };
/** How far a literal is read before and after its first hiding escape. */
const REACH = 4096;
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

interface Decoded {
  readonly text: string;
  /** For each decoded unit, and for the end, the offset where it starts in the encoded text. */
  readonly offsets: readonly number[];
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

/** Reads a literal from `start` to its closing quote, `REACH` beyond the last hiding escape at the most. */
function decodeLiteral(text: string, start: number, from: number): Decoded {
  const parts: string[] = [];
  const offsets: number[] = [];
  let at = start;
  let limit = from + REACH;
  while (at < text.length && at < limit) {
    const char = text.charAt(at);
    if (QUOTES.includes(char)) break;
    ESCAPE.lastIndex = at;
    const hit = char === '\\' ? ESCAPE.exec(text) : null;
    const piece = hit === null ? char : escapedChar(hit);
    for (let unit = 0; unit < piece.length; unit++) offsets.push(at);
    parts.push(piece);
    at += hit === null ? 1 : hit[0].length;
    if (hit !== null) limit = at + REACH;
  }
  offsets.push(at);
  return { text: parts.join(''), offsets, end: at };
}

function openLiteral(view: View, decoded: Decoded): View {
  const { text, offsets, end } = decoded;
  return nestedView(view, 'js-escape', text, (span) => ({
    start: offsets[span.start] ?? end,
    end: offsets[span.end] ?? end,
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
