// What a file of data is, is told by its first line that counts.

/** How far into a text that line is looked for. */
export const HEAD = 4096;

/**
 * How such a file begins: with that line, behind lines that are empty or begin with a mark. What a line holds leaves out
 * both characters that may end one: read as either, each line of a file would double the time that another end takes.
 * @param marks pattern of what lines to be skipped begin with
 * @param first pattern of the line that counts
 */
export function fileStart(marks: string, first: string): RegExp {
  return new RegExp(String.raw`^\uFEFF?(?:[ \t]{0,40}(?:(?:${marks})[^\r\n]{0,400})?\r?\n){0,60}${first}`);
}
