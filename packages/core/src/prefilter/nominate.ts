/** Tells, for every place where one of the literals stands, which one. Literals are called by their index. */
export type Nominate = (text: string, visit: (at: number, literal: number) => void) => void;

/** Codes of ASCII, in which all literals are written. */
const ASCII = 128;
const SHORTEST = 3;

interface Tables {
  /** By the codes of two characters: 1 + the bucket of the literals that start with them, or 0. */
  readonly pairs: Uint16Array;
  /** By bucket and code: 1 where a literal of the bucket goes on with that character. */
  readonly thirds: Uint8Array;
  readonly buckets: readonly (readonly number[])[];
}

function buildTables(literals: readonly string[]): Tables {
  const pairs = new Uint16Array(ASCII * ASCII);
  const buckets: number[][] = [];
  for (const [index, literal] of literals.entries()) {
    const pair = literal.charCodeAt(0) * ASCII + literal.charCodeAt(1);
    if (literal.length < SHORTEST || !(pair < pairs.length))
      throw new RangeError(`leakgate: «${literal}» cannot be an anchor`);
    const bucket = pairs[pair] || buckets.push([]);
    pairs[pair] = bucket;
    buckets[bucket - 1]?.push(index);
  }
  const thirds = new Uint8Array((buckets.length + 1) * ASCII);
  for (const [index, bucket] of buckets.entries()) {
    for (const literal of bucket) thirds[(index + 1) * ASCII + (literals[literal]?.charCodeAt(2) ?? 0)] = 1;
  }
  return { pairs, thirds, buckets };
}

/**
 * One pass over the text for all literals: a table over the first two characters, one over the third, then the
 * literals themselves. The SIMD kernel takes this place later, behind the same type.
 * @param literals ASCII texts of at least three characters
 */
export function compileNominate(literals: readonly string[]): Nominate {
  const { pairs, thirds, buckets } = buildTables(literals);
  function compare(text: string, at: number, bucket: number, visit: (at: number, literal: number) => void): void {
    for (const literal of buckets[bucket - 1] ?? []) {
      if (text.startsWith(literals[literal] ?? '\0', at)) visit(at, literal);
    }
  }
  return (text, visit) => {
    const last = text.length - 1;
    let before = text.charCodeAt(0);
    for (let at = 1; at < last; at++) {
      const code = text.charCodeAt(at);
      const bucket = (before | code) < ASCII ? (pairs[(before << 7) | code] as number) : 0;
      before = code;
      if (bucket === 0) continue;
      const next = text.charCodeAt(at + 1);
      if (next < ASCII && thirds[(bucket << 7) | next] === 1) compare(text, at - 1, bucket, visit);
    }
  };
}
