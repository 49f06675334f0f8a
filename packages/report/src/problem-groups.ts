import type { Problem } from '@leakgate/core';

/** What is said in the same words of several artifacts. */
export interface ProblemGroup {
  readonly first: Problem;
  /** The others that it is said of. */
  readonly others: readonly string[];
}

/** Problems by what they say, in the order in which each was said first: a folder of maps is one remark. */
export function problemGroups(problems: readonly Problem[]): readonly ProblemGroup[] {
  const groups = new Map<string, { readonly first: Problem; readonly others: string[] }>();
  for (const problem of problems) {
    const key = `${problem.code} ${problem.message}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { first: problem, others: [] });
    else group.others.push(problem.where);
  }
  return [...groups.values()];
}
