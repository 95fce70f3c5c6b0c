/** A Schedule to watch, and what is done to it on the way. */
export interface ScheduleCase {
  name: string;
  spec: { schedule: string; paused?: boolean; skipImmediately?: boolean; template: object };
  /** Merged into the spec after the first look. */
  thenSpec?: object;
  /** Merged into the spec after the outage. */
  lastlySpec?: object;
  /** Its Backups stay in progress. */
  lasts?: boolean;
}

/** The namespaces that the cases back up; `ledger` has a volume. */
export const CALM = 'calm';
export const LEDGER = 'ledger';

const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/**
 * What can become of a Schedule within minutes, side by side. Velero looks once a minute whether one is due, and at once
 * when its spec changes.
 */
export function scheduleCases(now: Date): ScheduleCase[] {
  const calm = { includedNamespaces: [CALM], snapshotVolumes: false };
  const ledger = { includedNamespaces: [LEDGER], defaultVolumesToFsBackup: true, snapshotVolumes: false };
  const [day, weekday] = [now.getUTCDate(), now.getUTCDay()];
  const due = '* * * * *';
  const at = (name: string, schedule: string, more: Partial<ScheduleCase['spec']> = {}): ScheduleCase => ({
    name,
    spec: { schedule, template: calm, ...more },
  });
  return [
    at('due', due),
    at('due-every-second-minute', '*/2 * * * *'),
    at('due-in-a-zone', 'CRON_TZ=Asia/Kathmandu * * * * *'),
    at('due-by-both-days', `* * ${day} * ${DAYS[weekday]}`),
    // Dates and days of the week: both must hold for this server, where its predecessors took either.
    at('not-due-by-date-alone', `* * ${day} * ${DAYS[(weekday + 3) % 7]}`),
    at('due-in-wrapping-hours', '* 23-22 * * *'),
    at('due-on-days-up-to-7', '* * * * 0-7'),
    at('due-after-30s', '@every 30s'),
    at('due-after-100s', '@every 100s'),
    at('not-due-this-month', `0 3 1 ${((now.getUTCMonth() + 6) % 12) + 1} *`),
    { ...at('due-and-ran', '@every 1s'), thenSpec: { schedule: due } },
    at('impossible', '0 0 30 2 *'),
    at('triggered', '@triggered'),
    at('invalid', '61 * * * *'),
    at('invalid-step', '*/61 * * * *'),
    at('no-cron', ''),
    at(`n${'o-name-of-64'.repeat(6)}`.slice(0, 63).concat('x'), due),
    at('location-is-nowhere', due, { template: { ...calm, storageLocation: 'nowhere' } }),
    { ...at('one-in-progress', '@every 20s', { template: ledger }), lasts: true },
    { ...at('paused-at-birth', due, { paused: true }), lastlySpec: { paused: false } },
    { ...at('paused-at-birth-skipping', due, { paused: true }), lastlySpec: { paused: false, skipImmediately: true } },
    { ...at('paused-later', '@every 1s'), thenSpec: { schedule: due, paused: true }, lastlySpec: { paused: false } },
    at('skipping-at-birth', due, { skipImmediately: true }),
    { ...at('skipping-later', '@every 30s'), lastlySpec: { skipImmediately: true } },
  ];
}
