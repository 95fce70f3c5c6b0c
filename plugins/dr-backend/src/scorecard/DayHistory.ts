import { Readiness, TrendPoint } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { DayRow, DAYS_TABLE } from '../projection/tables';
import { noReadiness } from './operations/Tally';

const DAY_MS = 24 * 3600_000;

/** What was judged before midnight is stored by then. */
const SETTLED_AFTER_MS = 3600_000;

/** In the history a number stands for each; 0: nothing is stored of that day. */
const READINESS: readonly Readiness[] = ['ready', 'at-risk', 'not-ready', 'unknown'];

/** Numbers for readiness, by the number of the service; `undefined`: nothing is stored of that day at all. */
type Day = Uint8Array | undefined;

/**
 * How each service stood on the days that are over. They change no more and are held, a byte for each day and service:
 * to count again what ninety days and ten thousand services left behind is no work for every look at the trend.
 * @internal
 */
export class DayHistory {
  readonly #knex: Knex;
  readonly #numbers = new Map<string, number>();
  readonly #days = new Map<number, Promise<Day>>();

  constructor(knex: Knex) {
    this.#knex = knex;
  }

  /**
   * How many of the services stood how at the end of each day, oldest first. A day on which none of them was judged is left
   * out: it says nothing.
   *
   * @param days - how many days before today
   */
  async count(entityRefs: readonly string[], days: number, nowMs: number): Promise<TrendPoint[]> {
    const today = Math.floor(nowMs / DAY_MS);
    for (const day of this.#days.keys()) if (day < today - days) this.#days.delete(day);
    const history: Array<[number, Day]> = [];
    for (let day = today - days; day < today; day++) history.push([day, await this.#day(day, nowMs)]);
    const numbers = entityRefs.map(entityRef => this.#numbers.get(entityRef) ?? Infinity);
    return history.flatMap(([day, stored]): TrendPoint[] => {
      if (!stored) return [];
      const counts = [0, 0, 0, 0, 0];
      for (const number of numbers) counts[stored[number] ?? 0] += 1;
      if (counts[0] === numbers.length) return [];
      const readiness = noReadiness();
      READINESS.forEach((each, i) => {
        readiness[each] = counts[i + 1];
      });
      return [{ day: dateOf(day), readiness }];
    });
  }

  #day(day: number, nowMs: number): Promise<Day> {
    const held = this.#days.get(day);
    if (held) return held;
    const read = this.#read(day);
    if (nowMs >= (day + 1) * DAY_MS + SETTLED_AFTER_MS) {
      this.#days.set(day, read);
      read.catch(() => this.#days.delete(day));
    }
    return read;
  }

  async #read(day: number): Promise<Day> {
    const rows: Array<Pick<DayRow, 'entity_ref' | 'readiness'>> = await this.#knex(DAYS_TABLE)
      .where({ day })
      .select('entity_ref', 'readiness');
    if (rows.length === 0) return undefined;
    const codes = rows.map(row => [this.#numberOf(row.entity_ref), READINESS.indexOf(row.readiness) + 1]);
    const stored = new Uint8Array(this.#numbers.size);
    for (const [number, code] of codes) stored[number] = code;
    return stored;
  }

  #numberOf(entityRef: string): number {
    const number = this.#numbers.get(entityRef) ?? this.#numbers.size;
    this.#numbers.set(entityRef, number);
    return number;
  }
}

function dateOf(day: number): string {
  return new Date(day * DAY_MS).toISOString().slice(0, 10);
}
