import { random as randomOf, type Random } from '@leakgate/fixture-tokens';
import type { Place, Placing } from './placing.ts';

/** Of a hundred moves so many try another group for a window; of the others so many, of a hundred, one literal alone. */
const OTHER_GROUP = 35;
const ONE_LITERAL = 30;
/** What a move may cost at first and at the end, in grams of ten thousand. */
const WARM = 0.6;
const COLD = 0.05;
/** Steps in which chance is measured there. */
const FINE = 2 ** 30;

/** A literal's own window in another group, or another window of it, in the group that has it if one does. */
function proposed(placing: Placing, literal: string, place: Place, random: Random): Place | undefined {
  const group = random.pick(placing.groups);
  if (random.int(1, 100) <= OTHER_GROUP) return group === place.group ? undefined : { window: place.window, group };
  const window = random.pick(placing.windowsOf(literal));
  if (window === place.window) return undefined;
  return { window, group: placing.groupOf(window) ?? random.pick([place.group, group]) };
}

/** The literals that a move takes along: those of the window that have the other one, too. */
function moved(placing: Placing, literal: string, from: Place, to: Place, random: Random): readonly string[] {
  const literals = placing.literalsOf(from.window);
  if (to.window === from.window) return literals;
  if (random.int(1, 100) <= ONE_LITERAL) return [literal];
  return literals.filter((each) => placing.windowsOf(each).includes(to.window));
}

/** Tries a move of one literal by chance, with those that share its window; what costs too much is undone. */
function tryMove(placing: Placing, mayCost: number, random: Random): void {
  const literal = random.pick(placing.literals);
  const from = placing.placeOf(literal);
  const to = from === undefined ? undefined : proposed(placing, literal, from, random);
  if (from === undefined || to === undefined) return;
  const before = placing.cost();
  const literals = moved(placing, literal, from, to, random);
  for (const each of literals) placing.put(each, to);
  if (placing.cost() - before <= -mayCost * Math.log(random.int(1, FINE) / FINE)) return;
  for (const each of literals) placing.put(each, from);
}

/**
 * Chooses a window for each literal and a group for each window, so that there is little to do: by simulated annealing,
 * moves by chance of which ever fewer that make it worse are let be.
 * @param told of what was reached, ten times
 */
export function chooseWindows(placing: Placing, taken: number, moves: number, told: (move: number) => void): void {
  const random = randomOf('windows');
  for (let move = 0; move < moves; move++) {
    if (move % Math.ceil(moves / 10) === 0) told(move);
    tryMove(placing, (taken / 10_000) * WARM * (COLD / WARM) ** (move / moves), random);
  }
  told(moves);
}
