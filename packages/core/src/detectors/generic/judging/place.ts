/** How far back the start of a line, and that of a comment, is looked for. */
const LINE = 400;
const COMMENT = 3000;
/** A line of a documentation comment, or one that is a line by itself; in a source map its tabs are escaped. */
const COMMENT_LINE = /^(?:\\t|\s)*(?:\/\*)?\*(?!\/)(?!.*\*\/)/;
const EXAMPLE = /```|@example|\bexample|e\.g\.|<code|<pre/i;

/** The start of the line that holds `at`; in a source map line breaks are escaped. -1 where it is far. */
function lineStart(text: string, at: number): number {
  for (let from = at; from > Math.max(0, at - LINE); from--) {
    const before = text.charCodeAt(from - 1);
    if (before === 0x0a || (before === 0x6e && text.charCodeAt(from - 2) === 0x5c)) return from;
  }
  return at <= LINE ? 0 : -1;
}

/** The reason that a person reads. */
export const DOCUMENTED = 'an example of a documentation comment';

/** True where the value stands in the example of a documentation comment. */
export function isDocumentedExample(text: string, at: number): boolean {
  const start = lineStart(text, at);
  if (start === -1 || !COMMENT_LINE.test(text.slice(start, at))) return false;
  const comment = text.slice(Math.max(0, at - COMMENT), at);
  return EXAMPLE.test(comment.slice(comment.lastIndexOf('/**') + 1));
}

/** What stands behind the table of tokens of a parser that Lezer has generated. */
const PARSER_TABLE = /^\\*["'`],(?:\\[nt]|\s){0,16}tokenizers\\*["'`]?\s?:/;

/** True where the value in front of `end` is a table of a generated parser, which is no text. */
export function isParserTable(text: string, end: number): boolean {
  return PARSER_TABLE.test(text.slice(end, end + 60));
}

const SIGN_FIRST = /^[+,);.?:\]}&|=]/;
const CODE = /[A-Za-z_$][\w$]*[.([=]|\]\)/;

/** How far back the literal before is looked for. */
const LITERAL = 120;

/** What a literal is joined to on both sides. */
const JOINED = /^\+.*\+$/;
/** What the text of a literal begins with; a comma stands behind a literal as well. */
const TEXT = /[\p{L}\d?&]/u;

/**
 * True where the value is the code between two literals: `"bad token: "+f(t.a)+"…`. The quote before the name is then
 * followed by the text of a literal, else by a sign of code.
 */
export function isCodeBetween(text: string, start: number, value: string): boolean {
  if (!SIGN_FIRST.test(value) || !CODE.test(value)) return false;
  const before = text.slice(Math.max(0, start - LITERAL), start - 1);
  const quote = before.lastIndexOf(text.charAt(start - 1));
  if (quote === -1) return false;
  const first = before.charAt(quote + 1);
  return TEXT.test(first) || (first === ',' && JOINED.test(value));
}
