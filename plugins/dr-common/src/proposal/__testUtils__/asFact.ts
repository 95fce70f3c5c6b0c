import { runsBetween } from '../../cron';
import { parseGoDuration } from '../../duration';
import {
  BackupFact,
  BackupSpec,
  instantOf,
  JudgementSettings,
  ScheduleFact,
  ScheduleManifest,
  VolumeBackupFact,
  Workload,
} from '../../model';
import { aBackup, ago, aVolumeBackup, NOW } from '../../__fixtures__/world';
import { readCron } from '../../schedules/readCron';

const DAY_MS = 24 * 3_600_000;
/** Enough to fill what judgement looks at, and no more. */
const MOST_RUNS = 60;

/** A proposed Schedule as the product sees it once it has been applied. */
export function asFact({ metadata, spec }: ScheduleManifest, lastBackupAt?: string): ScheduleFact {
  return {
    cluster: metadata.annotations['backstage-dr.io/cluster'],
    namespace: metadata.namespace,
    name: metadata.name,
    labels: metadata.labels,
    annotations: metadata.annotations,
    createdAt: ago(400 * 24 * 3600),
    firstSeenAt: ago(400 * 24 * 3600),
    problems: [],
    cron: spec.schedule,
    paused: false,
    useOwnerReferencesInBackup: false,
    template: specOf(spec.template),
    phase: 'Enabled',
    lastBackupAt,
    validationErrors: [],
  };
}

/** The Backups that it will have made by now, newest first, each submitted when it was due and of the same duration. */
export function runsOf(
  manifest: ScheduleManifest,
  durationSeconds: number,
  settings: JudgementSettings,
  serverVersion = 'v1.18.3',
): BackupFact[] {
  const nowMs = Date.parse(NOW);
  const { schedule, longestGapSeconds = 0 } = readCron(
    manifest.spec.schedule,
    serverVersion,
    nowMs,
    settings.veleroTimeZone,
  );
  if (!schedule) return [];
  const fromMs = nowMs - Math.min(400 * DAY_MS, MOST_RUNS * longestGapSeconds * 1000);
  const due = runsBetween(schedule, fromMs, nowMs, { defaultTimeZone: settings.veleroTimeZone, limit: 2000 });
  return due
    .slice(-MOST_RUNS)
    .filter(ms => ms + durationSeconds * 1000 < nowMs)
    .reverse()
    .map(ms =>
      aBackup(0, {
        cluster: manifest.metadata.annotations['backstage-dr.io/cluster'],
        name: `${manifest.metadata.name}-${instantOf(ms).replace(/\D/g, '')}`,
        scheduleName: manifest.metadata.name,
        createdAt: instantOf(ms),
        startedAt: instantOf(ms),
        completedAt: instantOf(ms + durationSeconds * 1000),
        expiresAt: instantOf(nowMs + 30 * DAY_MS),
        spec: specOf(manifest.spec.template),
        storageLocation: manifest.spec.template.storageLocation,
      }),
    );
}

/** What Velero copies of their volumes. */
export function volumeBackupsOf(backup: BackupFact, workloads: readonly Workload[]): VolumeBackupFact[] {
  return workloads.flatMap(({ namespace, claims }) =>
    claims.map(({ name }) =>
      aVolumeBackup(backup, name, { name: `${backup.name}-${namespace}-${name}`, claimNamespace: namespace }),
    ),
  );
}

export function specOf({ metadata, ttl, ...spec }: ScheduleManifest['spec']['template']): BackupSpec {
  const parsed = parseGoDuration(ttl);
  return { ...spec, ttlSeconds: parsed.ok ? parsed.seconds : undefined };
}
