/** Characters of a part; fewer stand in any text by chance. */
const LENGTH = 8;
/** A part of at least eleven characters holds one of those that are looked for. */
const STRIDE = 4;
/** Values of fewer characters are not put together from parts that say anything. */
const SHORTEST_VALUE = 16;

/** True for what a generator of tokens makes, and a word or a number does not: letters and digits both. */
function says(part: string): boolean {
  return /\d/.test(part) && /[A-Za-z]/.test(part);
}

function partsOf(value: string): readonly string[] {
  if (value.length < SHORTEST_VALUE) return [];
  const parts: string[] = [];
  for (let at = 0; at + LENGTH <= value.length; at += STRIDE) parts.push(value.slice(at, at + LENGTH));
  return parts.filter(says);
}

/** The parts of the values that are looked for, as they stand and reversed. */
export function fragmentsOf(values: readonly string[]): readonly string[] {
  const both = values.flatMap((value) => [value, Array.from(value).toReversed().join('')]);
  return [...new Set(both.flatMap(partsOf))];
}
