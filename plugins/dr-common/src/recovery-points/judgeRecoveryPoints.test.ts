import {
  aBackup,
  aCluster,
  ago,
  aLocation,
  aService,
  aSilentCluster,
  aVolumeBackup,
  aWorkload,
  DAY,
  HOUR,
  MINUTE,
  NOW,
} from '../__fixtures__/world';
import { BackupFact, ServiceFacts } from '../model';
import { judgeRecoveryPoints } from './judgeRecoveryPoints';

function judge(backups: BackupFact[], overrides: Partial<ServiceFacts> = {}) {
  return judgeRecoveryPoints({ ...aService(overrides), backups }, NOW);
}

function judgeOne(overrides: Partial<BackupFact>, facts: Partial<ServiceFacts> = {}) {
  const [point] = judge([aBackup(HOUR, overrides)], facts);
  return { usability: point.usability, codes: point.reasons.map(reason => reason.code) };
}

describe('judgeRecoveryPoints', () => {
  it('takes a completed, whole and present backup for usable', () => {
    expect(judgeOne({})).toEqual({ usability: 'usable', codes: [] });
  });

  describe('does not trust a phase alone', () => {
    it.each<[string, Partial<BackupFact>, string, string]>([
      ['Completed with nothing in it', { itemsBackedUp: 0, totalItems: 0 }, 'not-usable', 'recoveryPoint.empty'],
      ['Completed without saying what is in it', { itemsBackedUp: undefined }, 'unknown', 'recoveryPoint.itemsUnknown'],
      ['Completed with some of its items', { itemsBackedUp: 3 }, 'unknown', 'recoveryPoint.itemsIncomplete'],
      [
        'Completed with a failure reason',
        { failureReason: 'found … InProgress' },
        'unknown',
        'recoveryPoint.contradiction',
      ],
      ['Completed with errors', { errors: 2 }, 'unknown', 'recoveryPoint.errors'],
      ['Completed with failed hooks', { hooksAttempted: 1, hooksFailed: 1 }, 'unknown', 'recoveryPoint.hooksFailed'],
      [
        'Completed with failed operations',
        { itemOperationsAttempted: 2, itemOperationsCompleted: 1, itemOperationsFailed: 1 },
        'unknown',
        'recoveryPoint.operationsFailed',
      ],
      [
        'Completed before its operations were',
        { itemOperationsAttempted: 2, itemOperationsCompleted: 1 },
        'unknown',
        'recoveryPoint.operationsUnfinished',
      ],
      ['PartiallyFailed', { phase: 'PartiallyFailed', errors: 1 }, 'unknown', 'recoveryPoint.partiallyFailed'],
      ['Failed', { phase: 'Failed' }, 'not-usable', 'recoveryPoint.failed'],
      [
        'FailedValidation',
        { phase: 'FailedValidation', startedAt: undefined },
        'not-usable',
        'recoveryPoint.failedValidation',
      ],
      ['Deleting', { phase: 'Deleting' }, 'not-usable', 'recoveryPoint.deleting'],
      ['no phase yet', { phase: undefined, startedAt: undefined }, 'not-yet', 'recoveryPoint.notStarted'],
      ['Queued', { phase: 'Queued', startedAt: undefined }, 'not-yet', 'recoveryPoint.notStarted'],
      ['InProgress', { phase: 'InProgress' }, 'not-yet', 'recoveryPoint.notFinished'],
      ['Finalizing', { phase: 'Finalizing' }, 'not-yet', 'recoveryPoint.notFinished'],
      ['a phase of a later Velero', { phase: 'Replicating' }, 'unknown', 'recoveryPoint.unknownPhase'],
    ])('%s', (_, overrides, usability, code) => {
      const judged = judgeOne(overrides);
      expect(judged.usability).toBe(usability);
      expect(judged.codes).toContain(code);
    });
  });

  describe('does not believe absurd times', () => {
    it.each<[string, Partial<BackupFact>, string]>([
      ['no start', { startedAt: undefined }, 'recoveryPoint.noStart'],
      ['a start that is no time', { startedAt: 'yesterday' }, 'recoveryPoint.noStart'],
      ['no completion', { completedAt: undefined }, 'recoveryPoint.noCompletion'],
      ['a start in the future', { startedAt: ago(-HOUR), completedAt: ago(-2 * HOUR) }, 'recoveryPoint.startsInFuture'],
      ['a completion in the future', { completedAt: ago(-HOUR) }, 'recoveryPoint.completesInFuture'],
      ['a completion before the start', { completedAt: ago(2 * HOUR) }, 'recoveryPoint.completedBeforeStart'],
    ])('%s', (_, overrides, code) => {
      expect(judgeOne(overrides)).toEqual({ usability: 'unknown', codes: [code] });
    });

    it('allows for a cluster whose clock is known to be ahead', () => {
      const overrides = { startedAt: ago(-9 * MINUTE), completedAt: ago(-9.5 * MINUTE) };
      const ahead = aCluster('seoul-1', { clockSkewSeconds: 10 * MINUTE });
      expect(judgeOne(overrides).usability).toBe('unknown');
      expect(
        judgeOne(overrides, { clusters: [ahead], locations: [aLocation({ lastValidatedAt: ago(-10 * MINUTE) })] }),
      ).toEqual({
        usability: 'usable',
        codes: [],
      });
    });
  });

  it('judges what it cannot read as broken, and quotes it', () => {
    const [point] = judge([
      aBackup(HOUR, { problems: [{ path: 'status.errors', value: '"many"', accepted: 'a number' }] }),
    ]);
    expect(point.usability).toBe('unknown');
    expect(point.reasons).toEqual([
      { code: 'recoveryPoint.malformed', params: { path: 'status.errors', value: '"many"', accepted: 'a number' } },
    ]);
  });

  it('lets the end of a backup outweigh everything', () => {
    expect(judgeOne({ expiresAt: ago(1) })).toEqual({ usability: 'expired', codes: ['recoveryPoint.expired'] });
    expect(judgeOne({ goneAt: ago(HOUR) })).toEqual({ usability: 'gone', codes: ['recoveryPoint.gone'] });
    expect(judgeOne({ phase: 'PartiallyFailed', goneAt: ago(HOUR) }).usability).toBe('gone');
  });

  it('expires a backup by the clock of a cluster that is ahead', () => {
    const overrides = { expiresAt: ago(-5 * MINUTE) };
    const clusters = [aCluster('seoul-1', { clockSkewSeconds: 10 * MINUTE })];
    expect(judgeOne(overrides, { clusters }).usability).toBe('expired');
  });

  describe('asks for the place it lies in', () => {
    it.each<[string, Partial<ServiceFacts>, string, string]>([
      ['Unavailable', { locations: [aLocation({ phase: 'Unavailable' })] }, 'not-usable', 'location.unavailable'],
      ['removed', { locations: [aLocation({ goneAt: ago(MINUTE) })] }, 'not-usable', 'location.gone'],
      [
        'not checked since',
        { locations: [aLocation({ lastValidatedAt: ago(HOUR) })] },
        'unknown',
        'location.notChecked',
      ],
      ['not known', { locations: [] }, 'unknown', 'recoveryPoint.locationUnknown'],
    ])('%s', (_, facts, usability, code) => {
      expect(judgeOne({}, facts)).toEqual({ usability, codes: [code] });
    });

    it('of which it says nothing', () => {
      const judged = judgeOne({ storageLocation: undefined, locationIdentity: undefined });
      expect(judged).toEqual({ usability: 'unknown', codes: ['recoveryPoint.noLocation'] });
    });
  });

  describe('with several clusters', () => {
    const clusters = [aCluster('seoul-1'), aCluster('tokyo-1')];
    const locations = [aLocation(), aLocation({ cluster: 'tokyo-1', name: 'shared' })];
    const synced = (original: BackupFact, overrides: Partial<BackupFact> = {}): BackupFact => ({
      ...original,
      cluster: 'tokyo-1',
      storageLocation: 'shared',
      origin: 'elsewhere',
      createdAt: ago(MINUTE),
      ...overrides,
    });

    it('sees one backup through one location as one recovery point', () => {
      const original = aBackup(HOUR);
      const points = judge([synced(original), original], { clusters, locations });
      expect(points).toHaveLength(1);
      expect(points[0]).toMatchObject({ usability: 'usable', storageLocation: 'default' });
      expect(points[0].copies.map(copy => [copy.cluster, copy.origin])).toEqual([
        ['tokyo-1', 'elsewhere'],
        ['seoul-1', 'here'],
      ]);
    });

    it('keeps backups of one name in two places apart', () => {
      const original = aBackup(HOUR);
      const other = { ...original, storageLocation: 'archive', locationIdentity: 'aws|aws|archive|' };
      expect(judge([original, other], { clusters, locations })).toHaveLength(2);
    });

    it('does not join what is in a place that nobody knows', () => {
      const original = aBackup(HOUR, { locationIdentity: undefined });
      expect(judge([original, synced(original)], { clusters, locations })).toHaveLength(2);
    });

    it('leaves out what another cluster made of a namespace of the same name', () => {
      const foreign = aBackup(HOUR, { cluster: 'tokyo-1', storageLocation: 'shared' });
      expect(
        judge([foreign, { ...foreign, cluster: 'seoul-1', origin: 'elsewhere' }], { clusters, locations }),
      ).toEqual([]);
    });

    it('does not believe in a copy whose making nobody saw', () => {
      expect(judgeOne({ origin: 'unknown' })).toEqual({ usability: 'unknown', codes: ['recoveryPoint.originUnknown'] });
      expect(judgeOne({ origin: 'elsewhere' })).toEqual({
        usability: 'unknown',
        codes: ['recoveryPoint.madeElsewhere'],
      });
    });

    it('finds that two clusters wrote the same name into one place', () => {
      const original = aBackup(HOUR);
      const [point] = judge([original, synced(original, { origin: 'here' })], {
        clusters,
        locations,
        placement: {
          hints: { namespaces: [], clusters: [], problems: [] },
          workloads: [aWorkload(), aWorkload({ cluster: 'tokyo-1' })],
        },
      });
      expect(point).toMatchObject({ usability: 'unknown', reasons: [{ code: 'recoveryPoint.madeTwice' }] });
    });

    it('can use the copy in a cluster that is seen when the one that made it is silent', () => {
      const original = aBackup(HOUR);
      const silent = { clusters: [aSilentCluster('seoul-1', 20 * MINUTE), aCluster('tokyo-1')], locations };
      expect(judge([original, synced(original)], silent)[0].usability).toBe('usable');
      expect(judge([original], silent)[0]).toMatchObject({
        usability: 'unknown',
        reasons: [{ code: 'recoveryPoint.lastSeen', params: { cluster: 'seoul-1', observedAt: ago(20 * MINUTE) } }],
      });
    });

    it('waits for the others once a backup has vanished from one', () => {
      const original = aBackup(HOUR, { goneAt: ago(MINUTE) });
      expect(judge([original, synced(original, { goneAt: undefined })], { clusters, locations })[0]).toMatchObject({
        usability: 'unknown',
        reasons: [{ code: 'recoveryPoint.vanishing' }],
      });
      const longGone = aBackup(HOUR, { goneAt: ago(30 * MINUTE) });
      expect(judge([longGone, synced(longGone, { goneAt: undefined })], { clusters, locations })[0].usability).toBe(
        'usable',
      );
    });

    it('does not take what a silent cluster last saw for being there still', () => {
      const original = aBackup(HOUR, { goneAt: ago(10 * MINUTE) });
      const [point] = judge([original, synced(original, { goneAt: undefined })], {
        clusters: [aCluster('seoul-1'), aSilentCluster('tokyo-1', 20 * MINUTE)],
        locations,
      });
      expect(point.usability).toBe('gone');
    });
  });

  describe('asks what is in it', () => {
    it('does not count one that leaves something out', () => {
      const judged = judgeOne({ spec: { includedNamespaces: ['order'], excludedResources: ['secrets'] } });
      expect(judged.usability).toBe('not-usable');
      expect(judged.codes[0]).toBe('recoveryPoint.leavesOut');
    });

    it('does not list one for other namespaces', () => {
      expect(judge([aBackup(HOUR, { spec: { includedNamespaces: ['cart'] } })])).toEqual([]);
    });

    it('lists one that Velero refused although it was meant for the service', () => {
      const spec = {
        includedNamespaces: ['order'],
        excludedResources: ['pods'],
        includedNamespaceScopedResources: ['secrets'],
      };
      expect(judge([aBackup(HOUR, { spec, phase: 'FailedValidation' })])[0].usability).toBe('not-usable');
    });

    it('withholds its verdict where a filter cannot be read', () => {
      const problems = [{ path: 'spec.labelSelector', value: '7', accepted: 'a label selector' }];
      expect(judgeOne({ problems }).usability).toBe('unknown');
    });

    it('must hold all workloads of the cluster', () => {
      const placement = {
        hints: { namespaces: [], clusters: [], problems: [] },
        workloads: [aWorkload(), aWorkload({ namespace: 'order-db' })],
      };
      expect(judgeOne({}, { placement }).usability).toBe('not-usable');
      expect(judgeOne({ spec: { includedNamespaces: ['order', 'order-db'] } }, { placement }).usability).toBe('usable');
    });
  });

  it('has the time of its start, never that of its creation or completion', () => {
    const [point] = judge([aBackup(HOUR, { createdAt: ago(MINUTE) })]);
    expect(point.at).toBe(ago(HOUR));
  });

  it('has the time of a volume’s data where that is earlier', () => {
    const backup = aBackup(HOUR);
    const volumeBackups = [aVolumeBackup(backup, 'data', { startedAt: ago(HOUR + 30) })];
    expect(judge([backup], { volumeBackups })[0].at).toBe(ago(HOUR + 30));
  });

  it('puts the newest first, and those of unknown time last', () => {
    const points = judge([
      aBackup(2 * DAY),
      aBackup(HOUR, { startedAt: undefined, name: 'timeless' }),
      aBackup(MINUTE * 10),
    ]);
    expect(points.map(point => point.at)).toEqual([ago(MINUTE * 10), ago(2 * DAY), undefined]);
  });
});
