import { cronDialectOf, CronSchedule, dueAt, isDue, parseCron } from '@backstage-dr/plugin-dr-common';

import { ApiError, resources } from '../api-server';
import { readAll } from './readAll';
import { Backup, Schedule } from './types';
import { VELERO, VeleroContext } from './VeleroContext';

/** Phases of a Backup during which its Schedule submits no other. */
const BLOCKING = ['', 'New', 'InProgress'];

/**
 * Looks at one schedule as the server does on each of its passes: is it valid, is it due, does it have a backup under way.
 * @internal
 */
export function runSchedule(context: VeleroContext, schedule: Schedule): void {
  if (schedule.spec.paused) return;
  const { clock } = context;
  const parsed = parseCron(schedule.spec.schedule, cronDialectOf(context.version) ?? 'netresearch');
  if (!parsed.ok) {
    const error = `invalid schedule: ${problemOf(schedule.spec.schedule, parsed.problem)}`;
    setStatus(context, schedule, draft => {
      draft.status = { ...draft.status, phase: 'FailedValidation', validationErrors: [error] };
    });
    return;
  }
  const skip = schedule.spec.skipImmediately === true;
  const enabled = setStatus(context, schedule, draft => {
    const { validationErrors: _, ...status } = draft.status ?? {};
    draft.status = { ...status, phase: 'Enabled', ...(skip ? { lastSkipped: clock.time() } : {}) };
    draft.spec.skipImmediately = false;
  });
  if (!isOverdue(enabled, parsed.schedule, clock.now()) || hasBlockingBackup(context, schedule)) return;
  submit(context, enabled);
}

/** In the words of Velero's parser where they are known, else in ours. */
function problemOf(cron: string, problem: { value: string; message: string; accepted: string }): string {
  const fields = cron.trim().split(/\s+/);
  return fields.length === 5 || cron.includes('@') || cron.includes('=')
    ? `${problem.value}: ${problem.message}, expected ${problem.accepted}`
    : `expected exactly 5 fields, found ${fields.length}: [${fields.join(' ')}]`;
}

/** Creates a Backup from a schedule, as `velero backup create --from-schedule` and the server itself do. @internal */
export function createFromSchedule(context: VeleroContext, schedule: Schedule, name: string): Backup {
  const { metadata, spec } = schedule;
  const labels = { ...(spec.template.metadata?.labels ?? metadata.labels), 'velero.io/schedule-name': metadata.name };
  return context.store.create<Backup>(
    resources.backups,
    {
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: {
        name,
        namespace: metadata.namespace,
        labels,
        ...(metadata.annotations ? { annotations: metadata.annotations } : {}),
        ...(spec.useOwnerReferencesInBackup
          ? {
              ownerReferences: [
                {
                  apiVersion: 'velero.io/v1',
                  controller: true,
                  kind: 'Schedule',
                  name: metadata.name,
                  uid: metadata.uid,
                },
              ],
            }
          : {}),
      },
      spec: spec.template,
    },
    VELERO,
  );
}

/** `<schedule>-YYYYMMDDHHMMSS` @internal */
export function backupNameAt(schedule: string, time: string): string {
  return `${schedule}-${time.replace(/\D/g, '').slice(0, 14)}`;
}

function submit(context: VeleroContext, schedule: Schedule): void {
  const time = context.clock.time();
  try {
    createFromSchedule(context, schedule, backupNameAt(schedule.metadata.name, time));
  } catch (error) {
    // A real server only logs this, for instance that the schedule's name is too long for a label, and tries again.
    if (error instanceof ApiError) return;
    throw error;
  }
  setStatus(context, schedule, draft => {
    draft.status = { ...draft.status, lastBackup: time };
  });
}

function isOverdue(schedule: Schedule, cron: CronSchedule, nowMs: number): boolean {
  const { creationTimestamp } = schedule.metadata;
  const { lastBackup, lastSkipped } = schedule.status ?? {};
  const base = {
    createdAtMs: Date.parse(creationTimestamp),
    ...(lastBackup ? { lastBackupAtMs: Date.parse(lastBackup) } : {}),
    ...(lastSkipped ? { lastSkippedAtMs: Date.parse(lastSkipped) } : {}),
  };
  return isDue(dueAt(cron, base), nowMs);
}

function hasBlockingBackup(context: VeleroContext, schedule: Schedule): boolean {
  return readAll<Backup>(context, resources.backups).some(({ metadata, status }) => {
    const isOurs = metadata.labels?.['velero.io/schedule-name'] === schedule.metadata.name;
    return isOurs && BLOCKING.includes(status?.phase ?? '');
  });
}

function setStatus(context: VeleroContext, { metadata }: Schedule, change: (draft: Schedule) => void): Schedule {
  return context.store.modify<Schedule>(resources.schedules, metadata.namespace, metadata.name, change, VELERO);
}
