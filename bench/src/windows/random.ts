/** Numbers that look random and are the same each time, so that what is chosen depends on nothing but the files. */
export interface Random {
  /** From 0 on, less than that. */
  readonly below: (most: number) => number;
  /** One of a list. */
  readonly of: <T>(list: readonly T[]) => T | undefined;
}

/** A linear congruential generator, with the constants of Numerical Recipes. */
export function randomOf(seed: number): Random {
  let state = seed;
  const below = (most: number): number => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return (state / 2 ** 32) * most;
  };
  return { below, of: (list) => list[Math.floor(below(list.length))] };
}
