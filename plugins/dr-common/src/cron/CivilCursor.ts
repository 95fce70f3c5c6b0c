import { ZoneClock } from './ZoneClock';

const DAY_SECONDS = 24 * 3600;

/**
 * An instant seen on the clock of a zone, that can be moved. Plain fields, because a search moves it a hundred times.
 * @internal
 */
export class CivilCursor {
  readonly #clock: ZoneClock;
  #dayNumber = NaN;
  /** The instant, seconds since 1970. */
  seconds = 0;
  year = 0;
  /** 1–12 */
  month = 0;
  /** 1–31 */
  day = 0;
  hour = 0;
  minute = 0;
  second = 0;
  /** 0–6, 0 is Sunday */
  weekday = 0;

  constructor(clock: ZoneClock, seconds: number) {
    this.#clock = clock;
    this.moveTo(seconds);
  }

  moveTo(seconds: number): void {
    this.seconds = seconds;
    const local = seconds + this.#clock.spanAt(seconds).offsetSeconds;
    const dayNumber = Math.floor(local / DAY_SECONDS);
    if (dayNumber !== this.#dayNumber) this.#setDay(dayNumber);
    const secondOfDay = local - dayNumber * DAY_SECONDS;
    this.hour = Math.floor(secondOfDay / 3600);
    this.minute = Math.floor(secondOfDay / 60) % 60;
    this.second = secondOfDay % 60;
  }

  /** Moves to a local time. A month or day beyond its end runs over into the next. */
  moveToLocal(year: number, month: number, day: number, hour = 0, minute = 0, second = 0): void {
    this.moveTo(this.#clock.instantOf(Date.UTC(year, month - 1, day, hour, minute, second) / 1000));
  }

  #setDay(dayNumber: number): void {
    const date = new Date(dayNumber * DAY_SECONDS * 1000);
    this.#dayNumber = dayNumber;
    this.year = date.getUTCFullYear();
    this.month = date.getUTCMonth() + 1;
    this.day = date.getUTCDate();
    this.weekday = date.getUTCDay();
  }
}
