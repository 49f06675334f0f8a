import { NIBBLES, TABLES } from '../../../packages/core/src/kernel/window-groups.ts';
import { countCommon, eachNibble, gramsWith, type Grams } from './grams.ts';
import type { Window } from './window.ts';

/** A group of windows: what it lets pass is every gram that has a nibble of any of them in each place. */
export class Group {
  readonly #grams: Grams;
  /** By table and nibble, how many of its windows have it. */
  readonly #counts = new Uint16Array(TABLES * NIBBLES);
  /** By table the nibbles that any of them has, and the grams with them. */
  readonly #bits: number[] = Array<number>(TABLES).fill(0);
  readonly #passing: readonly Uint32Array[];
  /** How many literals have each window. */
  readonly #literals = new Map<Window, number>();
  /** How many grams it lets pass. */
  passed = 0;
  /** The same, by how common each nibble is by itself: this tells also of what no gram at hand shows. */
  likely = 0;

  constructor(grams: Grams) {
    this.#grams = grams;
    this.#passing = Array.from({ length: TABLES }, () => new Uint32Array(grams.words));
  }

  /** Puts a window in, once for each literal. */
  add(window: Window): void {
    const count = this.#literals.get(window) ?? 0;
    this.#literals.set(window, count + 1);
    if (count === 0) this.#change(window, 1);
  }

  remove(window: Window): void {
    const count = this.#literals.get(window) ?? 0;
    if (count > 1) this.#literals.set(window, count - 1);
    else if (this.#literals.delete(window)) this.#change(window, -1);
  }

  #change({ nibbles }: Window, by: 1 | -1): void {
    for (const [table, bits] of nibbles.entries()) {
      eachNibble(bits, (nibble) => {
        const at = table * NIBBLES + nibble;
        this.#counts[at] = (this.#counts[at] ?? 0) + by;
      });
      this.#update(table);
    }
    const isEmpty = this.#literals.size === 0;
    this.passed = isEmpty ? 0 : countCommon(this.#passing);
    this.likely = isEmpty
      ? 0
      : this.#bits.reduce((product, bits, table) => product * this.#share(table, bits), this.#grams.taken);
  }

  #update(table: number): void {
    let bits = 0;
    for (let nibble = 0; nibble < NIBBLES; nibble++) {
      if ((this.#counts[table * NIBBLES + nibble] ?? 0) > 0) bits |= 1 << nibble;
    }
    if (bits === this.#bits[table]) return;
    this.#bits[table] = bits;
    gramsWith(this.#grams, table, bits, this.#passing[table] ?? new Uint32Array());
  }

  #share(table: number, bits: number): number {
    let share = 0;
    eachNibble(bits, (nibble) => (share += this.#grams.shares[table]?.[nibble] ?? 0));
    return share;
  }
}
