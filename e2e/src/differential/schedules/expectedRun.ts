import { BackupFact, dueAt, isDue, judgeCron, millisOf, runsBetween } from '@backstage-dr/plugin-dr-common';
import { factOf } from '../support/observe';
import type { VeleroSchedule } from './ScheduleTrial';

/** What the portal says of a stretch of time. */
export interface ExpectedRun {
  /** Whether a look at it brings a Backup; `undefined`: that depends on the moment of the look. */
  expected?: boolean;
  /** How many Backups can come of it at most. */
  most: number;
}

/** In this phase a Backup keeps its Schedule from the next one. */
const BLOCKS = 'InProgress';
/** Phases that are that one, or lead to it. */
const MAY_BLOCK: ReadonlySet<string> = new Set(['', 'New', 'Queued', 'ReadyToStart', BLOCKS]);
const LONGEST_NAME = 63;

/**
 * Whether a Schedule that is looked at gets a Backup, by the portal's own reading of its expression and its last run.
 *
 * @param schedule - as it is when it is looked at, with the status that it had before
 */
export function expectedRun(
  schedule: VeleroSchedule,
  stretch: { before: readonly BackupFact[]; after: readonly BackupFact[]; fromMs: number; untilMs: number },
  { cluster, serverVersion }: { cluster: string; serverVersion: string },
): ExpectedRun {
  const fact = factOf('Schedule', schedule, cluster);
  if (fact.paused || fact.name.length > LONGEST_NAME) return { expected: false, most: 0 };
  const judgement = judgeCron(fact.cron, serverVersion, stretch.fromMs);
  if (judgement.certainty !== 'certain') throw new Error(`${fact.cron} is uncertain on ${serverVersion}`);
  if (!judgement.result.ok) return { expected: false, most: 0 };

  const { schedule: cron } = judgement.result;
  const createdAtMs = millisOf(fact.createdAt);
  if (createdAtMs === undefined) throw new Error(`${fact.name} has no creationTimestamp`);
  const due = dueAt(cron, {
    createdAtMs,
    lastBackupAtMs: millisOf(fact.lastBackupAt),
    // Asked to skip, the server counts from whenever it has read that, which is not before now.
    lastSkippedAtMs: schedule.spec.skipImmediately ? stretch.fromMs : millisOf(fact.lastSkippedAt),
  });
  const most =
    due.dueAtMs === undefined ? Infinity : 1 + runsBetween(cron, stretch.fromMs, stretch.untilMs, { limit: 60 }).length;
  const [dueFirst, dueLast] = [stretch.fromMs, stretch.untilMs].map(ms => isDue(due, ms));
  if (!dueLast) return { expected: false, most: 0 };
  const open = stretch.before.filter(({ phase = '' }) => MAY_BLOCK.has(phase));
  if (open.length === 0) return dueFirst ? { expected: true, most } : { most };
  const still = new Set(stretch.after.filter(({ phase }) => phase === BLOCKS).map(({ name }) => name));
  const isBlocked = open.some(({ name, phase }) => phase === BLOCKS && still.has(name));
  return isBlocked ? { expected: false, most: 0 } : { most };
}
