/** The same numbers for the same seed, on every machine. */
export class Random {
  #state: number;

  static from(seed: number): Random {
    return new Random(seed);
  }

  private constructor(seed: number) {
    this.#state = Math.abs(Math.trunc(seed)) % 0x7fffffff || 1;
  }

  /** At least 0, below `limit`. */
  below(limit: number): number {
    // A Lehmer generator: the product stays below 2^53.
    this.#state = (this.#state * 48271) % 0x7fffffff;
    return Math.floor((this.#state / 0x7fffffff) * limit);
  }

  /** True in so many of a hundred cases. */
  percent(share: number): boolean {
    return this.below(100) < share;
  }

  pick<T>(from: readonly T[]): T {
    return from[this.below(from.length)];
  }

  /** A list of `fewest` to `most` of them, with repetition. */
  some<T>(from: readonly T[], fewest: number, most: number): T[] {
    return Array.from({ length: fewest + this.below(most - fewest + 1) }, () => this.pick(from));
  }
}
