import { CronDialect } from './types';

/**
 * Where the three libraries differ, found by reading and running robfig/cron v1.1.0 and v3.0.1 and netresearch/go-cron
 * v0.15.0, and held to them by the vectors in `__vectors__`.
 * @internal
 */
export interface DialectTraits {
  /** `TZ=` and `CRON_TZ=` are known. */
  zonePrefix: boolean;
  /** Ranges may wrap (`22-2`), steps must be smaller than their range, day of week goes to 7, an empty zone is wrong. */
  wraps: boolean;
  /** `@triggered`, `@manual` and `@none` are known. */
  triggered: boolean;
  /** `@every` below one second is wrong rather than raised to it. */
  everyBelowSecondIsWrong: boolean;
  /** When a day may match by its day of month or its day of week alone. */
  dayRule: 'always-both' | 'either-unless-star';
  /** `*` with a step above 1 still counts as a star. */
  steppedStarIsStar: boolean;
  /** Longest expression, in bytes of UTF-8. */
  maxBytes: number;
  /** A day without midnight is noticed while days are counted. */
  mendsMissingMidnight: boolean;
  /** An hour that the clock skips runs in the hour after it. */
  runsSkippedHour: boolean;
  /** Moving on to the next full minute counts as having reset the smaller fields. */
  fullMinuteAligns: boolean;
}

const ROBFIG_V3: DialectTraits = {
  zonePrefix: true,
  wraps: false,
  triggered: false,
  everyBelowSecondIsWrong: false,
  dayRule: 'either-unless-star',
  steppedStarIsStar: false,
  maxBytes: Infinity,
  mendsMissingMidnight: true,
  runsSkippedHour: false,
  fullMinuteAligns: true,
};

/** @internal */
export const DIALECTS: Readonly<Record<CronDialect, DialectTraits>> = {
  'robfig-v1': {
    ...ROBFIG_V3,
    zonePrefix: false,
    steppedStarIsStar: true,
    mendsMissingMidnight: false,
  },
  'robfig-v3': ROBFIG_V3,
  netresearch: {
    zonePrefix: true,
    wraps: true,
    triggered: true,
    everyBelowSecondIsWrong: true,
    dayRule: 'always-both',
    steppedStarIsStar: false,
    maxBytes: 1024,
    mendsMissingMidnight: true,
    runsSkippedHour: true,
    fullMinuteAligns: false,
  },
};
