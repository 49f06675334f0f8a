/** Offsets in a text, or pairs of one and what stands there: whole numbers, read only. */
export type Offsets = readonly number[] | Uint32Array;

/** Longer lists take half of the memory as typed arrays, which shorter ones are made faster without. */
const FEW = 2048;

/** A list of whole numbers that grows. */
export class Numbers {
  readonly #few: number[] = [];
  /** All of them, once they are many. */
  #many: Uint32Array | undefined;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(number: number): void {
    if (this.#length < FEW) this.#few.push(number);
    else this.#roomy()[this.#length] = number;
    this.#length++;
  }

  /** The last number, taken out and put back changed. */
  setLast(number: number): void {
    (this.#many ?? this.#few)[this.#length - 1] = number;
  }

  last(): number | undefined {
    return this.#length === 0 ? undefined : (this.#many ?? this.#few)[this.#length - 1];
  }

  /** All of them; the list is not used any further. */
  all(): Offsets {
    return this.#many === undefined ? this.#few : this.#many.subarray(0, this.#length);
  }

  /** The many, with room for one more. */
  #roomy(): Uint32Array {
    const many = this.#many;
    if (many !== undefined && many.length > this.#length) return many;
    const roomy = new Uint32Array(Math.ceil(1.5 * this.#length));
    roomy.set(many ?? this.#few);
    this.#many = roomy;
    return roomy;
  }
}

/** Adds a range; where it touches or overlaps the one before, chunks have cut one in two. */
export function addRun(runs: Numbers, start: number, end: number): void {
  const before = runs.last();
  if (before !== undefined && start <= before) {
    runs.setLast(Math.max(before, end));
    return;
  }
  runs.add(start);
  runs.add(end);
}
