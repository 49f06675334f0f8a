import type { Anchor } from '../../../packages/core/src/kernel/index.ts';
import type { Grams } from './grams.ts';
import { Group } from './group.ts';
import { windowsOf, type Window } from './window.ts';

/** Where a literal is: what is looked for in its place, and by which group. */
export interface Place {
  readonly window: Window;
  readonly group: Group;
}

/** Where a window stands, literals are compared: that takes as long as so many looks at what passes. */
const COMPARING = 12;
/** So much counts what no gram at hand shows. */
const LIKELY = 0.5;

/** Where every literal is, and what that costs. */
export class Placing {
  readonly groups: readonly Group[];
  readonly literals: readonly string[];
  readonly #windows: ReadonlyMap<string, readonly Window[]>;
  readonly #places = new Map<string, Place>();
  readonly #literalsOf = new Map<Window, Set<string>>();
  #compared = 0;

  constructor(anchors: readonly Anchor[], grams: Grams, groupCount: number) {
    this.groups = Array.from({ length: groupCount }, () => new Group(grams));
    this.literals = anchors.map(({ literal }) => literal);
    this.#windows = windowsOf(anchors, grams);
  }

  windowsOf(literal: string): readonly Window[] {
    return this.#windows.get(literal) ?? [];
  }

  placeOf(literal: string): Place | undefined {
    return this.#places.get(literal);
  }

  /** The literals that have the window. */
  literalsOf(window: Window): readonly string[] {
    return [...(this.#literalsOf.get(window) ?? [])];
  }

  /** The group that the window is in; undefined where no literal has it. */
  groupOf(window: Window): Group | undefined {
    const [literal] = this.#literalsOf.get(window) ?? [];
    return literal === undefined ? undefined : this.placeOf(literal)?.group;
  }

  /** How many grams pass, those of several groups counted for each. */
  passed(): number {
    return this.groups.reduce((sum, { passed }) => sum + passed, 0);
  }

  /** What there is to do over all grams, in looks at what passes. */
  cost(): number {
    return this.groups.reduce((sum, { passed, likely }) => sum + passed + LIKELY * likely, COMPARING * this.#compared);
  }

  /** A window is of one group: whoever puts a literal elsewhere takes it there with all others. */
  put(literal: string, place: Place): void {
    this.take(literal);
    const { window, group } = place;
    const others = this.#literalsOf.get(window) ?? new Set();
    if (others.size === 0) this.#compared += window.frequency;
    this.#literalsOf.set(window, others.add(literal));
    group.add(window);
    this.#places.set(literal, place);
  }

  take(literal: string): void {
    const place = this.#places.get(literal);
    if (place === undefined) return;
    const { window, group } = place;
    const others = this.#literalsOf.get(window);
    others?.delete(literal);
    if (others?.size === 0) this.#compared -= window.frequency;
    group.remove(window);
    this.#places.delete(literal);
  }

  /** Puts a literal where it costs least now. */
  putBest(literal: string): void {
    let best: Place | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const window of this.windowsOf(literal)) {
      const known = this.groupOf(window);
      for (const group of known === undefined ? this.groups : [known]) {
        this.put(literal, { window, group });
        const cost = this.cost();
        if (cost >= least) continue;
        least = cost;
        best = { window, group };
      }
    }
    if (best === undefined) throw new Error(`no window for a literal of ${literal.length} characters`);
    this.put(literal, best);
  }
}
