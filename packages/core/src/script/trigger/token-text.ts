/** Fewest characters of what could be a token, or a part of one that shows it. */
export const SHORTEST_TOKEN = 16;
const FEWEST_DIGITS = 2;
const LONGEST_JUDGED = 256;
/** Above this share of characters that follow their neighbour in the alphabet, a text is an alphabet. */
const MOST_ASCENDING = 1 / 4;

/** 1: other characters of tokens and of their disguises, 2: letters, 3: digits. */
const KINDS = ((): Uint8Array => {
  const kinds = new Uint8Array(128);
  for (const char of '_-+/=.~%|:,!@#$^&*?') kinds[char.charCodeAt(0)] = 1;
  kinds.fill(2, 0x41, 0x5b).fill(2, 0x61, 0x7b).fill(3, 0x30, 0x3a);
  return kinds;
})();

const KINDS_OF_CHARACTERS: readonly RegExp[] = [/[a-z]/, /[A-Z]/, /\d/, /[^\w]/];
const FEWEST_KINDS = 3;

function ascends(text: string): boolean {
  let ascending = 0;
  for (let at = 1; at < text.length; at++) if (text.charCodeAt(at) === text.charCodeAt(at - 1) + 1) ascending++;
  return ascending >= text.length * MOST_ASCENDING;
}

/** True where the text could be a token each of whose characters was changed to another one: any but white space. */
export function looksMoved(text: string): boolean {
  const judged = text.slice(0, LONGEST_JUDGED);
  if (judged.length < SHORTEST_TOKEN || /\s/.test(judged) || ascends(judged)) return false;
  return KINDS_OF_CHARACTERS.filter((kind) => kind.test(judged)).length >= FEWEST_KINDS;
}

/**
 * True where the text could be a token in some disguise: no white space or brackets, letters and digits both, and no
 * alphabet. A text that is put together or turned around and fails this is a class list, a path, a sentence.
 */
export function looksLikeToken(text: string): boolean {
  if (text.length < SHORTEST_TOKEN) return false;
  const judged = Math.min(text.length, LONGEST_JUDGED);
  const counts = [0, 0, 0, 0];
  let ascending = 0;
  for (let at = 0; at < judged; at++) {
    const code = text.charCodeAt(at);
    const kind = code < 128 ? (KINDS[code] ?? 0) : 0;
    if (kind === 0) return false;
    counts[kind] = (counts[kind] ?? 0) + 1;
    if (at > 0 && code === text.charCodeAt(at - 1) + 1) ascending++;
  }
  const [, , letters = 0, digits = 0] = counts;
  return letters > 0 && digits >= FEWEST_DIGITS && ascending < judged * MOST_ASCENDING;
}
