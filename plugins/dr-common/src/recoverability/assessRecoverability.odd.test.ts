import fc from 'fast-check';
import {
  aClaim,
  aCluster,
  ago,
  aLocation,
  aService,
  aVolumeBackup,
  aWorkload,
  everyKind,
  hourlyBackups,
  NOW,
} from '../__fixtures__/world';
import { assessService } from '../assess';
import { RecoverabilityVerdict, ScopeAssessment, ServiceFacts, StorageClassFact } from '../model';

const NAMES = ['seoul-1', 'tokyo-1', 'busan-1'];
const RANK: readonly RecoverabilityVerdict[] = ['not-recoverable', 'unknown', 'partly', 'recoverable'];

const region = fc.constantFrom(undefined, 'ap-northeast-1', 'ap-northeast-2', 'Seoul', '');
const odd = fc.constantFrom(undefined, '', 'x', 'v1.2', 'v99999999.1', 'Available', 'Unavailable');
const instant = fc.oneof(
  fc.integer({ min: -9000, max: 90_000 }).map(ago),
  fc.constantFrom('', 'soon', '1970-01-01T00:00:00Z'),
);

const cluster = (name: string) =>
  fc
    .record({
      region,
      role: fc.constantFrom(undefined, 'primary', 'standby', 'STANDBY'),
      veleroVersion: odd,
      kubernetesVersion: odd,
      nodeAgents: fc.constantFrom(
        undefined,
        { desired: 0, ready: 0 },
        { desired: 3, ready: 1 },
        { desired: 3, ready: 9 },
      ),
      clockSkewSeconds: fc.constantFrom(undefined, 0, 900, -900, NaN),
      status: fc.constantFrom('following' as const, 'failing' as const, 'absent' as const, 'forbidden' as const),
      observedAt: fc.oneof({ weight: 5, arbitrary: fc.constant(ago(10)) }, instant),
      reachability: fc.constantFrom('reachable' as const, 'unreachable' as const),
    })
    .map(({ status, observedAt, ...more }) => aCluster(name, { ...more, kinds: everyKind({ status, observedAt }) }));

const location = fc
  .record({
    cluster: fc.constantFrom(...NAMES),
    identity: fc.constantFrom('aws|aws|backups|', 'aws|aws|backups|', 'other'),
    endpoint: fc.constantFrom(
      undefined,
      '',
      'http://minio.velero.svc:9000',
      'https://minio.example',
      '::',
      'localhost',
    ),
    provider: fc.constantFrom('aws', 'azure', undefined),
    region,
    regionFrom: fc.constantFrom(undefined, 'operator' as const, 'velero' as const),
    replicatedTo: fc.constantFrom(undefined, [], ['ap-northeast-1'], ['Seoul', '']),
    accessMode: fc.constantFrom('ReadWrite' as const, 'ReadOnly' as const),
    phase: fc.constantFrom('Available', 'Available', 'Unavailable', undefined),
    lastSyncedAt: fc.option(instant, { nil: undefined }),
    backupSyncPeriodSeconds: fc.constantFrom(undefined, 0, 60, -5, NaN),
    goneAt: fc.constantFrom(undefined, undefined, ago(60)),
  })
  .map(each => aLocation({ ...each, replicatedTo: each.replicatedTo && [...each.replicatedTo] }));

const facts: fc.Arbitrary<Partial<ServiceFacts>> = fc
  .record({
    clusters: fc.tuple(...NAMES.map(cluster)),
    locations: fc.array(location, { maxLength: 5 }),
    home: fc.constantFrom(...NAMES),
    copies: fc.array(
      fc.record({ cluster: fc.constantFrom(...NAMES), index: fc.nat(5), goneAt: fc.constantFrom(undefined, ago(9)) }),
    ),
    carried: fc.boolean(),
    storageClass: fc.constantFrom(undefined, '', 'fast'),
    storageClasses: fc.constantFrom<StorageClassFact[] | undefined>(undefined, []),
  })
  .map(({ clusters, locations, home, copies, carried, storageClass, storageClasses }) => {
    const made = hourlyBackups(6, { cluster: home });
    return {
      clusters,
      locations,
      storageClasses,
      placement: {
        hints: { namespaces: ['order'], clusters: [], problems: [] },
        workloads: [aWorkload({ cluster: home, claims: [aClaim('data', { cluster: home, storageClass })] })],
      },
      backups: [
        ...made,
        ...copies
          .filter(copy => copy.cluster !== home)
          .map(copy => ({ ...made[copy.index], ...copy, origin: 'elsewhere' as const })),
      ],
      volumeBackups: carried ? made.map(each => aVolumeBackup(each, 'data')) : [],
    };
  });

describe('assessRecoverability, given odd facts', () => {
  it('says of no greater loss that it is survived better than a smaller one', () => {
    fc.assert(
      fc.property(facts, given => {
        const ranks = assessService(aService(given), NOW).recoverability.map(each => RANK.indexOf(each.verdict));
        expect(ranks[1]).toBeLessThanOrEqual(ranks[0]);
        expect(ranks[2]).toBeLessThanOrEqual(ranks[1]);
      }),
      { numRuns: 1000 },
    );
  });

  it('says that it comes back only where a cluster that is seen now has the backup, and never in what is lost', () => {
    fc.assert(
      fc.property(facts, given => {
        const service = aService(given);
        const claims = assessService(service, NOW).recoverability.filter(
          ({ verdict, target, recoveryPoint }) =>
            verdict === 'recoverable' || verdict === 'partly' || target !== undefined || recoveryPoint !== undefined,
        );
        expect(claims.filter(claim => !isBorneOut(claim, service))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

function isBorneOut(
  { scope, verdict, lost, target, recoveryPoint, targets }: ScopeAssessment,
  service: ServiceFacts,
): boolean {
  const wanted = verdict === 'partly' ? 'partly' : 'able';
  const fact = service.clusters.find(each => each.name === target);
  const { status, observedAt = '' } = fact?.kinds.Backup ?? {};
  const isSeen =
    status !== 'absent' && status !== 'forbidden' && Math.abs(Date.parse(NOW) - Date.parse(observedAt)) <= 180_000;
  return (
    targets.some(each => each.cluster === target && each.verdict === wanted && each.recoveryPoint === recoveryPoint) &&
    isSeen &&
    service.backups.some(each => each.cluster === target && each.name === recoveryPoint && each.goneAt === undefined) &&
    (scope === 'namespace' || target !== lost.cluster) &&
    (scope !== 'region' || (fact?.region !== undefined && fact.region !== lost.region))
  );
}
