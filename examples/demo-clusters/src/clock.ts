/**
 * The time as a cluster sees it.
 * @public
 */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** The present second as RFC 3339, the way Kubernetes writes times. */
  time(): string;
}

/** RFC 3339 to the second, in UTC. @public */
export function timeOf(ms: number): string {
  return `${new Date(ms).toISOString().slice(0, 19)}Z`;
}

/** @public */
export const realClock: Clock = {
  now: () => Date.now(),
  time: () => timeOf(Date.now()),
};

/**
 * A clock that stands still until it is moved.
 * @public
 */
export class ManualClock implements Clock {
  #nowMs: number;

  private constructor(nowMs: number) {
    this.#nowMs = nowMs;
  }

  /** @param start - an instant in RFC 3339 */
  static at(start: string): ManualClock {
    const ms = Date.parse(start);
    if (Number.isNaN(ms))
      throw new Error(`start: "${start}" is no instant; expected RFC 3339 such as 2026-11-23T04:00:00Z`);
    return new ManualClock(ms);
  }

  now(): number {
    return this.#nowMs;
  }

  time(): string {
    return timeOf(this.#nowMs);
  }

  advance(ms: number): void {
    this.#nowMs += ms;
  }
}
