import { alphabet, holds } from '../../text/alphabet.ts';
import { charSetOf } from '../../text/char-set.ts';
import { visitRuns } from '../../text/runs.ts';

const DIGITS = alphabet('digits');

/** Visits the brackets of array literals that start with a number. */
export function visitArrays(text: string, visit: (at: number) => void): void {
  for (let at = text.indexOf('['); at !== -1; at = text.indexOf('[', at + 1)) {
    const code = text.charCodeAt(at + 1);
    if (holds(DIGITS, code) || (code <= 0x20 && code > 0)) visit(at);
  }
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
