/** Takes bits from bytes, the lowest of each byte first. Behind the last byte there are zeros, and `past` is true. */
export class BitReader {
  readonly #bytes: Uint8Array;
  #at: number;
  #held = 0;
  #count = 0;

  constructor(bytes: Uint8Array, from: number) {
    this.#bytes = bytes;
    this.#at = from;
  }

  /** The next bits, up to 16, without taking them. */
  peek(count: number): number {
    while (this.#count < count) {
      this.#held |= (this.#bytes[this.#at++] ?? 0) << this.#count;
      this.#count += 8;
    }
    return this.#held & ((1 << count) - 1);
  }

  drop(count: number): void {
    this.#held >>>= count;
    this.#count -= count;
  }

  take(count: number): number {
    const bits = this.peek(count);
    this.drop(count);
    return bits;
  }

  /** Leaves out the rest of a byte of which a part was taken. */
  align(): void {
    this.drop(this.#count % 8);
  }

  /** True where more was taken than there is. */
  get past(): boolean {
    return this.#at * 8 - this.#count > this.#bytes.length * 8;
  }
}
