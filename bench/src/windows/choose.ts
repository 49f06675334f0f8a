import { PLACES, type Grams } from './grams.ts';
import { change, createGroup, growth, type Group } from './group.ts';

/** The characters that are looked for in a literal's place. */
export interface Choice {
  readonly literal: string;
  readonly window: string;
}

interface Placed extends Choice {
  readonly group: Group;
}

function windowsOf(literal: string): readonly string[] {
  const length = Math.min(PLACES, literal.length);
  return [...new Set(Array.from({ length: literal.length - length + 1 }, (_, at) => literal.slice(at, at + length)))];
}

/** The window and the group with which least more passes. */
function best(literal: string, groups: readonly Group[], grams: Grams, spare: readonly Uint32Array[]): Placed {
  let choice: Placed | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const window of windowsOf(literal)) {
    for (const group of groups) {
      const more = growth(group, window, grams, spare);
      if (more >= least) continue;
      least = more;
      choice = { literal, group, window };
    }
  }
  if (choice === undefined) throw new Error(`no window for a literal of ${literal.length} characters`);
  return choice;
}

/**
 * Chooses a window for each literal and a group for each window, so that little passes: puts every literal where it adds
 * least, and then takes each out again and puts it where it adds least now, until nothing gets better.
 */
export function chooseWindows(
  literals: readonly string[],
  grams: Grams,
  groupCount: number,
  told: (round: number, passed: number) => void,
): readonly (readonly Choice[])[] {
  const groups = Array.from({ length: groupCount }, () => createGroup(grams));
  const spare = Array.from({ length: PLACES }, () => new Uint32Array(grams.words));
  const choices = new Map<string, Placed>();
  const put = (literal: string): void => {
    const choice = best(literal, groups, grams, spare);
    change(choice.group, choice.window, 1, grams);
    choices.set(literal, choice);
  };
  // Short ones have no choice, so they come first.
  for (const literal of literals.toSorted((a, b) => a.length - b.length || (a < b ? -1 : 1))) put(literal);
  const passed = (): number => groups.reduce((sum, group) => sum + group.passed, 0);
  let before = Number.POSITIVE_INFINITY;
  for (let round = 0; passed() < before; round++) {
    before = passed();
    told(round, before);
    for (const [literal, { group, window }] of choices) {
      change(group, window, -1, grams);
      put(literal);
    }
  }
  return groups.map((group) => [...choices.values()].filter((choice) => choice.group === group));
}
