import { CivilCursor } from './CivilCursor';
import { DialectTraits } from './dialects';
import { matchesDay } from './matchesDay';
import { CronFields } from './types';
import { ZoneClock } from './ZoneClock';

/** Both libraries give up after the end of the fifth year from the instant asked about. */
const SEARCH_YEARS = 5;

class Search {
  readonly #fields: CronFields;
  readonly #traits: DialectTraits;
  readonly #at: CivilCursor;
  /** Whether the units below the one looked at stand at their beginning. */
  #aligned = false;

  constructor(fields: CronFields, traits: DialectTraits, at: CivilCursor) {
    this.#fields = fields;
    this.#traits = traits;
    this.#at = at;
  }

  run(): number | undefined {
    const lastYear = this.#at.year + SEARCH_YEARS;
    while (this.#at.year <= lastYear) {
      if (this.#seekMonth() && this.#seekDay() && this.#seekHour() && this.#seekMinute() && this.#seekSecond()) {
        return this.#at.seconds;
      }
    }
    return undefined;
  }

  // Each of these stops at the next value that the field selects, or says false when the larger unit has run out.

  #seekMonth(): boolean {
    const at = this.#at;
    while (!this.#fields.months.has(at.month)) {
      if (!this.#aligned) at.moveToLocal(at.year, at.month, 1);
      this.#aligned = true;
      at.moveToLocal(at.year, at.month + 1, at.day, at.hour, at.minute, at.second);
      if (at.month === 1) return false;
    }
    return true;
  }

  #seekDay(): boolean {
    const at = this.#at;
    while (!matchesDay(this.#fields, at.day, at.weekday)) {
      if (!this.#aligned) at.moveToLocal(at.year, at.month, at.day);
      this.#aligned = true;
      const before = at.seconds;
      at.moveToLocal(at.year, at.month, at.day + 1, at.hour, at.minute, at.second);
      // Where a zone has skipped a whole day the originals would never return.
      if (at.seconds <= before) at.moveTo(before + 24 * 3600);
      if (this.#traits.mendsMissingMidnight && at.hour !== 0) {
        at.moveTo(at.seconds + (at.hour > 12 ? 24 - at.hour : -at.hour) * 3600);
      }
      if (at.day === 1) return false;
    }
    return true;
  }

  #seekHour(): boolean {
    const at = this.#at;
    const { hours } = this.#fields;
    while (!hours.has(at.hour)) {
      if (!this.#aligned) at.moveToLocal(at.year, at.month, at.day, at.hour);
      this.#aligned = true;
      const hourBefore = at.hour;
      at.moveTo(at.seconds + 3600);
      const skippedHour = at.hour - hourBefore === 2 ? at.hour - 1 : undefined;
      if (this.#traits.runsSkippedHour && skippedHour !== undefined && hours.has(skippedHour)) return true;
      if (at.hour === 0) return false;
    }
    return true;
  }

  #seekMinute(): boolean {
    const at = this.#at;
    while (!this.#fields.minutes.has(at.minute)) {
      if (!this.#aligned) at.moveTo(at.seconds - at.second);
      this.#aligned = true;
      at.moveTo(at.seconds + 60);
      if (at.minute === 0) return false;
    }
    return true;
  }

  #seekSecond(): boolean {
    const at = this.#at;
    if (at.second === 0) return true;
    at.moveTo(at.seconds + 60 - at.second);
    this.#aligned ||= this.#traits.fullMinuteAligns;
    return false;
  }
}

/**
 * The first second after `afterSeconds` that the fields select, as the libraries find it; `undefined` where they give up.
 *
 * @remarks
 * They look for a month, then a day in it, an hour, a minute, and start over when the larger unit has run out. What they do
 * around a change of the clock follows from the small steps on the way, and can be wrong by cron's own rules: with no
 * midnight between two days, the hours go on into a day that was never looked at. Servers run at those times all the same,
 * so the steps are kept.
 *
 * @internal
 */
export function nextMatch(
  fields: CronFields,
  traits: DialectTraits,
  clock: ZoneClock,
  afterSeconds: number,
): number | undefined {
  const search = new Search(fields, traits, new CivilCursor(clock, afterSeconds + 1));
  return search.run();
}
