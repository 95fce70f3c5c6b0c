/** So long people page through an answer that does not change under their hands, and it costs nothing. */
const HELD_MS = 2000;
const MAX_HELD = 20;

interface Held<T> {
  untilMs: number;
  from: readonly unknown[];
  answer: Promise<T>;
}

/**
 * Answers that are held for two seconds, and no longer than what they were made from is the same.
 * @internal
 */
export class HeldAnswers<T> {
  readonly #now: () => number;
  /** The one that is held the longest first. */
  readonly #held: Array<Held<T> & { key: string }> = [];

  constructor(options: { now: () => number }) {
    this.#now = options.now;
  }

  /** @param from - what the answer is made from, told apart by identity */
  get(key: string, from: readonly unknown[], ask: () => Promise<T>): Promise<T> {
    const nowMs = this.#now();
    const isFrom = (held: Held<T>) => held.from.every((each, index) => each === from[index]);
    const found = this.#held.find(held => held.key === key && nowMs < held.untilMs && isFrom(held));
    if (found) return found.answer;
    const answer = ask();
    const held = { key, untilMs: nowMs + HELD_MS, from, answer };
    this.#held.push(held);
    if (this.#held.length > MAX_HELD) this.#held.shift();
    answer.catch(() => this.#held.splice(this.#held.indexOf(held), 1));
    return answer;
  }
}
