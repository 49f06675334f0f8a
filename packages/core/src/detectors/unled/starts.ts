import { eachPair } from '../../kernel/index.ts';
import { charSetOf } from '../../text/char-set.ts';
import { visitRuns } from '../../text/runs.ts';

/**
 * Visits the brackets of array literals of numbers.
 * @param lists starts and ends, by turns, of lists of numbers
 */
export function visitArrays(text: string, lists: Uint32Array, visit: (at: number) => void): void {
  eachPair(lists, (start) => {
    if (text.charAt(start - 1) === '[') visit(start - 1);
  });
}

const WORDS = charSetOf('abcdefghijklmnopqrstuvwxyz ');
/** Twelve words of three letters and the spaces between them. */
const SHORTEST_PHRASE = 47;

/** Visits the first word of every long run of lower-case words. */
export function visitPhrases(text: string, visit: (at: number) => void): void {
  visitRuns(text, SHORTEST_PHRASE, WORDS, (start, end) => {
    let at = start;
    while (at < end && text.charAt(at) === ' ') at++;
    visit(at);
  });
}
