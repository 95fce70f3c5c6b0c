import fc from 'fast-check';
import { artefacts, volumeInfo } from '../__fixtures__/artefacts';
import { aBackup, aClaim, aService, aVolumeBackup, aWorkload, HOUR, NOW } from '../__fixtures__/world';
import { frameOf } from '../frame';
import { BackupSpec, ControllerFact, VolumeBackupFact, VolumeInfo } from '../model';
import { judgePoints } from '../recovery-points';
import { renderStatement } from '../statements';
import { volumesAt } from './volumesAt';

const maybe = <T>(arbitrary: fc.Arbitrary<T>) => fc.option(arbitrary, { nil: undefined });
const name = fc.constantFrom('data', 'files', 'cache', 'constructor', '');
const names = fc.array(name, { maxLength: 2 });
const bytes = fc.constantFrom(0, 740, 1000, -1, 1e18, NaN);

const carrier: fc.Arbitrary<Partial<VolumeBackupFact>> = fc.record(
  {
    kind: fc.constantFrom('PodVolumeBackup', 'DataUpload'),
    phase: maybe(fc.constantFrom('Completed', 'Failed', 'Canceled', 'InProgress', 'Constructor', '')),
    claimName: maybe(name),
    claimNamespace: maybe(fc.constantFrom('order', 'cart')),
    message: maybe(name),
    bytesDone: maybe(bytes),
    totalBytes: maybe(bytes),
  },
  { requiredKeys: [] },
);

const info: fc.Arbitrary<Partial<VolumeInfo>> = fc.record(
  {
    claimName: maybe(name),
    claimNamespace: maybe(fc.constantFrom('order', 'cart')),
    method: maybe(fc.constantFrom('PodVolumeBackup', 'CSISnapshot', 'NativeSnapshot', 'Clone', '')),
    dataMoved: fc.boolean(),
    skipped: fc.boolean(),
    skippedReason: maybe(fc.constantFrom('', ';', 'any: skipped due to resource policy ;', 'opted out')),
    result: maybe(fc.constantFrom('succeeded', 'failed', 'Succeeded', '')),
    sizeBytes: maybe(bytes),
  },
  { requiredKeys: [] },
);

const spec: fc.Arbitrary<BackupSpec> = fc.record(
  {
    snapshotVolumes: maybe(fc.boolean()),
    snapshotMoveData: maybe(fc.boolean()),
    defaultVolumesToFsBackup: maybe(fc.boolean()),
  },
  { requiredKeys: [] },
);

const controller: fc.Arbitrary<ControllerFact> = fc
  .record(
    {
      claimNames: names,
      claimVolumes: fc.array(fc.record({ volume: name, claimName: name }), { maxLength: 2 }),
      backupVolumes: maybe(names),
      excludedVolumes: maybe(names),
      desiredReplicas: maybe(fc.nat(2)),
    },
    { requiredKeys: [] },
  )
  .map(overrides => ({ ...aClaim('order'), kind: 'Deployment', podLabels: {}, claimNames: ['data'], ...overrides }));

const BACKUP = aBackup(HOUR);

const world = fc.record({
  carriers: fc.array(carrier, { maxLength: 3 }),
  infos: maybe(fc.array(info, { maxLength: 3 })),
  controllers: fc.array(controller, { maxLength: 2 }),
  spec,
});

type World = typeof world extends fc.Arbitrary<infer Value> ? Value : never;

function judge({ carriers, infos, controllers, spec: asked }: World) {
  const workload = aWorkload({ claims: [aClaim('data')], controllers });
  const facts = {
    ...aService({ placement: { hints: { namespaces: [], clusters: [], problems: [] }, workloads: [workload] } }),
    backups: [{ ...BACKUP, spec: { includedNamespaces: ['order'], ...asked } }],
    volumeBackups: carriers.map(each => aVolumeBackup(BACKUP, 'data', each)),
    artefacts: [artefacts(BACKUP, { volumeInfos: infos?.map(each => volumeInfo('data', each)) })],
  };
  const frame = frameOf(facts, NOW);
  return { volumes: volumesAt(judgePoints(frame)[0], workload, frame), facts };
}

describe('volumesAt, given odd evidence', () => {
  it('never calls a volume protected that nothing shows to be there, nor without a way it was taken', () => {
    let held = 0;
    fc.assert(
      fc.property(world, each => {
        const { volumes, facts } = judge(each);
        const [{ verdict, method, travels }] = volumes;
        if (verdict !== 'protected') return;
        held += 1;
        const own = (one: { claimName?: string; claimNamespace?: string }) =>
          one.claimName === 'data' && one.claimNamespace === 'order';
        const carried = facts.volumeBackups.filter(own).some(one => one.phase === 'Completed');
        const entries = (facts.artefacts[0].volumeInfos ?? []).filter(own);
        const noted = entries.some(one => !one.skipped && one.result === 'succeeded');
        expect(carried || noted).toBe(true);
        expect(entries.filter(one => one.skipped || one.result === 'failed')).toEqual([]);
        expect(method).toBeDefined();
        // What was not carried anywhere is where it was.
        expect(travels).toBe(method === 'snapshot' ? 'same-storage' : 'anywhere');
      }),
      { numRuns: 3000 },
    );
    // Otherwise the property would hold of anything.
    expect(held).toBeGreaterThan(0);
  });

  it('leaves no volume out on purpose that nobody asked to leave out', () => {
    fc.assert(
      fc.property(world, each => {
        const [{ verdict, reasons }] = judge(each).volumes;
        if (verdict !== 'excluded') return;
        const isAsked =
          each.controllers.some(({ excludedVolumes = [] }) => excludedVolumes.length > 0) ||
          (each.infos ?? []).some(({ skippedReason = '' }) => skippedReason.includes('policy'));
        expect(isAsked).toBe(true);
        expect(reasons.length).toBeGreaterThan(0);
      }),
      { numRuns: 3000 },
    );
  });

  it('says why, in words, of each that is not protected', () => {
    fc.assert(
      fc.property(world, each => {
        for (const { verdict, reasons } of judge(each).volumes) {
          expect(verdict === 'protected' || reasons.length > 0).toBe(true);
          for (const reason of reasons) {
            const sentence = renderStatement(reason, 'en', { now: NOW });
            expect(sentence).not.toMatch(/undefined|\[object|\{\{/);
            expect(sentence.startsWith(reason.code)).toBe(false);
          }
        }
      }),
      { numRuns: 1000 },
    );
  });
});
