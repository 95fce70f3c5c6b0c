import { spread } from './spread';

/**
 * A rhythm to back up in.
 * @internal
 */
export interface ProposedRhythm {
  /** Time between two runs while no clock is changed. */
  everySeconds: number;
  /**
   * The expression: five plain fields that mean the same to every version of Velero.
   * @param key - whose start is to be its own
   * @param shift - whole hours later than that, where the hour is one that the clock skips
   */
  cron(key: string, shift?: number): string;
  /** How many shifts there are to try. */
  shifts: number;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** All that are proposed, the sparsest first. Each divides the day, or the hour, evenly. @internal */
export const RHYTHMS: readonly ProposedRhythm[] = [
  {
    everySeconds: 7 * DAY,
    cron: (key, shift = 0) => `${minuteOf(key)} ${hourOf(key, 24, shift)} * * ${spread(`${key} day`, 7)}`,
    shifts: 24,
  },
  { everySeconds: DAY, cron: (key, shift = 0) => `${minuteOf(key)} ${hourOf(key, 24, shift)} * * *`, shifts: 24 },
  ...[12, 8, 6, 4, 3, 2].map(hours => ({
    everySeconds: hours * HOUR,
    cron: (key: string, shift = 0) => `${minuteOf(key)} ${steps(hourOf(key, hours, shift), 23, hours)} * * *`,
    shifts: hours,
  })),
  { everySeconds: HOUR, cron: key => `${minuteOf(key)} * * * *`, shifts: 1 },
  ...[30, 20, 15, 12, 10, 6, 5, 4, 3, 2].map(minutes => ({
    everySeconds: minutes * MINUTE,
    cron: (key: string) => `${steps(spread(`${key} minute`, minutes), 59, minutes)} * * * *`,
    shifts: 1,
  })),
  { everySeconds: MINUTE, cron: () => '* * * * *', shifts: 1 },
];

function hourOf(key: string, hours: number, shift: number): number {
  return (spread(`${key} hour`, hours) + shift) % hours;
}

function minuteOf(key: string): number {
  return spread(`${key} minute`, 60);
}

/** Every so many from an offset on; written as a range, which no reader takes for anything else. */
function steps(offset: number, last: number, step: number): string {
  return offset === 0 ? `*/${step}` : `${offset}-${last}/${step}`;
}
