import { Instant, millisOf } from '../model';
import { formatDurationWords, StatementLocale } from './formatDurationWords';

const LANGUAGE_TAGS: Readonly<Record<StatementLocale, string>> = { en: 'en-GB', ko: 'ko-KR' };
const HOUR_MS = 3_600_000;
/** Below this, people say "just now"; clocks of two machines differ by as much. */
const NOW_SECONDS = 5;

/** Making a format costs a thousand times what using it costs. */
const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(locale: StatementLocale, timeZone: string, withDay: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${withDay}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.DateTimeFormat(LANGUAGE_TAGS[locale], {
      ...(withDay ? { year: 'numeric', month: 'short', day: 'numeric' } : {}),
      hour: '2-digit',
      minute: '2-digit',
      hourCycle: 'h23',
      timeZone,
      timeZoneName: 'short',
    });
    formats.set(key, format);
  }
  return format;
}

/**
 * An instant as people say it: the clock with its zone, the day unless it is within twelve hours of now, and how long ago
 * or in how long when `now` is given: `09:12 UTC (3 h ago)`.
 *
 * @param instant - text that is no instant is said as it is
 * @public
 */
export function formatInstantWords(
  instant: Instant,
  locale: StatementLocale = 'en',
  options: { now?: Instant; timeZone?: string } = {},
): string {
  const at = millisOf(instant);
  if (at === undefined) return instant;
  const now = millisOf(options.now);
  const near = now !== undefined && Math.abs(now - at) < 12 * HOUR_MS;
  const clock = formatOf(locale, options.timeZone ?? 'UTC', !near).format(at);
  return now === undefined ? clock : `${clock} (${formatAge((now - at) / 1000, locale)})`;
}

function formatAge(ageSeconds: number, locale: StatementLocale): string {
  if (Math.abs(ageSeconds) < NOW_SECONDS) return locale === 'ko' ? '방금' : 'just now';
  const words = formatDurationWords(ageSeconds, locale);
  if (locale === 'ko') return ageSeconds < 0 ? `${words} 뒤` : `${words} 전`;
  return ageSeconds < 0 ? `in ${words}` : `${words} ago`;
}
