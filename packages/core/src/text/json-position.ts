import type { Position } from './lines.ts';

const BACKSLASH = 0x5c;
const LETTER_U = 0x75;
const UNICODE = /u000[aA]/y;

/** The length of the escape that starts at a backslash; what is no escape in JSON counts as a character all the same. */
function escapeLength(text: string, at: number): number {
  return text.charCodeAt(at + 1) === LETTER_U ? 6 : 2;
}

function isLineBreak(text: string, at: number): boolean {
  UNICODE.lastIndex = at + 1;
  return text.charAt(at + 1) === 'n' || UNICODE.test(text);
}

/**
 * Tells positions in the content of a JSON string that starts at an offset, without decoding it: a content that breaks
 * the rules of JSON has positions too. Asked in ascending order it reads each character once.
 */
export function jsonPositions(text: string, start: number): (offset: number) => Position {
  let at = start;
  let line = 1;
  let column = 1;

  function step(limit: number): boolean {
    const isEscape = text.charCodeAt(at) === BACKSLASH;
    const length = isEscape ? escapeLength(text, at) : 1;
    if (at + length > limit) return false;
    const breaks = isEscape ? isLineBreak(text, at) : text.charAt(at) === '\n';
    line = breaks ? line + 1 : line;
    column = breaks ? 1 : column + 1;
    at += length;
    return true;
  }

  return (offset) => {
    if (offset < at) [at, line, column] = [start, 1, 1];
    while (at < offset && step(offset));
    return { line, column };
  };
}
