/**
 * Which reading of a cron expression a Velero server has. They accept different expressions, and give different times for
 * the same one: `robfig-v1` before Velero 1.15, `robfig-v3` up to 1.18.2, `netresearch` from 1.18.3.
 * @public
 */
export type CronDialect = 'robfig-v1' | 'robfig-v3' | 'netresearch';

/**
 * The fields of a cron expression, in the order they are written.
 * @public
 */
export type CronFieldName = 'minute' | 'hour' | 'day-of-month' | 'month' | 'day-of-week';

/**
 * What the five fields select.
 * @public
 */
export interface CronFields {
  /** 0–59 */
  minutes: ReadonlySet<number>;
  /** 0–23 */
  hours: ReadonlySet<number>;
  /** 1–31 */
  daysOfMonth: ReadonlySet<number>;
  /** 1–12 */
  months: ReadonlySet<number>;
  /** 0–6, 0 is Sunday */
  daysOfWeek: ReadonlySet<number>;
  /** Whether a day must match both the day of month and the day of week, or either of them. */
  dayRule: 'both' | 'either';
}

/**
 * When an expression runs. `fields` is the usual kind. `every` is `@every`: a delay after the last run, bound to no clock.
 * `fires-always` is an expression that names no time at all (`@triggered`, an empty list, 30 February): the server takes
 * "never" for "long overdue" and submits a Backup at every pass.
 * @public
 */
export type CronMeaning =
  | ({ kind: 'fields' } & CronFields)
  | { kind: 'every'; everySeconds: number }
  | { kind: 'fires-always'; reason: 'triggered' | 'matches-nothing' };

/**
 * A valid expression as one dialect reads it.
 * @public
 */
export type CronSchedule = CronMeaning & {
  expression: string;
  dialect: CronDialect;
  /** Zone that the expression names, as IANA name; `undefined` where the server's own zone counts. */
  timeZone?: string;
};

/**
 * Why an expression is not valid in a dialect.
 * @public
 */
export interface CronProblem {
  code: 'empty' | 'too-long' | 'time-zone' | 'descriptor' | 'duration' | 'field-count' | 'field';
  /** The whole expression, cut to 200 characters. */
  expression: string;
  /** The field that is wrong, for code `field`. */
  field?: CronFieldName;
  /** The part that is wrong, cut to 200 characters. */
  value: string;
  /** What is wrong with it, in English. */
  message: string;
  /** What would be accepted, in English. */
  accepted: string;
}

/**
 * @public
 */
export type CronParseResult = { ok: true; schedule: CronSchedule } | { ok: false; problem: CronProblem };

/**
 * What the expression itself does not say.
 * @public
 */
export interface CronZoneOptions {
  /** Zone of the server's process, IANA name; counts where the expression names none. Default `UTC`. */
  defaultTimeZone?: string;
}
