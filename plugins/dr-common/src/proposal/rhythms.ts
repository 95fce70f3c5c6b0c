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
   */
  cron(key: string): string;
}

const MINUTE = 60;
const HOUR = 3600;
const DAY = 24 * HOUR;

/** All that are proposed, the sparsest first. Each divides the day, or the hour, evenly. @internal */
export const RHYTHMS: readonly ProposedRhythm[] = [
  {
    everySeconds: 7 * DAY,
    cron: key => `${minuteOf(key)} ${spread(`${key} hour`, 24)} * * ${spread(`${key} day`, 7)}`,
  },
  { everySeconds: DAY, cron: key => `${minuteOf(key)} ${spread(`${key} hour`, 24)} * * *` },
  ...[12, 8, 6, 4, 3, 2].map(hours => ({
    everySeconds: hours * HOUR,
    cron: (key: string) => `${minuteOf(key)} ${steps(spread(`${key} hour`, hours), 23, hours)} * * *`,
  })),
  { everySeconds: HOUR, cron: key => `${minuteOf(key)} * * * *` },
  ...[30, 20, 15, 12, 10, 6, 5, 4, 3, 2].map(minutes => ({
    everySeconds: minutes * MINUTE,
    cron: (key: string) => `${steps(spread(`${key} minute`, minutes), 59, minutes)} * * * *`,
  })),
  { everySeconds: MINUTE, cron: () => '* * * * *' },
];

function minuteOf(key: string): number {
  return spread(`${key} minute`, 60);
}

/** Every so many from an offset on; written as a range, which no reader takes for anything else. */
function steps(offset: number, last: number, step: number): string {
  return offset === 0 ? `*/${step}` : `${offset}-${last}/${step}`;
}
