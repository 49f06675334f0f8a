/** Tells, for every place where one of the literals stands, which one. Literals are called by their index. */
export type Nominate = (text: string, visit: (at: number, literal: number) => void) => void;

/** Codes of ASCII, in which all literals are written. */
const ASCII = 128;

interface PairTable {
  /** By the codes of two characters: 1 + the bucket of the literals that start with them, or 0. */
  readonly pairs: Uint16Array;
  readonly buckets: readonly (readonly number[])[];
}

function pairTable(literals: readonly string[]): PairTable {
  const pairs = new Uint16Array(ASCII * ASCII);
  const buckets: number[][] = [];
  for (const [index, literal] of literals.entries()) {
    const pair = literal.charCodeAt(0) * ASCII + literal.charCodeAt(1);
    if (literal.length < 2 || !(pair < pairs.length))
      throw new RangeError(`leakgate: «${literal}» cannot be an anchor`);
    const bucket = pairs[pair] || buckets.push([]);
    pairs[pair] = bucket;
    buckets[bucket - 1]?.push(index);
  }
  return { pairs, buckets };
}

/**
 * One pass over the text for all literals: a table over the first two characters, then the literals that start with
 * them. The SIMD kernel takes this place later, behind the same type.
 * @param literals ASCII texts of at least two characters
 */
export function compileNominate(literals: readonly string[]): Nominate {
  const { pairs, buckets } = pairTable(literals);
  return (text, visit) => {
    let before = ASCII;
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (code >= ASCII) {
        before = ASCII;
        continue;
      }
      const bucket = before === ASCII ? 0 : (pairs[before * ASCII + code] ?? 0);
      before = code;
      if (bucket === 0) continue;
      for (const literal of buckets[bucket - 1] ?? []) {
        if (text.startsWith(literals[literal] ?? '\0', at - 1)) visit(at - 1, literal);
      }
    }
  };
}
