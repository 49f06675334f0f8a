/** A piece of a text with escapes decoded, and the way back to where each of its characters stood. */
export interface Unescaped {
  readonly text: string;
  /** Where each character stood, and, as the last one, where the piece ended. */
  readonly offsets: readonly number[];
}

const LETTERS: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t' };

/** One level less of backslashes, as a text in a literal has them. */
function unescapeOnce(piece: Unescaped): Unescaped {
  const chars: string[] = [];
  const offsets: number[] = [];
  for (let at = 0; at < piece.text.length; at++) {
    offsets.push(piece.offsets[at] ?? 0);
    const escaped = piece.text.charAt(at) === '\\' && at + 1 < piece.text.length;
    if (escaped) at++;
    const char = piece.text.charAt(at);
    chars.push(escaped ? (LETTERS[char] ?? char) : char);
  }
  offsets.push(piece.offsets.at(-1) ?? 0);
  return { text: chars.join(''), offsets };
}

/** The text from `from` to `to` without so many levels of backslashes. */
export function unescapePiece(text: string, from: number, to: number, levels: number): Unescaped {
  let piece: Unescaped = {
    text: text.slice(from, to),
    offsets: Array.from({ length: to - from + 1 }, (_, index) => from + index),
  };
  for (let level = 0; level < levels; level++) piece = unescapeOnce(piece);
  return piece;
}

/** Levels of escaping that so many backslashes in front of a quote or a letter stand for: 1, 3, 7. */
export function levelsOf(backslashes: number): number {
  return Math.round(Math.log2(backslashes + 1));
}
