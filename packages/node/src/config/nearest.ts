import { editDistance } from './edit-distance.ts';

/** Shortest start of a word that is taken for the word. */
const SHORTEST_START = 3;
/** Words this much alike, in changed characters for each character, are taken for a slip of the pen. */
const ALIKE = 0.4;

/** The first of those that are nearest. */
function closest(word: string, candidates: readonly string[]): { readonly best: string; readonly distance: number } {
  let [best, distance] = ['', Number.POSITIVE_INFINITY];
  for (const candidate of candidates) {
    const each = editDistance(word, candidate);
    if (each < distance) [best, distance] = [candidate, each];
  }
  return { best, distance };
}

/** The candidate that the word was probably meant to be; undefined where none is near. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  if (candidates.length === 0) return undefined;
  const lower = word.toLowerCase();
  // A name that was broken off is a start of the one that is meant, however much another one is like it.
  const whole = candidates.find((candidate) => candidate.toLowerCase().startsWith(`${lower}-`));
  if (whole !== undefined) return whole;
  const { best, distance } = closest(
    lower,
    candidates.map((candidate) => candidate.toLowerCase()),
  );
  const limit = Math.max(2, Math.floor(best.length * ALIKE));
  if (distance <= limit) return candidates.find((candidate) => candidate.toLowerCase() === best);
  return candidates.find((candidate) => lower.length >= SHORTEST_START && candidate.toLowerCase().startsWith(lower));
}

/** The words as a sentence lists them: «a, b or c». */
export function anyOf(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}`;
}
