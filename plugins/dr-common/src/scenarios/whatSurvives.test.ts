import { artefacts, volumeInfo } from '../__fixtures__/artefacts';
import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aLocation,
  aSilentCluster,
  aVolumeBackup,
  aWorkload,
  DAY,
  everyKind,
  HOUR,
  hourlyBackups,
  MINUTE,
} from '../__fixtures__/world';
import { ServiceFacts, StorageClassFact } from '../model';
import {
  bucket,
  lossOf,
  saidOf,
  SEOUL,
  seoulAndTokyo,
  Survival,
  survivalOf,
  synced,
  TOKYO,
  withData,
} from './__testUtils__/survival';

const HOURLY = hourlyBackups(24);

/** One volume whose snapshot stays in its storage, noted so by Velero. */
function snapshotOnly(method = 'CSISnapshot'): Partial<ServiceFacts> {
  return {
    ...withData(),
    volumeBackups: [],
    artefacts: HOURLY.map(each => artefacts(each, { volumeInfos: [volumeInfo('data', { method })] })),
  };
}

/** Two volumes: one whose data is carried into the location, one whose snapshot stays. */
function oneStays(): Partial<ServiceFacts> {
  const { placement } = withData();
  const claims = [aClaim('data'), aClaim('cache')];
  return {
    placement: { ...placement, workloads: [aWorkload({ claims })] },
    volumeBackups: HOURLY.map(each => aVolumeBackup(each, 'data')),
    artefacts: HOURLY.map(each =>
      artefacts(each, { volumeInfos: [volumeInfo('data', { method: 'PodVolumeBackup' }), volumeInfo('cache')] }),
    ),
  };
}

function storageClasses(...places: Array<[cluster: string, name: string]>): Pick<ServiceFacts, 'storageClasses'> {
  const object = { namespace: '', labels: {}, annotations: {}, firstSeenAt: ago(DAY), problems: [] };
  return { storageClasses: places.map(([cluster, name]): StorageClassFact => ({ ...object, cluster, name })) };
}

describe('A deleted namespace comes back where it was, unless', () => {
  it.each<Survival>([
    ['nothing stands in the way', {}, 'namespace', 'recoverable', 'No complete restore of it has been seen.'],
    ['a snapshot in the same storage is enough', snapshotOnly(), 'namespace', 'recoverable', /^No complete restore/],
    [
      'there is no backup of it',
      { backups: [] },
      'namespace',
      'not-recoverable',
      'There is no recovery point of seoul-1 that could be restored.',
    ],
    [
      'all its data failed to be carried',
      withData({}, { phase: 'Failed' }),
      'namespace',
      'not-recoverable',
      /PodVolumeBackup/,
    ],
    ['nothing shows what became of its data', { ...withData(), volumeBackups: [] }, 'namespace', 'unknown', /data/],
    [
      'the node agents that would bring its data back are gone, there and in Tokyo',
      {
        ...withData(),
        ...seoulAndTokyo({
          seoul: { nodeAgents: { desired: 0, ready: 0 } },
          tokyo: { nodeAgents: { desired: 0, ready: 0 } },
        }),
      },
      'namespace',
      'not-recoverable',
      'seoul-1 runs no node agents, so that no data comes back there.',
    ],
    [
      'its own location is Unavailable, and Tokyo reads it still',
      { ...bucket({ phase: 'Unavailable' }, { phase: 'Available' }) },
      'namespace',
      'recoverable',
      /^Storage location default in seoul-1 is Unavailable\.$/,
    ],
  ])('%s', (_, facts, lost, verdict, sentence) => {
    expect(survivalOf(lost, facts, sentence)).toEqual({ verdict, sentence });
  });
});

describe('A lost cluster comes back in another one, unless', () => {
  it.each<Survival>([
    ['nothing stands in the way', {}, 'cluster', 'recoverable', /^No complete restore/],
    [
      'there is none',
      { clusters: [aCluster('seoul-1')], locations: [aLocation()] },
      'cluster',
      'not-recoverable',
      'No other cluster is known to restore into.',
    ],
    [
      'there is none, and the data would be safe all the same',
      { clusters: [aCluster('seoul-1')], locations: [aLocation()] },
      'cluster',
      'not-recoverable',
      /^The data itself would survive: order-hourly-20261123120020 in storage location default\./,
    ],
    [
      'the store lies in the cluster itself, and the other one reaches it from outside',
      {
        ...bucket(
          { endpoint: 'http://minio.velero.svc:9000', identity: 'vault' },
          { endpoint: 'http://10.0.0.7:9000' },
        ),
        backups: hourlyBackups(24, { locationIdentity: 'vault' }),
      },
      'cluster',
      'not-recoverable',
      'Storage location default lies in seoul-1 itself (http://minio.velero.svc:9000) and is lost together with it.',
    ],
    [
      'the other one does not read the same store',
      bucket({}, { identity: 'aws|aws|other|' }),
      'cluster',
      'not-recoverable',
      'tokyo-1 has no storage location that reads what is in default.',
    ],
    [
      'its location there is Unavailable',
      bucket({}, { phase: 'Unavailable', message: 'access denied' }),
      'cluster',
      'not-recoverable',
      'Storage location default in tokyo-1 is Unavailable: access denied',
    ],
    [
      'nobody has checked its location there since yesterday',
      bucket({}, { lastValidatedAt: ago(DAY) }),
      'cluster',
      'unknown',
      /^Velero in tokyo-1 last checked storage location default at /,
    ],
    [
      'the other one was not seen for an hour',
      { clusters: [aCluster('seoul-1'), aSilentCluster('tokyo-1', HOUR)] },
      'cluster',
      'unknown',
      /^tokyo-1 has been silent since /,
    ],
    [
      'the other one has no Velero',
      seoulAndTokyo({
        tokyo: { kinds: { ...everyKind({ status: 'following', observedAt: ago(10) }), Backup: { status: 'absent' } } },
      }),
      'cluster',
      'not-recoverable',
      'tokyo-1 has no Velero.',
    ],
    [
      'it has synced, and still has none of them',
      synced(HOURLY, () => false),
      'cluster',
      'not-recoverable',
      /^tokyo-1 does not have order-hourly-\d+, although it synced storage location default at /,
    ],
    [
      'it last synced two hours ago',
      { ...synced(HOURLY, () => false), ...bucket({}, { lastSyncedAt: ago(2 * HOUR) }) },
      'cluster',
      'not-recoverable',
      /^tokyo-1 does not have order-hourly-\d+: it last synced storage location default at /,
    ],
    [
      'it has never synced',
      { ...synced(HOURLY, () => false), ...bucket({}, { lastSyncedAt: undefined }) },
      'cluster',
      'not-recoverable',
      /it has never synced storage location default\.$/,
    ],
    [
      'syncing is switched off there',
      { ...synced(HOURLY, () => false), ...bucket({}, { backupSyncPeriodSeconds: 0 }) },
      'cluster',
      'not-recoverable',
      /syncing of its storage location default is switched off\.$/,
    ],
    [
      'the first backup ever has just been made, and will be there in a moment',
      { ...synced([aBackup(5 * MINUTE)], () => false), ...bucket({}, { lastSyncedAt: ago(90) }) },
      'cluster',
      'unknown',
      /^tokyo-1 does not have order-hourly-\d+ yet; it last synced /,
    ],
    [
      'its data is carried by node agents, and there are none there',
      { ...withData(), ...seoulAndTokyo({ tokyo: { nodeAgents: { desired: 0, ready: 0 } } }) },
      'cluster',
      'not-recoverable',
      'tokyo-1 runs no node agents, so that no data comes back there.',
    ],
    [
      'none of the node agents there is ready',
      { ...withData(), ...seoulAndTokyo({ tokyo: { nodeAgents: { desired: 3, ready: 0 } } }) },
      'cluster',
      'not-recoverable',
      /^None of the 3 node agents of tokyo-1 is ready/,
    ],
    [
      'nobody can see node agents there',
      { ...withData(), ...seoulAndTokyo({ tokyo: { nodeAgents: undefined } }) },
      'cluster',
      'unknown',
      'Whether tokyo-1 runs node agents, which bring data back, cannot be seen.',
    ],
    [
      'the location is ReadOnly there, and data needs a repository',
      { ...withData(), ...bucket({}, { accessMode: 'ReadOnly' }) },
      'cluster',
      'not-recoverable',
      /^Storage location default is ReadOnly in tokyo-1: Velero makes no repository there/,
    ],
    [
      'a ReadOnly location is enough for what has no data',
      bucket({}, { accessMode: 'ReadOnly' }),
      'cluster',
      'recoverable',
      /^No complete restore/,
    ],
    [
      'the storage class of its volume is missing there',
      { ...withData({ storageClass: 'fast' }), ...storageClasses(['seoul-1', 'fast'], ['tokyo-1', 'slow']) },
      'cluster',
      'not-recoverable',
      'tokyo-1 has no storage class fast, so that its volumes cannot be made.',
    ],
    [
      'the storage classes there cannot be read',
      withData({ storageClass: 'fast' }),
      'cluster',
      'unknown',
      'Whether tokyo-1 has storage class fast cannot be seen.',
    ],
    [
      'all is there, and only the repository password is not known',
      { ...withData({ storageClass: 'fast' }), ...storageClasses(['tokyo-1', 'fast']) },
      'cluster',
      'recoverable',
      /^The repository password of tokyo-1 must be the same /,
    ],
    [
      'the snapshot of its only volume stays in the storage of the cluster',
      snapshotOnly(),
      'cluster',
      'not-recoverable',
      'Volume data stays behind: its snapshot lives in the storage of seoul-1.',
    ],
    [
      'the same is not known of older ones, which is no reason for hope',
      { ...snapshotOnly(), artefacts: snapshotOnly().artefacts?.slice(0, 3) },
      'cluster',
      'not-recoverable',
      'Volume data stays behind: its snapshot lives in the storage of seoul-1.',
    ],
    [
      'one of two volumes stays behind',
      oneStays(),
      'cluster',
      'partly',
      'Volume cache stays behind: its snapshot lives in the storage of seoul-1.',
    ],
    [
      'the provider keeps the snapshot, and nobody knows whether Tokyo reaches it',
      snapshotOnly('NativeSnapshot'),
      'cluster',
      'unknown',
      'Whether tokyo-1 reaches the snapshot of volume data cannot be told.',
    ],
    [
      'Kubernetes is older there',
      seoulAndTokyo({ seoul: { kubernetesVersion: 'v1.36.3' }, tokyo: { kubernetesVersion: 'v1.34.0' } }),
      'cluster',
      'unknown',
      /^tokyo-1 runs Kubernetes v1\.34\.0, older than the v1\.36\.3 /,
    ],
    [
      'a patch does not make it older',
      seoulAndTokyo({ tokyo: { veleroVersion: 'v1.18.1' } }),
      'cluster',
      'recoverable',
      /^No complete restore/,
    ],
    [
      'Velero is older there',
      seoulAndTokyo({ tokyo: { veleroVersion: 'v1.17.2' } }),
      'cluster',
      'unknown',
      /^tokyo-1 runs Velero v1\.17\.2, older than the v1\.18\.3 /,
    ],
    [
      'all of them have expired, and are still listed',
      { backups: hourlyBackups(24, { expiresAt: ago(HOUR) }) },
      'cluster',
      'not-recoverable',
      'There is no recovery point of seoul-1 that could be restored.',
    ],
    [
      'it was deleted there',
      {
        backups: [
          ...HOURLY,
          ...HOURLY.map(each => ({ ...each, cluster: 'tokyo-1', origin: 'elsewhere' as const, goneAt: ago(HOUR) })),
        ],
      },
      'cluster',
      'not-recoverable',
      /^order-hourly-\d+ was deleted from tokyo-1 at /,
    ],
  ])('%s', (_, facts, lost, verdict, sentence) => {
    expect(survivalOf(lost, facts, sentence)).toEqual({ verdict, sentence });
  });

  it('takes the newest recovery point that has arrived there', () => {
    const lost = lossOf('cluster', {
      ...synced(HOURLY, (_, index) => index > 0),
      ...bucket({}, { lastSyncedAt: ago(28 * MINUTE) }),
    });
    expect(lost).toMatchObject({ verdict: 'recoverable', recoveryPoint: HOURLY[1].name, target: 'tokyo-1' });
    expect(lost.exposureSeconds).toBe(90 * MINUTE - 20);
  });

  it('adds the way into the other cluster to the worst case', () => {
    const [inPlace, elsewhere] = [
      lossOf('namespace', {}),
      lossOf('cluster', bucket({}, { backupSyncPeriodSeconds: 300 })),
    ];
    expect(inPlace.worstCaseSeconds).toBe(HOUR + 2 * MINUTE + 4 * MINUTE);
    expect(elsewhere.worstCaseSeconds).toBe((inPlace.worstCaseSeconds ?? 0) + 300 + MINUTE);
  });

  it('names the volumes that are lost', () => {
    expect(lossOf('cluster', oneStays()).volumesLost).toEqual(['cache']);
    expect(lossOf('namespace', oneStays()).volumesLost).toEqual([]);
    expect(lossOf('cluster', snapshotOnly()).volumesLost).toEqual(['data']);
  });

  it('does not call data safe that does not lie in the store', () => {
    const alone = { clusters: [aCluster('seoul-1')], locations: [aLocation()] };
    const isSafe = (facts: Partial<ServiceFacts>) =>
      lossOf('cluster', { ...alone, ...facts }).reasons.some(({ code }) => code === 'recoverability.dataSurvives');
    expect(isSafe(withData())).toBe(true);
    expect(isSafe(snapshotOnly())).toBe(false);
    expect(isSafe({ ...withData(), volumeBackups: [] })).toBe(false);
    expect(isSafe(withData({}, { phase: 'Failed' }))).toBe(false);
  });
});

describe('A lost region is survived from outside of it, if', () => {
  it.each<Survival>([
    ['the store and another cluster lie elsewhere', {}, 'region', 'recoverable', /^No complete restore/],
    [
      'the store lies in it: no',
      bucket({ region: SEOUL }),
      'region',
      'not-recoverable',
      'Storage location default lies in ap-northeast-2 and is lost together with it.',
    ],
    [
      'the store lies in it and copies itself elsewhere',
      bucket({ region: SEOUL, replicatedTo: [TOKYO] }),
      'region',
      'recoverable',
      'By configuration, storage location default is copied into ap-northeast-1.',
    ],
    [
      'it copies itself only within the region: no',
      bucket({ region: SEOUL, replicatedTo: [SEOUL] }),
      'region',
      'not-recoverable',
      'Storage location default lies in ap-northeast-2 and is lost together with it.',
    ],
    [
      'nobody says where the store lies: not known',
      bucket({ region: undefined, regionFrom: undefined }),
      'region',
      'unknown',
      /dr\.locations can say it\.$/,
    ],
    [
      'the store is of another kind, and its region is invented: not known',
      bucket({ region: 'us-east-1', endpoint: 'https://minio.example:9000' }),
      'region',
      'unknown',
      /^Storage location default of seoul-1 names us-east-1, which cannot be compared /,
    ],
    [
      'the cloud names the one and people the other: not known',
      seoulAndTokyo({ seoul: { region: 'Seoul' }, tokyo: { region: 'Tokyo' } }),
      'region',
      'unknown',
      /^Storage location default of seoul-1 names ap-northeast-1, which cannot be compared /,
    ],
    [
      'the operator says so in words of their own',
      {
        ...seoulAndTokyo({ seoul: { region: 'Seoul' }, tokyo: { region: 'Tokyo' } }),
        ...bucket({ region: 'tokyo', regionFrom: 'operator', endpoint: 'https://minio.example:9000' }),
      },
      'region',
      'recoverable',
      /^No complete restore/,
    ],
    [
      'nobody says where the lost cluster lies: not known',
      seoulAndTokyo({ seoul: { region: undefined } }),
      'region',
      'unknown',
      'In which region seoul-1 lies is not known; region of seoul-1 in dr.clusters can say it.',
    ],
    [
      'nobody says where the other cluster lies: not known',
      seoulAndTokyo({ tokyo: { region: undefined } }),
      'region',
      'unknown',
      /^Whether tokyo-1 lies outside of ap-northeast-2 is not known/,
    ],
    [
      'the other cluster lies in it as well: no',
      seoulAndTokyo({ tokyo: { region: SEOUL } }),
      'region',
      'not-recoverable',
      'tokyo-1 lies in ap-northeast-2 as well.',
    ],
    [
      'the snapshot of the provider lies in it: no',
      snapshotOnly('NativeSnapshot'),
      'region',
      'not-recoverable',
      'Volume data stays behind: its snapshot lives in the storage of seoul-1.',
    ],
  ])('%s', (_, facts, lost, verdict, sentence) => {
    expect(survivalOf(lost, facts, sentence)).toEqual({ verdict, sentence });
  });

  it('finds the copy that the store has made of itself in another bucket', () => {
    const copies = HOURLY.map(each => ({
      ...each,
      cluster: 'tokyo-1',
      origin: 'elsewhere' as const,
      locationIdentity: 'aws|aws|backups-tokyo|',
    }));
    const replica = { identity: 'aws|aws|backups-tokyo|', bucket: 'backups-tokyo', region: TOKYO };
    const lost = lossOf('region', {
      ...bucket({ region: SEOUL, replicatedTo: [TOKYO] }, { ...replica, replicatedTo: undefined }),
      backups: [...HOURLY, ...copies],
    });
    expect(lost).toMatchObject({ verdict: 'recoverable', target: 'tokyo-1', recoveryPoint: HOURLY[0].name });
  });
});

describe('A cluster that is down', () => {
  const down = {
    clusters: [{ ...aSilentCluster('seoul-1', 3 * HOUR), region: SEOUL }, ...seoulAndTokyo().clusters.slice(1)],
  };
  const before = { backups: HOURLY.slice(3) };

  it('can be restored elsewhere from what it left behind', () => {
    const lost = lossOf('cluster', { ...withData(), ...down, ...before });
    expect(lost).toMatchObject({ verdict: 'recoverable', target: 'tokyo-1', recoveryPoint: HOURLY[3].name });
    expect(saidOf(lost)[0]).toBe(
      'seoul-1 has been silent since 09:30 UTC (3 h ago): this is what could be restored now, by its last known state.',
    );
    expect(saidOf(lost, 'ko')[0]).toMatch(
      /^seoul-1 클러스터가 .*부터 응답이 없습니다\. 마지막으로 확인한 상태를 기준으로/,
    );
  });

  it('speaks first of those that stand alike', () => {
    const two = {
      clusters: [...down.clusters, aCluster('busan-1', { region: SEOUL })],
      placement: {
        hints: { namespaces: ['order'], clusters: [], problems: [] },
        workloads: [aWorkload({ cluster: 'busan-1' }), aWorkload()],
      },
      backups: [
        ...before.backups,
        ...hourlyBackups(24, { cluster: 'busan-1', storageLocation: 'own', locationIdentity: 'own' }),
      ],
    };
    const locations = [
      ...bucket().locations,
      ...['busan-1', 'tokyo-1'].map(cluster => aLocation({ cluster, name: 'own', identity: 'own' })),
    ];
    const copies = [...two.backups].map(each => ({ ...each, cluster: 'tokyo-1', origin: 'elsewhere' as const }));
    const lost = lossOf('cluster', { ...two, locations, backups: [...two.backups, ...copies] });
    expect(lost).toMatchObject({ verdict: 'recoverable', lost: { cluster: 'seoul-1' } });
  });
});
