import { formatDurationWords, StatementLocale } from '@backstage-dr/plugin-dr-common';

/** Below this, people say "just now"; clocks of two machines differ by as much. */
const NOW_SECONDS = 5;
const UNITS_SECONDS = [86_400, 3600, 60, 1];

/**
 * How far a moment lies from now, in one unit: `3 h ago`, `in 13 min`, `just now`; in Korean `3시간 전`, `13분 후`, `방금`.
 *
 * @param atMs - the moment, milliseconds since 1970
 * @param nowMs - now, milliseconds since 1970
 */
export function sayAge(atMs: number, nowMs: number, locale: StatementLocale): string {
  const seconds = Math.round((nowMs - atMs) / 1000);
  if (Math.abs(seconds) < NOW_SECONDS) return locale === 'ko' ? '방금' : 'just now';
  const distance = formatDurationWords(inOneUnit(Math.abs(seconds)), locale);
  if (seconds > 0) return locale === 'ko' ? `${distance} 전` : `${distance} ago`;
  return locale === 'ko' ? `${distance} 후` : `in ${distance}`;
}

/** Cut to the largest unit, because nobody says "3 h 12 min ago". A day is said in hours until there are two. */
function inOneUnit(seconds: number): number {
  const unit = UNITS_SECONDS.find(size => seconds >= size * (size === 86_400 ? 2 : 1)) ?? 1;
  return Math.floor(seconds / unit) * unit;
}
