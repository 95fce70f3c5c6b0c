import { Page } from 'playwright-core';

/** Shorter ones the browser does not report. */
const SHORTEST_MS = 16;
/** Until the browser has handed over what it has measured. */
const HAND_OVER_MS = 300;

declare global {
  interface Window {
    interactions: Map<number, number>;
  }
}

/**
 * How long presses of keys and of the pointer take until the next frame is painted, as Chromium itself measures it (Event
 * Timing, what Interaction to Next Paint is made of).
 */
export class Interactions {
  readonly #page: Page;

  private constructor(page: Page) {
    this.#page = page;
  }

  /** To be called before the page is opened. */
  static async watch(page: Page): Promise<Interactions> {
    await page.addInitScript(shortestMs => {
      window.interactions = new Map();
      const observer = new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
          const { interactionId, duration } = entry as PerformanceEventTiming & { interactionId?: number };
          if (!interactionId) continue;
          // A press and its release are one.
          window.interactions.set(interactionId, Math.max(duration, window.interactions.get(interactionId) ?? 0));
        }
      });
      const options = { type: 'event', buffered: true, durationThreshold: shortestMs };
      observer.observe(options);
    }, SHORTEST_MS);
    return new Interactions(page);
  }

  /**
   * Milliseconds of each interaction since the last call; those that were too short to be reported count as the shortest
   * that would have been.
   *
   * @param count - how many interactions there were
   */
  async take(count: number): Promise<number[]> {
    await this.#page.waitForTimeout(HAND_OVER_MS);
    const reported = await this.#page.evaluate(() => {
      const durations = [...window.interactions.values()];
      window.interactions.clear();
      return durations;
    });
    const missing = Math.max(0, count - reported.length);
    return [...reported, ...Array.from({ length: missing }, () => SHORTEST_MS)];
  }
}
