import { apart } from '../../apart/index.ts';
import { PROSE_WORDS } from '../../checks/prose-words.ts';
import { eachPair } from '../../kernel/index.ts';

/**
 * Visits the brackets of array literals of numbers.
 * @param lists starts and ends, by turns, of lists of numbers
 */
export function visitArrays(text: string, lists: Uint32Array, visit: (at: number) => void): void {
  eachPair(lists, (start) => {
    if (text.charAt(start - 1) === '[') visit(start - 1);
  });
}

const WORD = /[a-z]{1,}/g;
const SPACE = 0x20;
/** Words of a phrase, and letters of each: sentences have shorter and longer ones in between. */
const FEWEST_WORDS = 12;
const SHORTEST_WORD = 3;
const LONGEST_WORD = 8;

/** True where so many words of a phrase's lengths follow one another: told without looking one up. */
function mayHoldPhrase(text: string, start: number, end: number): boolean {
  let words = 0;
  let wordStart = start;
  for (let at = start; at <= end && words < FEWEST_WORDS; at++) {
    if (at < end && text.charCodeAt(at) !== SPACE) continue;
    const length = at - wordStart;
    if (length >= SHORTEST_WORD && length <= LONGEST_WORD) words++;
    else words = 0;
    wordStart = at + 1;
  }
  return words >= FEWEST_WORDS;
}

/** Visits the words at which a phrase may start: the first of the list, or the first behind those of prose. */
function visitStarts(text: string, start: number, end: number, visit: (at: number) => void): void {
  let mayStart = true;
  WORD.lastIndex = start;
  for (let hit = WORD.exec(text); hit !== null && hit.index < end; hit = WORD.exec(text)) {
    const [word] = hit;
    const isListed = apart('matching').isBip39Word(word);
    if (isListed && mayStart) visit(hit.index);
    mayStart = !isListed || (mayStart && PROSE_WORDS.has(word));
  }
}

/**
 * Visits the words at which a phrase may start.
 * @param runs starts and ends, by turns, of long runs of lower-case words
 */
export function visitPhrases(text: string, runs: Uint32Array, visit: (at: number) => void): void {
  eachPair(runs, (start, end) => {
    if (mayHoldPhrase(text, start, end)) visitStarts(text, start, end, visit);
  });
}
