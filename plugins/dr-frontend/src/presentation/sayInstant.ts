import { StatementLocale } from '@backstage-dr/plugin-dr-common';
import { dateFormat } from './dateFormat';

/**
 * A moment with seconds and zone, in the reader's zone and in UTC: `23 Nov 2026, 13:00:14 GMT+9 (04:00:14 UTC)`.
 *
 * @param ms - milliseconds since 1970
 * @param timeZone - IANA zone of the reader; the browser's when absent
 */
export function sayInstant(ms: number, locale: StatementLocale, timeZone?: string): string {
  const language = languageOf(locale);
  const local = dateFormat(language, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    hourCycle: 'h23',
    timeZoneName: 'short',
    timeZone,
  });
  const utc = `${new Date(ms).toISOString().slice(11, 19)} UTC`;
  const isUtc = local.resolvedOptions().timeZone === 'UTC';
  return isUtc ? local.format(ms) : `${local.format(ms)} (${utc})`;
}

/** A moment of the last days, to the minute: `09:12` of today, else `22 Nov, 09:12`. */
export function sayClock(ms: number, nowMs: number, locale: StatementLocale, timeZone?: string): string {
  const language = languageOf(locale);
  const day = dateFormat(language, { day: 'numeric', month: 'short', timeZone });
  const clock = dateFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone });
  const sameDay = day.format(ms) === day.format(nowMs);
  return sameDay ? clock.format(ms) : `${day.format(ms)}${locale === 'ko' ? ' ' : ', '}${clock.format(ms)}`;
}

function languageOf(locale: StatementLocale): string {
  return locale === 'ko' ? 'ko-KR' : 'en-GB';
}
