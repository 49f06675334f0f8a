import type { Needles } from './needles.ts';

/** How much code in front of the token is compared, the longest first. */
const LENGTHS: readonly number[] = [32, 20, 12];

/** Larger sources are generated or vendored: nobody edits a line of them. */
const LONGEST = 1_000_000;

interface Bare {
  readonly text: string;
  /** For each unit of the text its offset in the code. */
  readonly offsets: readonly number[];
}

/** Code without white space, quotes and semicolons: what printers of code differ in. */
function bare(code: string): Bare {
  const offsets: number[] = [];
  let text = '';
  for (const hit of code.matchAll(/[^\s'"`;]/g)) {
    text += hit[0];
    offsets.push(hit.index);
  }
  return { text, offsets };
}

function onlyOccurrence(text: string, part: string): number | undefined {
  const at = text.indexOf(part);
  return at === -1 || text.includes(part, at + 1) ? undefined : at;
}

/**
 * Where in a source the code stands that is right in front of the token in what was rendered from it, given that it
 * stands there once: the position behind it.
 */
export function findContext(rendered: string, source: string, { values }: Needles): number | undefined {
  const at = values.map((value) => rendered.indexOf(value)).find((index) => index !== -1);
  if (at === undefined || source.length > LONGEST) return undefined;
  const before = bare(rendered.slice(Math.max(0, at - 1024), at)).text;
  const { text, offsets } = bare(source);
  for (const length of LENGTHS) {
    if (before.length < length) continue;
    const found = onlyOccurrence(text, before.slice(-length));
    if (found !== undefined) return offsets[found + length] ?? source.length;
  }
  return undefined;
}
