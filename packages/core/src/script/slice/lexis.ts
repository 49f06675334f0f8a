import { alphabet, holds } from '../../text/alphabet.ts';

const IDENTIFIER = alphabet('identifier');
const BACKSLASH = 0x5c;
const NEWLINE = 0x0a;
const SLASH = 0x2f;
const STAR = 0x2a;
const DOLLAR = 0x24;
const OPEN_BRACE = 0x7b;
const BACKTICK = 0x60;
const OPEN_SQUARE = 0x5b;
const CLOSE_SQUARE = 0x5d;
const CLOSE_PAREN = 0x29;
const CLOSE_BRACE = 0x7d;
const LONGEST_WORD = 10;
const LONGEST_COMMENT = 4096;

/** Words after which a slash starts a regular expression. */
const BEFORE_PATTERN: ReadonlySet<string> = new Set(
  'return typeof case in of delete void throw new instanceof do else yield await'.split(' '),
);
/** Words whose parentheses are followed by a statement. */
const BEFORE_STATEMENT: ReadonlySet<string> = new Set(['if', 'while', 'for', 'with']);

/** True where the character may be part of a name. */
export function isNamePart(code: number): boolean {
  return code >= 128 || holds(IDENTIFIER, code);
}

/** The offset behind a string literal whose opening quote stands at `at`; a line break ends it too. */
export function skipString(text: string, at: number, quote: number): number {
  let next = at + 1;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    if (code === quote) return next + 1;
    if (code === BACKSLASH) next++;
    else if (code === NEWLINE) return next;
    next++;
  }
  return text.length;
}

/**
 * The offset behind a stretch of a template literal: behind its closing backtick, or behind the `${` of a hole.
 * @param at the first character of the stretch
 */
export function skipTemplate(text: string, at: number): number {
  let next = at;
  while (next < text.length) {
    const code = text.charCodeAt(next);
    if (code === BACKTICK) return next + 1;
    if (code === BACKSLASH) next++;
    else if (code === DOLLAR && text.charCodeAt(next + 1) === OPEN_BRACE) return next + 2;
    next++;
  }
  return text.length;
}

/** The offset behind a regular expression that starts at `at`; a line break ends it too. */
function skipPattern(text: string, at: number): number {
  let inClass = false;
  for (let next = at + 1; next < text.length; next++) {
    const code = text.charCodeAt(next);
    if (code === BACKSLASH) next++;
    else if (code === OPEN_SQUARE) inClass = true;
    else if (code === CLOSE_SQUARE) inClass = false;
    else if (code === NEWLINE) return next;
    else if (code === SLASH && !inClass) return next + 1;
  }
  return text.length;
}

/** The start of the comment that ends at `last`; longer ones than any are not read back. */
function commentStart(text: string, last: number): number {
  const from = Math.max(0, last - LONGEST_COMMENT);
  return from + Math.max(0, text.slice(from, last - 1).lastIndexOf('/*'));
}

/** The last character before `at` that is neither white space nor part of a comment; -1 where there is none. */
export function significantBefore(text: string, at: number): number {
  let last = at - 1;
  while (last >= 0) {
    const code = text.charCodeAt(last);
    if (code === SLASH && text.charCodeAt(last - 1) === STAR) last = commentStart(text, last) - 1;
    else if (code <= 0x20) last--;
    else return last;
  }
  return -1;
}

/** The offset behind the comment that starts at `at`; a line comment ends at the line break. */
function commentEnd(text: string, at: number): number {
  const isLine = text.charCodeAt(at + 1) === SLASH;
  const end = isLine ? text.indexOf('\n', at + 2) : text.indexOf('*/', at + 2);
  if (end === -1) return text.length;
  return isLine ? end : end + 2;
}

/** The first character from `at` on that is neither white space nor part of a comment, by its offset. */
export function behindComments(text: string, at: number): number {
  let next = at;
  while (next < text.length) {
    const follower = text.charCodeAt(next) === SLASH ? text.charCodeAt(next + 1) : 0;
    if (follower === STAR || follower === SLASH) next = commentEnd(text, next);
    else if (text.charCodeAt(next) <= 0x20) next++;
    else break;
  }
  return next;
}

/** The name that starts at `at`, or an empty text; longer ones than any keyword are cut. */
export function wordStartingAt(text: string, at: number): string {
  const ceiling = Math.min(text.length, at + LONGEST_WORD);
  let end = at;
  while (end < ceiling && isNamePart(text.charCodeAt(end))) end++;
  return text.slice(at, end);
}

/** The name that ends at `last`, or an empty text; longer ones than any keyword are cut. */
export function wordEndingAt(text: string, last: number): string {
  let start = last + 1;
  const floor = Math.max(0, start - LONGEST_WORD);
  while (start > floor && isNamePart(text.charCodeAt(start - 1))) start--;
  return text.charAt(start - 1) === '.' ? '' : text.slice(start, last + 1);
}

/** Where the brackets that were closed last had been opened. */
export interface LastOpened {
  paren: number;
  brace: number;
}

/** True where a brace that opens at `open` holds statements rather than the members of an object. */
export function opensStatements(text: string, open: number): boolean {
  const last = significantBefore(text, open);
  const before = text.charAt(last);
  if (last < 0 || before === ')' || before === ';' || before === '{' || before === '}') return true;
  if (before === '>') return text.charAt(last - 1) === '=';
  return /^(?:else|do|try|finally)$/.test(wordEndingAt(text, last));
}

/** True where a slash at `at` starts a regular expression and does not divide. */
function startsPattern(text: string, at: number, opened: LastOpened): boolean {
  const last = significantBefore(text, at);
  if (last < 0) return true;
  const code = text.charCodeAt(last);
  if (code === CLOSE_PAREN) return BEFORE_STATEMENT.has(wordEndingAt(text, significantBefore(text, opened.paren)));
  if (code === CLOSE_BRACE) return opensStatements(text, opened.brace);
  if (isNamePart(code)) return BEFORE_PATTERN.has(wordEndingAt(text, last));
  const char = text.charAt(last);
  // Behind `a++` a slash divides; before `++` no expression of a pattern can stand.
  if (char === '+' || char === '-') return text.charAt(last - 1) !== char;
  return !'])"\'`'.includes(char);
}

/** The offset behind the comment, regular expression or division sign at `at`. */
export function skipSlash(text: string, at: number, opened: LastOpened): number {
  const next = text.charCodeAt(at + 1);
  if (next === STAR || next === SLASH) return commentEnd(text, at);
  return startsPattern(text, at, opened) ? skipPattern(text, at) : at + 1;
}
