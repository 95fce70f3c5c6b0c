/**
 * Languages in which the product speaks.
 * @public
 */
export type StatementLocale = 'en' | 'ko';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

const UNITS = {
  en: {
    second: (n: number) => `${n} s`,
    minute: (n: number) => `${n} min`,
    hour: (n: number) => `${n} h`,
    hourAndMinute: (h: number, m: number) => `${h} h ${String(m).padStart(2, '0')} min`,
    day: (n: number) => `${n} days`,
    dayAndHour: (d: number, h: number) => `${d} days ${h} h`,
  },
  ko: {
    second: (n: number) => `${n}초`,
    minute: (n: number) => `${n}분`,
    hour: (n: number) => `${n}시간`,
    hourAndMinute: (h: number, m: number) => `${h}시간 ${m}분`,
    day: (n: number) => `${n}일`,
    dayAndHour: (d: number, h: number) => `${d}일 ${h}시간`,
  },
} as const;

/**
 * A duration as people say it: `40 s`, `47 min`, `1 h 04 min`, `26 h`, `2 days 5 h`, `30 days`.
 *
 * @remarks
 * Rounded down to what matters at that size: below one minute to seconds, below ten hours to minutes, below a week to
 * hours, then to days. A negative duration is said as its amount.
 *
 * @param seconds - any number of seconds
 * @public
 */
export function formatDurationWords(seconds: number, locale: StatementLocale = 'en'): string {
  const words = UNITS[locale];
  const total = Math.floor(Math.abs(seconds));
  if (!Number.isFinite(total)) return String(seconds);
  if (total < MINUTE) return words.second(total);
  if (total < HOUR) return words.minute(Math.floor(total / MINUTE));
  if (total < 2 * DAY) {
    const hours = Math.floor(total / HOUR);
    const minutes = Math.floor((total % HOUR) / MINUTE);
    return hours >= 10 || minutes === 0 ? words.hour(hours) : words.hourAndMinute(hours, minutes);
  }
  const days = Math.floor(total / DAY);
  const hours = Math.floor((total % DAY) / HOUR);
  return days >= 7 || hours === 0 ? words.day(days) : words.dayAndHour(days, hours);
}
