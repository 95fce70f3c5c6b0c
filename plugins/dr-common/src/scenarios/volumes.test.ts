import { artefacts, messages, skipped, volumeInfo } from '../__fixtures__/artefacts';
import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aVolumeBackup,
  aWorkload,
  DAY,
  everyKind,
  HOUR,
  hourlyBackups,
  MINUTE,
} from '../__fixtures__/world';
import {
  BackupArtefacts,
  BackupFact,
  ClusterFact,
  ControllerFact,
  FollowedKind,
  ServiceFacts,
  VolumeBackupFact,
  VolumeInfo,
} from '../model';
import {
  aController,
  aNamespace,
  inPlaces,
  labelled,
  placed,
  Scenario,
  verdictOn,
  withVolumes,
} from './__testUtils__/scenarios';

const [NEWEST] = hourlyBackups(1);

/** Evidence that every hourly backup holds the volume. */
function carried(claim: string, overrides: Partial<VolumeBackupFact> = {}): Pick<ServiceFacts, 'volumeBackups'> {
  return { volumeBackups: hourlyBackups(24).map(each => aVolumeBackup(each, claim, overrides)) };
}

function every(overrides: Partial<BackupFact>): Pick<ServiceFacts, 'backups'> {
  return { backups: hourlyBackups(24, overrides) };
}

/** BackupVolumeInfos of every hourly backup. */
function noted(infos: VolumeInfo[], overrides: Partial<BackupArtefacts> = {}): Pick<ServiceFacts, 'artefacts'> {
  return { artefacts: hourlyBackups(24).map(each => artefacts(each, { volumeInfos: infos, ...overrides })) };
}

/** The service with the volume `data`, which its pods call `files`. */
function withPods(overrides: Partial<ControllerFact>): Pick<ServiceFacts, 'placement'> {
  const mounting = { claimNames: ['data'], claimVolumes: [{ volume: 'files', claimName: 'data' }] };
  return inPlaces(
    aWorkload({ controllers: [aController('order', { ...mounting, ...overrides })], claims: [aClaim('data')] }),
  );
}

function seoulWithout(kind: FollowedKind, status: 'forbidden' | 'failing'): ClusterFact {
  const state = status === 'forbidden' ? { status } : { status, observedAt: ago(HOUR) };
  return aCluster('seoul-1', { kinds: { ...everyKind({ status: 'following', observedAt: ago(10) }), [kind]: state } });
}

const SPEC = { includedNamespaces: ['order'], storageLocation: 'default' };

describe('The data of a volume is not taken for granted when', () => {
  it.each<Scenario>([
    [
      'nothing shows that it travelled',
      withVolumes(),
      'unknown',
      'Nothing shows that order-hourly-20261123120020 holds the data of volume data.',
    ],
    [
      'snapshots are switched off and nothing else is on',
      { ...withVolumes(), ...every({ spec: { ...SPEC, snapshotVolumes: false } }) },
      'not-ready',
      /^The data of volume data is not in .*: snapshots are switched off/,
    ],
    [
      'its transfer failed under a Completed backup',
      { ...withVolumes(), ...carried('data', { phase: 'Failed', message: 'no node agent' }) },
      'not-ready',
      /its PodVolumeBackup ended Failed, no node agent$/,
    ],
    [
      'its transfer says Completed with three quarters of the bytes',
      { ...withVolumes(), ...carried('data', { kind: 'DataUpload', bytesDone: 740, totalBytes: 1000 }) },
      'unknown',
      /Completed with 740 of 1000 bytes: the evidence is incomplete\.$/,
    ],
    [
      'another volume of the same backup travelled and it did not',
      {
        ...inPlaces(
          aWorkload({
            controllers: [aController('order', { claimNames: ['data', 'cache'] })],
            claims: [aClaim('data'), aClaim('cache')],
          }),
        ),
        ...every({ spec: { ...SPEC, defaultVolumesToFsBackup: true } }),
        ...carried('data'),
      },
      'not-ready',
      /^The data of volume cache is not in .*, although that of other volumes is\.$/,
    ],
    [
      'claims are left out by type',
      { ...withVolumes(), ...carried('data'), ...every({ spec: { ...SPEC, excludedResources: ['pvc'] } }) },
      'not-ready',
      'It leaves out persistentvolumeclaims.',
    ],
    [
      'PodVolumeBackups and DataUploads may not be read',
      { ...withVolumes(), clusters: [seoulWithout('PodVolumeBackup', 'forbidden')] },
      'unknown',
      /^Whether order-hourly-.* holds volume data cannot be told without reading: PodVolumeBackup\.$/,
    ],
    [
      'a label keeps it out of every backup',
      withVolumes(aClaim('data', { labels: { 'velero.io/exclude-from-backup': 'true' } })),
      'not-ready',
      'The label velero.io/exclude-from-backup=true keeps PersistentVolumeClaim data out of every backup.',
    ],
    [
      'it is younger than the newest backup',
      { ...withVolumes(aClaim('data', { createdAt: ago(5 * MINUTE) })), ...carried('data') },
      'not-ready',
      /^Volume data is newer than order-hourly-/,
    ],
    [
      'no plugin knew its storage, and Velero says so only beside the backup',
      { ...withVolumes(), ...noted([skipped('data', 'volumeSnapshot: no applicable volumesnapshotter found;')]) },
      'not-ready',
      /: Velero skipped it, volumeSnapshot: no applicable volumesnapshotter found$/,
    ],
    [
      'its snapshot failed under a Completed backup',
      { ...withVolumes(), ...noted([volumeInfo('data', { result: 'failed' })]) },
      'not-ready',
      /^The data of volume data is not in .*: BackupVolumeInfos call it failed\.$/,
    ],
    [
      'its snapshot was begun, and nobody says that it succeeded',
      { ...withVolumes(), ...noted([volumeInfo('data', { result: undefined })]) },
      'unknown',
      /name volume data without saying that it succeeded/,
    ],
    [
      'BackupVolumeInfos say nothing of it',
      { ...withVolumes(), ...noted([]) },
      'unknown',
      /^Nothing in .* tells of the data of volume data, BackupVolumeInfos included\.$/,
    ],
    [
      'its transfer completed, and BackupVolumeInfos call it failed',
      {
        ...withVolumes(),
        ...carried('data'),
        ...noted([volumeInfo('data', { method: 'PodVolumeBackup', result: 'failed' })]),
      },
      'not-ready',
      /^Its PodVolumeBackup and the BackupVolumeInfos of .* contradict each other; the worse counts\.$/,
    ],
    [
      'the pods name the claim, where Velero wants the name of the volume',
      { ...withPods({ backupVolumes: ['data'] }), ...every({ spec: { ...SPEC, snapshotVolumes: false } }) },
      'not-ready',
      'The pods of order name data in backup.velero.io/backup-volumes; Velero wants the name of the volume in the pod, files.',
    ],
    [
      'no pod ran whose files could be read, so that Velero only warned',
      {
        ...withPods({ backupVolumes: ['files'], desiredReplicas: 0 }),
        ...noted([], {
          volumeInfos: undefined,
          warnings: messages({ namespaces: { order: [' name: /order-1 message: /Skip pod volume files'] } }),
        }),
      },
      'unknown',
      'Velero warned: name: /order-1 message: /Skip pod volume files',
    ],
    [
      'only an older backup holds it',
      {
        ...withVolumes(),
        volumeBackups: hourlyBackups(24).map((each, i) =>
          aVolumeBackup(each, 'data', i < 3 ? { phase: 'Failed' } : {}),
        ),
      },
      'not-ready',
      /^The newest recovery point that is shown to hold volume data is .*, of 09:00 UTC/,
    ],
    [
      'the transfer is that of an earlier backup of the same name',
      {
        ...withVolumes(),
        backups: [
          aBackup(10 * MINUTE, { name: 'before-release', scheduleName: undefined, uid: 'second' }),
          ...hourlyBackups(24),
        ],
        volumeBackups: [
          aVolumeBackup(aBackup(40 * DAY, { name: 'before-release' }), 'data', {
            goneAt: ago(9 * DAY),
            labels: { 'velero.io/backup-uid': 'first' },
          }),
        ],
      },
      'unknown',
      'Nothing shows that before-release holds the data of volume data.',
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('“It has no volumes” is said only when it is known, so not when', () => {
  it.each<Scenario>([
    [
      'claims may not be read',
      { clusters: [seoulWithout('PersistentVolumeClaim', 'forbidden')] },
      'unknown',
      'The volumes in seoul-1 cannot be seen.',
    ],
    [
      'claims were last read an hour ago',
      { clusters: [seoulWithout('PersistentVolumeClaim', 'failing')] },
      'unknown',
      'The volumes in seoul-1 cannot be seen.',
    ],
    [
      'Deployments may not be read, and only they tell which claims are the service’s',
      {
        ...placed(
          { namespaces: ['order'], clusters: ['seoul-1'], selector: labelled({ app: 'order' }) },
          {
            clusters: [seoulWithout('Deployment', 'forbidden')],
            controllers: [aController('order', { kind: 'CronJob' })],
            namespaces: [aNamespace('order')],
            claims: [aClaim('data')],
          },
        ),
      },
      'unknown',
      'Which volumes it mounts in seoul-1 is not known without reading: Deployment.',
    ],
    [
      'a workload mounts a claim that nobody has seen',
      inPlaces(aWorkload({ controllers: [aController('order', { claimNames: ['data'] })] })),
      'unknown',
      'Volume data is mounted in order, and has not been seen.',
    ],
    [
      'the whole namespace was deleted together with its claims',
      {
        ...placed(
          { namespaces: ['order'], clusters: ['seoul-1'] },
          {
            controllers: [aController('order', { claimNames: ['data'], goneAt: ago(10 * MINUTE) })],
            namespaces: [aNamespace('order', { goneAt: ago(10 * MINUTE) })],
            claims: [aClaim('data', { goneAt: ago(10 * MINUTE) })],
          },
        ),
        ...every({ spec: { ...SPEC, snapshotVolumes: false } }),
      },
      'not-ready',
      /^The data of volume data is not in /,
    ],
    [
      'the workload is scaled to zero, so that no pod was there to read its files from',
      {
        ...inPlaces(
          aWorkload({
            controllers: [aController('order', { claimNames: ['data'], desiredReplicas: 0, readyReplicas: 0 })],
            claims: [aClaim('data')],
          }),
        ),
        ...every({ spec: { ...SPEC, defaultVolumesToFsBackup: true } }),
      },
      'unknown',
      /^Nothing shows that .* holds the data of volume data\.$/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A volume is left out on purpose when', () => {
  const FILES = { spec: { ...SPEC, defaultVolumesToFsBackup: true } };
  it.each<Scenario>([
    [
      'its pods say so',
      { ...withPods({ excludedVolumes: ['files'] }), ...every(FILES) },
      'ready',
      'Volume data is left out on purpose: its pods name it in backup.velero.io/backup-volumes-excludes.',
    ],
    [
      'a volume policy skips it, which Velero says beside the backup',
      { ...withVolumes(), ...noted([skipped('data', 'any: skipped due to resource policy ;')]) },
      'ready',
      /^Volume data is left out of .* on purpose\. Velero says: any: skipped due to resource policy$/,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});

describe('A volume is protected with', () => {
  it.each<Scenario>([
    [
      'a transfer of its own, completed and whole',
      { ...withVolumes(), ...carried('data') },
      'ready',
      /^If it broke now/,
    ],
    [
      'a transfer, and a claim that a restore has made anew since',
      {
        ...withVolumes(
          aClaim('data', { createdAt: ago(5 * MINUTE), labels: { 'velero.io/restore-name': 'recovery' } }),
        ),
        ...carried('data'),
      },
      'ready',
      /^If it broke now/,
    ],
    [
      'a snapshot that succeeded, as BackupVolumeInfos say: against the loss of its namespace',
      { ...withVolumes(), ...noted([volumeInfo('data')]) },
      'at-risk',
      'As snapshots that stay in their storage, and are lost with it: data.',
    ],
    [
      'a snapshot that was moved, as BackupVolumeInfos say',
      { ...withVolumes(), ...noted([volumeInfo('data', { dataMoved: true })]) },
      'ready',
      'Shown to be in the newest recovery point: data.',
    ],
    [
      'the transfer of the very Backup object that is there',
      {
        ...withVolumes(),
        backups: hourlyBackups(24, { uid: 'own' }),
        ...carried('data', { labels: { 'velero.io/backup-uid': 'own' } }),
      },
      'ready',
      `Its newest recovery point is ${NEWEST.name}, of 12:00 UTC (29 min ago); the promise is 2 h.`,
    ],
  ])('%s', (_, facts, readiness, sentence) => {
    expect(verdictOn(facts, sentence)).toEqual({ readiness, sentence });
  });
});
