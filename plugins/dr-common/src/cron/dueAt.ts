import { nextRun } from './nextRun';
import { CronSchedule, CronZoneOptions } from './types';

/**
 * What a server counts from, all in milliseconds since 1970.
 * @public
 */
export interface DueBase {
  /** `metadata.creationTimestamp` of the Schedule. */
  createdAtMs: number;
  /** `status.lastBackup`: when it last submitted a Backup, whatever became of it. */
  lastBackupAtMs?: number;
  /** `status.lastSkipped`: when a run was last skipped on request. */
  lastSkippedAtMs?: number;
}

/**
 * @public
 */
export interface Due {
  /** The instant the server counts from. */
  baseMs: number;
  /** When the next Backup is due; `undefined` when the server finds no next run, and so submits one at every pass. */
  dueAtMs?: number;
}

/**
 * When a Velero server will next submit a Backup for a Schedule that is not paused and has none in progress.
 *
 * @remarks
 * The base is the last Backup, else the creation of the Schedule; a later skip replaces it. Runs missed in between are made up
 * for by one Backup only. The server looks once a minute, so up to 60 s pass between due and submitted.
 *
 * @public
 */
export function dueAt(schedule: CronSchedule, base: DueBase, options?: CronZoneOptions): Due {
  const lastMs = base.lastBackupAtMs ?? base.createdAtMs;
  const baseMs = Math.max(lastMs, base.lastSkippedAtMs ?? lastMs);
  return { baseMs, dueAtMs: nextRun(schedule, baseMs, options) };
}

/**
 * Whether a server that looks now would submit a Backup.
 * @public
 */
export function isDue(due: Due, nowMs: number): boolean {
  return due.dueAtMs === undefined || nowMs > due.dueAtMs;
}
