import { apart } from '../apart/index.ts';
import { PROSE_WORDS } from '../checks/prose-words.ts';
import type { CompiledShape } from './compiled.ts';

/** Words of a phrase, by BIP-39: 12 to 24, a multiple of three. */
const FEWEST = 12;
const MOST = 24;
const STEP = 3;
/** Fewer different words than these are a sample of documentation. */
const FEWEST_DIFFERENT = 8;
const WORD = / ?([a-z]{3,8})(?![\w-])/y;

interface ListedWord {
  readonly word: string;
  readonly end: number;
}

/** The words of the list that stand one behind the other, some more than a phrase has. */
function listed(text: string, at: number): readonly ListedWord[] {
  const words: ListedWord[] = [];
  let end = at;
  while (words.length < MOST + STEP) {
    WORD.lastIndex = end;
    const [space = '', word = ''] = WORD.exec(text) ?? [];
    if (word === '' || !apart('matching').isBip39Word(word) || space.startsWith(' ') !== words.length > 0) break;
    end += space.length;
    words.push({ word, end });
  }
  return words;
}

/** Without words of the prose behind a phrase, where there are more than it has. */
function withoutProse(all: readonly ListedWord[]): readonly ListedWord[] {
  let words = all;
  while (words.length % STEP !== 0 && PROSE_WORDS.has(words.at(-1)?.word ?? '')) words = words.slice(0, -1);
  return words;
}

/** Of as many bits as words of eleven have in common with bytes of eight: entropy of one byte over and over repeats them. */
const PERIOD = 8;

/** True for what the vectors of the standard are made of: one byte over and over. The last word holds the checksum. */
function isOfOneByte(words: readonly string[]): boolean {
  return words.slice(PERIOD, -1).every((word, at) => word === words[at]);
}

/** A phrase of words of the list, read from its first one as far as they go. Its checksum is a check's affair. */
export function compilePhrase(): CompiledShape {
  return {
    anchors: [],
    specificity: 20,
    match(text, at) {
      const found = withoutProse(listed(text, at));
      const words = found.map(({ word }) => word);
      if (words.length % STEP !== 0 || words.length < FEWEST || words.length > MOST) return;
      if (new Set(words).size < FEWEST_DIFFERENT || isOfOneByte(words)) return;
      const end = found.at(-1)?.end ?? at;
      return { start: at, end, value: text.slice(at, end), prefix: '' };
    },
  };
}
