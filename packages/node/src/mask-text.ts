/** Runs that could be a token: words of a sentence and names of files are shorter, or hold no digit. */
const RUN = /[A-Za-z0-9_+][A-Za-z0-9_+~-]{15,}={0,2}/g;
const CREDENTIALS = /:\/\/[^\s/@]{1,512}@/g;
/** Shorter values stand in any text. */
const SHORTEST_VALUE = 6;

function looksRandom(run: string): boolean {
  return /\d/.test(run) && /[A-Za-z]/.test(run);
}

/**
 * A text of somebody else's making (an exception's message, an argument) without what could be a token in it: known
 * values, credentials of URLs and long runs that mix letters and digits give way to their length.
 */
export function maskText(text: string, values: readonly string[] = []): string {
  const known = values.filter((value) => value.length >= SHORTEST_VALUE).toSorted((a, b) => b.length - a.length);
  return known
    .reduce((masked, value) => masked.replaceAll(value, `…(${value.length})`), text)
    .replace(CREDENTIALS, '://…@')
    .replace(RUN, (run) => (looksRandom(run) ? `…(${run.length})` : run));
}
