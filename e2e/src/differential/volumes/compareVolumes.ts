import { frameOf } from '@backstage-dr/plugin-dr-common/src/frame';
import { judgePoints } from '@backstage-dr/plugin-dr-common/src/recovery-points';
import { volumesAt } from '@backstage-dr/plugin-dr-common/src/volumes';
import { BackupFact, ServiceFacts, VolumeAssessment, VolumeBackupFact, Workload } from '@backstage-dr/plugin-dr-common';
import { parseVolumeInfos } from '@backstage-dr/plugin-dr-backend/src/downloads/parseVolumeInfos';

/** One volume in one Backup: what Velero wrote of it, and what is said of it from which evidence. */
export interface VolumeCase {
  backup: string;
  volume: string;
  phase?: string;
  /** From the file itself: `succeeded CSISnapshot moved`, `skipped`, `absent`. */
  velero: string;
  fromObjects: VolumeAssessment['verdict'];
  fromInfos: VolumeAssessment['verdict'];
  fromBoth: VolumeAssessment['verdict'];
  method?: string;
}

/** An entry of a BackupVolumeInfos file, as Velero writes it. */
export interface RawInfo {
  pvcName?: string;
  pvcNamespace?: string;
  backupMethod?: string;
  snapshotDataMoved?: boolean;
  skipped?: boolean;
  result?: string;
}

/** What the portal says of each volume of a Backup. */
export function volumeCases(
  backup: BackupFact,
  evidence: { volumeBackups: VolumeBackupFact[]; infos: RawInfo[] | undefined },
  workload: Workload,
  serverVersion: string,
): VolumeCase[] {
  const volumeInfos = parseVolumeInfos(evidence.infos ?? []).infos;
  const artefacts = [
    { cluster: backup.cluster, backupName: backup.name, startedAt: backup.startedAt, readAt: now(), volumeInfos },
  ];
  const judge = (known: Pick<ServiceFacts, 'volumeBackups' | 'artefacts'>) => {
    const frame = frameOf({ ...factsOf(backup, workload, serverVersion), ...known }, now());
    return volumesAt(judgePoints(frame)[0], workload, frame);
  };
  const { volumeBackups } = evidence;
  const fromObjects = judge({ volumeBackups });
  const fromInfos = judge({ volumeBackups: [], artefacts });
  const fromBoth = judge({ volumeBackups, artefacts });
  return workload.claims.map(({ name, namespace }, i) => ({
    backup: backup.name,
    volume: name,
    phase: backup.phase,
    velero: wordOf(evidence.infos?.find(each => each.pvcName === name && each.pvcNamespace === namespace)),
    fromObjects: fromObjects[i].verdict,
    fromInfos: fromInfos[i].verdict,
    fromBoth: fromBoth[i].verdict,
    method: fromBoth[i].method,
  }));
}

const METHODS: Readonly<Record<string, string>> = {
  'succeeded PodVolumeBackup': 'file-system',
  'succeeded CSISnapshot': 'snapshot',
  'succeeded CSISnapshot moved': 'moved-snapshot',
};

/** What is wrong with what is said of a volume; `undefined` when nothing is. */
export function contradictionIn({ velero, fromObjects, fromInfos, fromBoth, method }: VolumeCase): string | undefined {
  // Of a volume whose PersistentVolume is left out, Velero notes nothing, whatever it took of its data.
  if (velero === 'absent') return fromInfos === 'protected' ? 'BackupVolumeInfos are read wrongly' : undefined;
  const isThere = velero.startsWith('succeeded ');
  if ((fromInfos === 'protected') !== isThere) return 'BackupVolumeInfos are read wrongly';
  if (fromObjects === 'protected' && !isThere) return 'the objects promise what Velero does not have';
  // That somebody has left it out on purpose says nothing of what was taken nevertheless.
  if (isThere && (fromObjects === 'missing' || fromObjects === 'switched-off')) {
    return 'the objects deny what Velero has';
  }
  if ((fromBoth === 'protected') !== isThere) return 'both together say something else than Velero';
  if (isThere && method !== METHODS[velero]) return 'the method is another';
  return undefined;
}

function wordOf(info: RawInfo | undefined): string {
  if (!info) return 'absent';
  if (info.skipped) return 'skipped';
  return [info.result || 'no result', info.backupMethod, info.snapshotDataMoved && 'moved'].filter(Boolean).join(' ');
}

function factsOf(backup: BackupFact, workload: Workload, veleroVersion: string): ServiceFacts {
  const following = { status: 'following', observedAt: now() } as const;
  const { cluster } = workload;
  return {
    entityRef: 'component:default/data',
    title: 'data',
    objectives: { problems: [] },
    placement: {
      hints: { namespaces: [workload.namespace], clusters: [cluster], problems: [] },
      workloads: [workload],
    },
    clusters: [
      {
        name: cluster,
        title: cluster,
        veleroNamespace: 'velero',
        veleroVersion,
        reachability: 'reachable',
        kinds: { Backup: following, PodVolumeBackup: following, DataUpload: following },
      },
    ],
    schedules: [],
    backups: [backup],
    restores: [],
    locations: [],
    volumeBackups: [],
  };
}

function now(): string {
  return new Date().toISOString();
}
