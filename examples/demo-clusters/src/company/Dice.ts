/**
 * Chance that falls the same way every time for the same seed (mulberry32).
 * @internal
 */
export class Dice {
  #state: number;

  private constructor(state: number) {
    this.#state = state;
  }

  static of(seed: string): Dice {
    // FNV-1a: similar seeds are to begin far apart.
    let state = 0x811c9dc5;
    for (const character of seed) state = Math.imul(state ^ character.charCodeAt(0), 0x01000193) >>> 0;
    return new Dice(state);
  }

  /** At least 0, less than `sides`, whole. */
  roll(sides: number): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let value = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    value ^= value + Math.imul(value ^ (value >>> 7), value | 61);
    return ((value ^ (value >>> 14)) >>> 0) % sides;
  }

  /** Whether it fell so in `percent` of a hundred. */
  chance(percent: number): boolean {
    return this.roll(100) < percent;
  }

  pick<T>(list: readonly T[]): T {
    return list[this.roll(list.length)];
  }

  /** One of those that have a share in a hundred, as often as its share says. */
  pickByShare<T extends { share: number }>(list: readonly T[]): T {
    let left = this.roll(list.reduce((sum, { share }) => sum + share, 0));
    for (const each of list) {
      left -= each.share;
      if (left < 0) return each;
    }
    return list[list.length - 1];
  }
}
