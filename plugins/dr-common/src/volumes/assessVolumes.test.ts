import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aService,
  aVolumeBackup,
  aWorkload,
  everyKind,
  HOUR,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { frameOf } from '../frame';
import { BackupFact, ClusterFact, VolumeBackupFact, VolumeClaimFact } from '../model';
import { judgePoints } from '../recovery-points';
import { assessVolumes } from './assessVolumes';

const BACKUP = aBackup(HOUR);

function assess(options: {
  claim?: Partial<VolumeClaimFact>;
  backup?: Partial<BackupFact>;
  carriers?: VolumeBackupFact[];
  cluster?: ClusterFact;
}) {
  const workload = aWorkload({ claims: [aClaim('data', options.claim)] });
  const frame = frameOf(
    aService({
      placement: { hints: { namespaces: [], clusters: [], problems: [] }, workloads: [workload] },
      backups: [{ ...BACKUP, ...options.backup }],
      volumeBackups: options.carriers ?? [],
      clusters: [options.cluster ?? aCluster('seoul-1')],
    }),
    NOW,
  );
  const usable = judgePoints(frame).filter(each => each.point.usability === 'usable');
  const [volume] = assessVolumes(workload, usable, frame);
  return { verdict: volume.verdict, codes: volume.reasons.map(reason => reason.code) };
}

describe('assessVolumes', () => {
  it.each<[string, Partial<VolumeBackupFact>]>([
    ['PodVolumeBackup', {}],
    ['PodVolumeBackup of an empty volume', { bytesDone: undefined, totalBytes: undefined }],
    ['DataUpload', { kind: 'DataUpload' }],
  ])('takes a completed %s of that very claim for evidence', (_, overrides) => {
    expect(assess({ carriers: [aVolumeBackup(BACKUP, 'data', overrides)] })).toEqual({
      verdict: 'protected',
      codes: [],
    });
  });

  it.each<[string, Partial<VolumeBackupFact>, string, string]>([
    ['failed', { phase: 'Failed' }, 'missing', 'volume.failed'],
    ['failed and says why', { phase: 'Failed', message: 'disk full' }, 'missing', 'volume.failedBecause'],
    ['was canceled', { phase: 'Canceled' }, 'missing', 'volume.failed'],
    ['is still running', { phase: 'InProgress' }, 'unknown', 'volume.unfinished'],
    ['has no phase', { phase: undefined }, 'unknown', 'volume.unfinished'],
    ['completed with fewer bytes than there are', { bytesDone: 740, totalBytes: 1000 }, 'unknown', 'volume.incomplete'],
    ['is an upload that counts no bytes', { kind: 'DataUpload', bytesDone: undefined }, 'unknown', 'volume.uncounted'],
    [
      'cannot be read',
      { problems: [{ path: 'status.progress', value: '7', accepted: 'an object' }] },
      'unknown',
      'volume.malformed',
    ],
    ['belongs to another claim', { claimName: 'cache' }, 'unknown', 'volume.noEvidence'],
    ['belongs to another namespace', { claimNamespace: 'cart' }, 'unknown', 'volume.noEvidence'],
    ['belongs to another backup', { backupName: 'other' }, 'unknown', 'volume.noEvidence'],
  ])('does not call a volume protected whose carrier %s', (_, overrides, verdict, code) => {
    expect(assess({ carriers: [aVolumeBackup(BACKUP, 'data', overrides)] })).toEqual({ verdict, codes: [code] });
  });

  it('needs one good carrier of several', () => {
    const failed = aVolumeBackup(BACKUP, 'data', { phase: 'Failed' });
    expect(assess({ carriers: [failed, aVolumeBackup(BACKUP, 'data')] }).verdict).toBe('protected');
  });

  it('knows what is switched off', () => {
    expect(assess({ backup: { spec: { includedNamespaces: ['order'], snapshotVolumes: false } } })).toEqual({
      verdict: 'switched-off',
      codes: ['volume.switchedOff'],
    });
  });

  it('does not call a claim switched off that its pod has asked for', () => {
    const backup = { spec: { includedNamespaces: ['order'], snapshotVolumes: false } };
    expect(assess({ backup, carriers: [aVolumeBackup(BACKUP, 'data')] }).verdict).toBe('protected');
  });

  it('finds the one that was left behind', () => {
    const backup = { spec: { includedNamespaces: ['order'], defaultVolumesToFsBackup: true } };
    expect(assess({ backup, carriers: [aVolumeBackup(BACKUP, 'cache')] })).toEqual({
      verdict: 'missing',
      codes: ['volume.noCarrier'],
    });
  });

  it('has no evidence of a snapshot that stays in its storage', () => {
    expect(assess({})).toEqual({ verdict: 'unknown', codes: ['volume.noEvidence'] });
  });

  it('cannot tell without seeing the carriers', () => {
    const kinds = {
      ...everyKind({ status: 'following', observedAt: ago(10) }),
      PodVolumeBackup: { status: 'forbidden' as const },
    };
    expect(assess({ cluster: aCluster('seoul-1', { kinds }) }).codes).toEqual(['volume.carriersNotSeen']);
  });

  it('knows that a volume younger than the backup is not in it', () => {
    expect(assess({ claim: { createdAt: ago(10 * MINUTE) } })).toEqual({
      verdict: 'missing',
      codes: ['volume.younger'],
    });
  });

  it.each<[string, Partial<VolumeClaimFact>, string]>([
    ['its label', { labels: { 'velero.io/exclude-from-backup': 'true' } }, 'volume.excludedByLabel'],
    ['having no data yet', { phase: 'Pending' }, 'volume.notBound'],
  ])('leaves out a claim by %s', (_, claim, code) => {
    expect(assess({ claim })).toEqual({ verdict: 'excluded', codes: [code] });
  });

  it('has nothing to look at without a recovery point', () => {
    expect(assess({ backup: { phase: 'Failed' } })).toEqual({ verdict: 'unknown', codes: ['volume.noRecoveryPoint'] });
  });
});
