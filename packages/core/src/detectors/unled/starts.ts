import { apart } from '../../apart/index.ts';
import { PROSE_WORDS } from '../../checks/prose-words.ts';
import { eachPair, type Offsets } from '../../kernel/index.ts';

/**
 * Visits the brackets of array literals of numbers.
 * @param lists starts and ends, by turns, of lists of numbers
 */
export function visitArrays(text: string, lists: Offsets, visit: (at: number) => void): void {
  eachPair(lists, (start) => {
    if (text.charAt(start - 1) === '[') visit(start - 1);
  });
}

const WORD = /[a-z]{1,}/g;

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
export function visitPhrases(text: string, runs: Offsets, visit: (at: number) => void): void {
  eachPair(runs, (start, end) => visitStarts(text, start, end, visit));
}
