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
import { RecoverabilityVerdict, ServiceFacts } from '../model';

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
  .map(aLocation);

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
    storageClasses: fc.constantFrom(undefined, []),
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
        for (const { scope, verdict, lost, target, recoveryPoint, targets } of assessService(service, NOW)
          .recoverability) {
          if (verdict !== 'recoverable' && verdict !== 'partly') {
            expect([target, recoveryPoint]).toEqual([undefined, undefined]);
            continue;
          }
          const taken = targets.find(each => each.cluster === target);
          const fact = service.clusters.find(each => each.name === target);
          expect(taken).toMatchObject({ verdict: verdict === 'partly' ? 'partly' : 'able', recoveryPoint });
          expect(['following', 'failing']).toContain(fact?.kinds.Backup?.status);
          const ageMs = Date.parse(NOW) - Date.parse(fact?.kinds.Backup?.observedAt ?? '');
          expect(Math.abs(ageMs)).toBeLessThanOrEqual(180_000);
          expect(
            service.backups.some(
              each => each.cluster === target && each.name === recoveryPoint && each.goneAt === undefined,
            ),
          ).toBe(true);
          if (scope !== 'namespace') expect(target).not.toBe(lost.cluster);
          if (scope === 'region') {
            expect(fact?.region).toBeDefined();
            expect(fact?.region).not.toBe(lost.region);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
