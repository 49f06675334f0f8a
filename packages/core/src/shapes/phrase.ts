import type { CompiledShape } from './compiled.ts';

/** Words of a phrase: BIP-39 has lists of 12, 15, 18, 21 and 24. */
const COUNTS: ReadonlySet<number> = new Set([12, 15, 18, 21, 24]);
/** Fewer different words than these are a sample of documentation. */
const FEWEST_DIFFERENT = 8;
const PHRASE = /[a-z]{3,8}(?: [a-z]{3,8}){11,23}/y;

/** A phrase of lower-case words, read from its first one. Which words they are, a check says. */
export function compilePhrase(): CompiledShape {
  return {
    anchors: [],
    specificity: 20,
    match(text, at) {
      PHRASE.lastIndex = at;
      const value = PHRASE.exec(text)?.[0];
      if (value === undefined || /^[ \w]/.test(text.slice(at + value.length))) return;
      const words = value.split(' ');
      if (!COUNTS.has(words.length) || new Set(words).size < FEWEST_DIFFERENT) return;
      return { start: at, end: at + value.length, value, prefix: '' };
    },
  };
}
