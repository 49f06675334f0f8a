const NONE = new Uint32Array(0);
const FIRST_SIZE = 16;

/** A list of whole numbers that grows. */
export class Numbers {
  #numbers = NONE;
  #length = 0;

  get length(): number {
    return this.#length;
  }

  add(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow();
    this.#numbers[this.#length++] = number;
  }

  /** The last number, taken out and put back changed. */
  setLast(number: number): void {
    this.#numbers[this.#length - 1] = number;
  }

  last(): number | undefined {
    return this.#length === 0 ? undefined : this.#numbers[this.#length - 1];
  }

  /** All of them; the list is not used any further. */
  all(): Uint32Array {
    return this.#length === 0 ? NONE : this.#numbers.subarray(0, this.#length);
  }

  #grow(): void {
    const grown = new Uint32Array(Math.max(FIRST_SIZE, Math.ceil(1.5 * this.#numbers.length)));
    grown.set(this.#numbers);
    this.#numbers = grown;
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
