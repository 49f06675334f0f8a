/** Offsets in a text, or pairs of one and what stands there: whole numbers, read only. */
export type Offsets = readonly number[] | Uint32Array;

/** Longer lists take half of the memory as typed arrays, which shorter ones are made faster without. */
const FEW = 2048;

/** A list of whole numbers that grows. */
export class Numbers {
  // Plain fields: many lists are made for each text, and V8 takes several times as long to make private ones.
  private readonly few: number[] = [];
  /** All of them, once they are many. */
  private many: Uint32Array | undefined = undefined;
  private count = 0;

  get length(): number {
    return this.count;
  }

  add(number: number): void {
    if (this.count < FEW) this.few.push(number);
    else this.roomy()[this.count] = number;
    this.count++;
  }

  /** The last number, taken out and put back changed. */
  setLast(number: number): void {
    (this.many ?? this.few)[this.count - 1] = number;
  }

  last(): number | undefined {
    return this.count === 0 ? undefined : (this.many ?? this.few)[this.count - 1];
  }

  /** All of them; the list is not used any further. */
  all(): Offsets {
    return this.many === undefined ? this.few : this.many.subarray(0, this.count);
  }

  /** The many, with room for one more. */
  private roomy(): Uint32Array {
    const many = this.many;
    if (many !== undefined && many.length > this.count) return many;
    const roomy = new Uint32Array(Math.ceil(1.5 * this.count));
    roomy.set(many ?? this.few);
    this.many = roomy;
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
