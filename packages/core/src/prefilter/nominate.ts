/** Tells, for every place where one of the literals stands, which one. Literals are called by their index. */
export type Nominate = (text: string, visit: (at: number, literal: number) => void) => void;

function escapeForRegExp(literal: string): string {
  return literal.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

/** For each literal the others that it starts with, itself included: where it stands, they stand. */
function impliedBy(literals: readonly string[]): ReadonlyMap<string, readonly number[]> {
  return new Map(
    literals.map((longer) => [
      longer,
      literals.flatMap((shorter, index) => (longer.startsWith(shorter) ? [index] : [])),
    ]),
  );
}

/**
 * One pass over the text for all literals: a merged alternation, longest first. The SIMD kernel takes this place
 * later, behind the same type.
 */
export function compileNominate(literals: readonly string[]): Nominate {
  if (literals.length === 0) return () => undefined;
  const implied = impliedBy(literals);
  const longestFirst = literals.toSorted((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapeForRegExp).join('|'), 'g');
  return (text, visit) => {
    pattern.lastIndex = 0;
    for (let hit = pattern.exec(text); hit !== null; hit = pattern.exec(text)) {
      for (const literal of implied.get(hit[0]) ?? []) visit(hit.index, literal);
      // Literals may overlap: `sk-` stands inside `task-sk-…` twice.
      pattern.lastIndex = hit.index + 1;
    }
  };
}
