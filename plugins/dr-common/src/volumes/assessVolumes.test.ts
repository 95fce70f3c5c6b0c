import { artefacts, messages, skipped, volumeInfo } from '../__fixtures__/artefacts';
import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aService,
  aVolumeBackup,
  aWorkload,
  DAY,
  everyKind,
  HOUR,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { frameOf } from '../frame';
import {
  BackupArtefacts,
  BackupFact,
  BackupSpec,
  ClusterFact,
  ControllerFact,
  VolumeAssessment,
  VolumeBackupFact,
  VolumeClaimFact,
  VolumeInfo,
} from '../model';
import { judgePoints } from '../recovery-points';
import { assessVolumes } from './assessVolumes';

const BACKUP = aBackup(HOUR);

interface Options {
  claim?: Partial<VolumeClaimFact>;
  backup?: Partial<BackupFact>;
  older?: BackupFact[];
  carriers?: VolumeBackupFact[];
  infos?: VolumeInfo[];
  beside?: BackupArtefacts[];
  pods?: Partial<ControllerFact>;
  cluster?: ClusterFact;
  /** Nothing in the cluster says whose the namespace is. */
  unconfirmed?: boolean;
}

function volumeOf(options: Options): VolumeAssessment {
  const { infos, beside = infos && [artefacts(BACKUP, { volumeInfos: infos })] } = options;
  const workload = aWorkload({
    claims: [aClaim('data', options.claim)],
    controllers: options.pods ? [podsWith(options.pods)] : [],
    ...(options.unconfirmed && { namespaceFact: undefined }),
  });
  const frame = frameOf(
    aService({
      placement: { hints: { namespaces: [], clusters: [], problems: [] }, workloads: [workload] },
      backups: [{ ...BACKUP, ...options.backup }, ...(options.older ?? [])],
      volumeBackups: options.carriers ?? [],
      artefacts: beside,
      clusters: [options.cluster ?? aCluster('seoul-1')],
    }),
    NOW,
  );
  const usable = judgePoints(frame).filter(each => each.point.usability === 'usable');
  return assessVolumes(workload, usable, frame)[0];
}

function assess(options: Options) {
  const { verdict, reasons } = volumeOf(options);
  return { verdict, codes: reasons.map(reason => reason.code) };
}

/** Their pods mount the claim `data` as the volume `files`. */
function podsWith(overrides: Partial<ControllerFact>): ControllerFact {
  return {
    ...aClaim('order'),
    kind: 'Deployment',
    podLabels: {},
    claimNames: ['data'],
    claimVolumes: [{ volume: 'files', claimName: 'data' }],
    desiredReplicas: 1,
    readyReplicas: 1,
    ...overrides,
  };
}

function asks(spec: Partial<BackupSpec>): Partial<BackupFact> {
  return { spec: { includedNamespaces: ['order'], ...spec } };
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
    const carriers = [aVolumeBackup(BACKUP, 'cache')];
    expect(assess({ backup, carriers, pods: {} })).toEqual({ verdict: 'missing', codes: ['volume.noCarrier'] });
    // Of what no pod mounts, Velero takes a snapshot where it can.
    expect(assess({ backup, carriers })).toEqual({ verdict: 'unknown', codes: ['volume.noEvidence'] });
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

  describe('reads BackupVolumeInfos', () => {
    it.each<[string, Partial<VolumeInfo>, VolumeAssessment['method'], VolumeAssessment['travels']]>([
      ['a snapshot that stays', {}, 'snapshot', 'same-storage'],
      ['a snapshot of the provider', { method: 'NativeSnapshot' }, 'snapshot', 'same-storage'],
      ['a snapshot that was moved', { dataMoved: true }, 'moved-snapshot', 'anywhere'],
      ['files', { method: 'PodVolumeBackup' }, 'file-system', 'anywhere'],
    ])('%s', (_, info, method, travels) => {
      expect(volumeOf({ infos: [volumeInfo('data', info)] })).toMatchObject({
        verdict: 'protected',
        method,
        travels,
        totalBytes: 2000,
        shownBy: 'BackupVolumeInfos',
        protectedAt: BACKUP.startedAt,
        reasons: [],
      });
    });

    it.each<[string, VolumeInfo[], string, string]>([
      ['a failure', [volumeInfo('data', { result: 'failed' })], 'missing', 'volume.resultFailed'],
      ['no result yet', [volumeInfo('data', { result: undefined })], 'unknown', 'volume.resultUnknown'],
      ['a result of a later Velero', [volumeInfo('data', { result: 'partly' })], 'unknown', 'volume.resultUnknown'],
      ['a method of a later Velero', [volumeInfo('data', { method: 'Clone' })], 'unknown', 'volume.methodUnknown'],
      ['no method', [volumeInfo('data', { method: undefined })], 'unknown', 'volume.methodUnknown'],
      ['a volume that was skipped', [skipped('data', '')], 'missing', 'volume.skipped'],
      [
        'one that no plugin knew',
        [skipped('data', 'volumeSnapshot: no applicable volumesnapshotter found;')],
        'missing',
        'volume.skippedBecause',
      ],
      // Velero says so of every volume that nobody asked it to take as files.
      [
        'one that “opted out”, as every volume does that is not taken as files',
        [skipped('data', 'podvolume: opted out due to annotation in pod order-1;')],
        'missing',
        'volume.skippedBecause',
      ],
      [
        'one that a policy skips',
        [
          skipped(
            'data',
            'any: skipped due to resource policy ;podvolume: opted out due to annotation in pod order-1;',
          ),
        ],
        'excluded',
        'volume.leftOut',
      ],
      [
        'one that a policy of files skips',
        [skipped('data', "podvolume: matched action is 'skip' in chosen resource policies;")],
        'excluded',
        'volume.leftOut',
      ],
      [
        'one whose label leaves it out',
        [skipped('data', 'any: item has label velero.io/exclude-from-backup=true;')],
        'excluded',
        'volume.leftOut',
      ],
      [
        'one that succeeded and failed',
        [volumeInfo('data'), volumeInfo('data', { result: 'failed' })],
        'missing',
        'volume.resultFailed',
      ],
      ['nothing of this one', [volumeInfo('cache')], 'unknown', 'volume.notInInfos'],
      ['one of this name elsewhere', [volumeInfo('data', { claimNamespace: 'cart' })], 'unknown', 'volume.notInInfos'],
    ])('%s', (_, infos, verdict, code) => {
      expect(assess({ infos })).toEqual({ verdict, codes: [code] });
    });

    it.each<[string, Partial<BackupArtefacts>]>([
      ['of an earlier backup of its name', { startedAt: ago(DAY) }],
      ['of nobody knows which run', { startedAt: undefined }],
      ['of another cluster', { cluster: 'tokyo-1' }],
      ['that were not there', { volumeInfos: undefined }],
    ])('never those %s', (_, overrides) => {
      expect(assess({ beside: [artefacts(BACKUP, { volumeInfos: [volumeInfo('data')], ...overrides })] })).toEqual({
        verdict: 'unknown',
        codes: ['volume.noEvidence'],
      });
    });

    it('and says why it could not', () => {
      const beside = [artefacts(BACKUP, { volumeInfos: undefined, problem: 'the store refuses it (403)' })];
      expect(assess({ beside }).codes).toEqual(['volume.noEvidence', 'volume.infosNotRead']);
    });

    it('read through a cluster that has a copy', () => {
      const copy: BackupFact = { ...BACKUP, cluster: 'tokyo-1', origin: 'elsewhere', createdAt: ago(MINUTE) };
      const beside = [artefacts(copy, { volumeInfos: [volumeInfo('data')] })];
      expect(assess({ older: [copy], beside }).verdict).toBe('protected');
    });
  });

  describe('holds what two sources say against each other:', () => {
    const failed = aVolumeBackup(BACKUP, 'data', { phase: 'Failed' });
    const whole = aVolumeBackup(BACKUP, 'data');
    const short = aVolumeBackup(BACKUP, 'data', { kind: 'DataUpload', bytesDone: 740 });
    const files = { method: 'PodVolumeBackup' };
    it.each<[string, VolumeBackupFact, VolumeInfo, string, string[]]>([
      ['both good', whole, volumeInfo('data', files), 'protected', []],
      ['both bad', failed, volumeInfo('data', { ...files, result: 'failed' }), 'missing', ['volume.failed']],
      ['no result yet', whole, volumeInfo('data', { ...files, result: undefined }), 'protected', []],
      ['carrier bad', failed, volumeInfo('data', files), 'missing', ['volume.failed', 'volume.contradiction']],
      [
        'infos bad',
        whole,
        volumeInfo('data', { ...files, result: 'failed' }),
        'missing',
        ['volume.resultFailed', 'volume.contradiction'],
      ],
      [
        'infos skip it',
        whole,
        skipped('data', 'podvolume: disk on fire;'),
        'missing',
        ['volume.skippedBecause', 'volume.contradiction'],
      ],
      [
        'bytes short',
        short,
        volumeInfo('data', { dataMoved: true }),
        'unknown',
        ['volume.incomplete', 'volume.contradiction'],
      ],
    ])('%s', (_, carrier, info, verdict, codes) => {
      expect(assess({ carriers: [carrier], infos: [info] })).toEqual({ verdict, codes });
    });

    it('lets no entry without a result hide another that skips it', () => {
      const infos = [volumeInfo('data', { ...files, result: undefined }), skipped('data', 'podvolume: disk on fire;')];
      expect(assess({ carriers: [whole], infos })).toEqual({
        verdict: 'missing',
        codes: ['volume.skippedBecause', 'volume.contradiction'],
      });
    });

    it('believes a carrier of a volume that BackupVolumeInfos leave out', () => {
      expect(assess({ carriers: [whole], infos: [] }).verdict).toBe('protected');
    });
  });

  describe('asks what its pods ask for', () => {
    const files = asks({ defaultVolumesToFsBackup: true });
    const moved = asks({ defaultVolumesToFsBackup: true, snapshotMoveData: true });
    const off = asks({ snapshotVolumes: false });
    const other = [aVolumeBackup(BACKUP, 'cache')];
    it.each<[string, Options, string, string[]]>([
      ['left out by name', { pods: { excludedVolumes: ['files'] }, backup: files }, 'excluded', ['volume.optedOut']],
      [
        'left out by name, nothing else on',
        { pods: { excludedVolumes: ['files'] }, backup: off },
        'excluded',
        ['volume.optedOut'],
      ],
      [
        'left out by the name of the claim, which means nothing',
        { pods: { excludedVolumes: ['data'] }, backup: files, carriers: other },
        'missing',
        ['volume.noCarrier'],
      ],
      [
        'left out of files where snapshots are to be moved',
        { pods: { excludedVolumes: ['files'] }, backup: moved, carriers: other },
        'missing',
        ['volume.noCarrier'],
      ],
      [
        'left out of files where only snapshots are taken',
        { pods: { excludedVolumes: ['files'] } },
        'unknown',
        ['volume.noEvidence'],
      ],
      [
        'left out, and carried all the same',
        { pods: { excludedVolumes: ['files'] }, backup: files, carriers: [aVolumeBackup(BACKUP, 'data')] },
        'protected',
        [],
      ],
      [
        'left out, and its snapshot failed',
        { pods: { excludedVolumes: ['files'] }, backup: files, infos: [volumeInfo('data', { result: 'failed' })] },
        'missing',
        ['volume.resultFailed'],
      ],
      [
        'asked for, and left behind',
        { pods: { backupVolumes: ['files'] }, backup: off, carriers: other },
        'missing',
        ['volume.noCarrier'],
      ],
      [
        'asked for, and nothing shows it',
        { pods: { backupVolumes: ['files'] }, backup: off },
        'unknown',
        ['volume.noEvidence'],
      ],
      [
        'asked for by the name of the claim',
        { pods: { backupVolumes: ['data'] }, backup: off },
        'switched-off',
        ['volume.switchedOff', 'volume.misnamed'],
      ],
      [
        'asked for, and no pod runs',
        { pods: { backupVolumes: ['files'], desiredReplicas: 0 }, backup: off, carriers: other },
        'missing',
        ['volume.noCarrier', 'volume.noPod'],
      ],
      [
        'no pod runs, so that it may have been a snapshot',
        { pods: { desiredReplicas: 0 }, backup: files, carriers: other },
        'unknown',
        ['volume.noEvidence', 'volume.noPod'],
      ],
      [
        'left out, and Velero skipped it',
        { pods: { excludedVolumes: ['files'] }, backup: files, infos: [skipped('data', 'podvolume: opted out;')] },
        'excluded',
        ['volume.optedOut', 'volume.skippedBecause'],
      ],
      [
        'not asked for, and Velero skipped it',
        { pods: {}, backup: off, infos: [skipped('data', 'volumeSnapshot: not satisfy the criteria;')] },
        'switched-off',
        ['volume.switchedOff', 'volume.skippedBecause'],
      ],
      [
        'asked for, and Velero skipped it',
        { pods: { backupVolumes: ['files'] }, backup: off, infos: [skipped('data', 'podvolume: pod not running;')] },
        'missing',
        ['volume.skippedBecause'],
      ],
      [
        'not asked for, and a policy skips it',
        { pods: {}, backup: off, infos: [skipped('data', 'any: skipped due to resource policy ;')] },
        'excluded',
        ['volume.leftOut'],
      ],
      [
        'no path was on, BackupVolumeInfos included',
        { pods: { backupVolumes: ['files'] }, backup: off, infos: [] },
        'missing',
        ['volume.notInInfos'],
      ],
    ])('%s', (_, options, verdict, codes) => {
      expect(assess(options)).toEqual({ verdict, codes });
    });

    it('names the volume that Velero wants to be named', () => {
      const { reasons } = volumeOf({ pods: { backupVolumes: ['data'] }, backup: off });
      expect(reasons[1].params).toEqual({ claim: 'data', volume: 'files', controller: 'order' });
    });
  });

  it('quotes what Velero warned of', () => {
    const warning = ' resource: /pods name: /order-1 message: /Skip pod volume data error: /pod is not running';
    const warnings = messages({ namespaces: { order: [warning, 'deprecated'], cart: ['volume of another'] } });
    const { reasons } = volumeOf({ beside: [artefacts(BACKUP, { volumeInfos: undefined, warnings })] });
    expect(reasons).toEqual([
      { code: 'volume.noEvidence', params: { volume: 'data', backup: BACKUP.name } },
      { code: 'volume.warning', params: { message: warning.trim() } },
    ]);
  });

  it('keeps to itself what Velero warned of where the cluster does not say whose the namespace is', () => {
    const warnings = messages({ namespaces: { order: [' name: /secret-plan message: /Skip pod volume data'] } });
    const beside = [artefacts(BACKUP, { volumeInfos: undefined, warnings })];
    const { reasons } = volumeOf({ beside, unconfirmed: true });
    expect(reasons[1]).toEqual({ code: 'volume.warningWithheld' });
    expect(JSON.stringify(reasons)).not.toContain('secret-plan');
  });

  describe('looks into older recovery points', () => {
    const older = [aBackup(2 * HOUR), aBackup(3 * HOUR), aBackup(4 * HOUR)];
    const failed = aVolumeBackup(BACKUP, 'data', { phase: 'Failed' });

    it('for what the newest does not hold', () => {
      const carriers = [failed, aVolumeBackup(older[1], 'data'), aVolumeBackup(older[2], 'data')];
      const { verdict, protectedAt, reasons } = volumeOf({ older, carriers });
      expect({ verdict, protectedAt }).toEqual({ verdict: 'missing', protectedAt: ago(3 * HOUR) });
      expect(reasons[1]).toEqual({
        code: 'volume.heldBefore',
        params: { volume: 'data', backup: older[1].name, recoveryPointAt: ago(3 * HOUR) },
      });
    });

    it('and not for what it holds', () => {
      const carriers = [aVolumeBackup(BACKUP, 'data'), { ...aVolumeBackup(older[0], 'data'), phase: 'Failed' }];
      expect(volumeOf({ older, carriers })).toMatchObject({
        verdict: 'protected',
        protectedAt: ago(HOUR),
        reasons: [],
      });
    });

    it('and finds none', () => {
      expect(volumeOf({ older, carriers: [failed] }).protectedAt).toBeUndefined();
    });
  });

  it('tells bytes, class and size', () => {
    const claim = { storageClass: 'fast', capacity: '10Gi' };
    const carriers = [aVolumeBackup(BACKUP, 'data', { bytesDone: 740, totalBytes: 1000 })];
    expect(volumeOf({ claim, carriers })).toMatchObject({
      claim: 'data',
      bytesDone: 740,
      totalBytes: 1000,
      storageClass: 'fast',
      capacity: '10Gi',
      shownBy: 'PodVolumeBackup',
    });
  });
});
