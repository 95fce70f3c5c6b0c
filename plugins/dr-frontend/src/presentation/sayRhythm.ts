import { formatDurationWords, Rhythm, StatementLocale } from '@backstage-dr/plugin-dr-common';

/** A day known to be a Sunday, to name weekdays by. */
const A_SUNDAY = Date.UTC(2023, 0, 1);

/**
 * How often a schedule runs, in words: `every hour`, `daily 02:00 UTC`, `Sundays 04:00 UTC`.
 *
 * @returns `undefined` for a rhythm that has no short name; the cron expression then speaks for itself
 */
export function sayRhythm(rhythm: Rhythm, timeZone: string, locale: StatementLocale): string | undefined {
  const ko = locale === 'ko';
  switch (rhythm.kind) {
    case 'every':
      return ko
        ? `${formatDurationWords(rhythm.seconds, locale)}마다`
        : `every ${formatDurationWords(rhythm.seconds, locale)}`;
    case 'hourly':
      if (rhythm.minute === 0) return ko ? '매시 정각' : 'every hour';
      return ko ? `매시 ${rhythm.minute}분` : `every hour, ${rhythm.minute} min past`;
    case 'daily':
      return `${ko ? '매일' : 'daily'} ${clockOf(rhythm)} ${timeZone}`;
    case 'weekly': {
      const names = rhythm.days.map(day => weekday(day, locale)).join(ko ? '·' : ', ');
      return `${ko ? '매주 ' : ''}${names} ${clockOf(rhythm)} ${timeZone}`;
    }
    case 'monthly': {
      const days = rhythm.days.join(', ');
      return ko
        ? `매월 ${days}일 ${clockOf(rhythm)} ${timeZone}`
        : `monthly on day ${days}, ${clockOf(rhythm)} ${timeZone}`;
    }
    default:
      return undefined;
  }
}

function clockOf(time: { hour: number; minute: number }): string {
  return `${String(time.hour).padStart(2, '0')}:${String(time.minute).padStart(2, '0')}`;
}

function weekday(day: number, locale: StatementLocale): string {
  const date = A_SUNDAY + (day % 7) * 86_400_000;
  const name = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(date);
  return locale === 'ko' ? name : `${name}s`;
}
