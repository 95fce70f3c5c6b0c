import fc from 'fast-check';
import {
  aBackup,
  aClaim,
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aVolumeBackup,
  aWorkload,
  DAY,
  everyKind,
  HOUR,
  MINUTE,
} from '../__fixtures__/world';
import { parseGoDuration } from '../duration';
import { ScheduleFact, ServiceFacts, StorageClassFact, StorageLocationFact, VolumeChoice } from '../model';
import { aController, aGround, choiceOf, codesOf, measuring, placed, promising, running } from './__testUtils__/ground';
import { proposeSchedule } from './proposeSchedule';

const SELECTOR = { matchLabels: { app: 'order' }, matchExpressions: [] };

function templateFor(facts: Partial<ServiceFacts>) {
  const proposal = proposeSchedule(aGround(facts), {});
  return { ...proposal, template: proposal.manifest?.spec.template };
}

function classOf(name: string, provisioner: string): StorageClassFact {
  return {
    cluster: 'seoul-1',
    namespace: '',
    name,
    provisioner,
    labels: {},
    annotations: {},
    firstSeenAt: ago(DAY),
    problems: [],
  };
}

describe('what is taken', () => {
  it('is what is labelled as the service’s own', () => {
    const { template, limits } = templateFor(running({ selector: SELECTOR, controllers: [aController()] }));
    expect(template?.labelSelector).toEqual(SELECTOR);
    expect(codesOf(limits)).toContain('proposal.limit.selector');
  });

  it.each<[string, Parameters<typeof running>[0]]>([
    ['the service has no labels of its own', {}],
    ['its selector is empty', { selector: { matchLabels: {}, matchExpressions: [] } }],
    ['a controller is not labelled', { selector: SELECTOR, controllers: [aController({ labels: {} })] }],
    [
      'pods with volumes are not labelled',
      {
        selector: SELECTOR,
        controllers: [aController({ claimNames: ['data'], podLabels: {} })],
        claims: [aClaim('data', { labels: { app: 'order' } })],
      },
    ],
    [
      'a claim is not labelled, and nothing runs that brings it',
      { selector: SELECTOR, controllers: [aController()], claims: [aClaim('data')] },
    ],
  ])('is the whole namespace where %s', (_, workload) => {
    const { template, choices } = templateFor(running(workload));
    expect(template?.labelSelector).toBeUndefined();
    expect(template?.includedNamespaces).toEqual(['order']);
    expect(choiceOf({ choices }, 'extent')?.value).toBe('namespace');
  });

  it('leaves out what a chosen selector leaves out, and says so', () => {
    const workload = {
      selector: SELECTOR,
      controllers: [aController({ claimNames: ['data'], labels: {}, podLabels: {} })],
    };
    const { manifest, limits } = proposeSchedule(aGround(running(workload)), { extent: 'service' });
    expect(manifest?.spec.template.labelSelector).toEqual(SELECTOR);
    expect(codesOf(limits)).toEqual(
      expect.arrayContaining(['coverage.selectorMatchesNothing', 'proposal.limit.podsNotSelected']),
    );
  });

  it('cannot be what a label keeps out of every backup', () => {
    const hidden = { labels: { app: 'order', 'velero.io/exclude-from-backup': 'true' } };
    const { template, limits } = templateFor(running({ selector: SELECTOR, controllers: [aController(hidden)] }));
    expect(template?.labelSelector).toEqual(SELECTOR);
    expect(codesOf(limits)).toContain('coverage.itemsLabelled');
  });
});

describe('how the data of volumes is taken', () => {
  const claims = [aClaim('data', { storageClass: 'fast' })];
  const csi = { storageClasses: [classOf('fast', 'ebs.csi.aws.com')] };
  const agents = (nodeAgents: { desired: number; ready: number } | undefined, veleroVersion = 'v1.18.3') => ({
    clusters: [aCluster('seoul-1', { nodeAgents, veleroVersion })],
  });
  const moved = { volumeBackups: [aVolumeBackup(aBackup(HOUR), 'other', { kind: 'DataUpload' })] };
  const none = { desired: 0, ready: 0 };
  const native = {
    snapshotLocations: [{ ...classOf('aws', ''), namespace: 'velero', provider: 'aws' }],
  };

  it.each<[string, Partial<ServiceFacts>, VolumeChoice[], string[]]>([
    ['file by file', {}, ['file-system', 'none'], []],
    [
      'file by file, with agents that are not all ready',
      agents({ desired: 3, ready: 2 }),
      ['file-system', 'none'],
      ['proposal.limit.agentsNotReady'],
    ],
    [
      'file by file, by agents that nobody has seen',
      agents(undefined),
      ['file-system', 'none'],
      ['proposal.limit.agentsUnknown'],
    ],
    ['file by file, as long as no snapshot was seen', csi, ['file-system', 'moved-snapshot', 'snapshot', 'none'], []],
    ['by moved snapshots once some have worked', moved, ['moved-snapshot', 'file-system', 'snapshot', 'none'], []],
    [
      'not by moving with a Velero that cannot',
      { ...moved, ...agents({ desired: 1, ready: 1 }, 'v1.11.1') },
      ['file-system', 'snapshot', 'none'],
      [],
    ],
    [
      'not by moving with a Velero that may not',
      { ...moved, ...agents({ desired: 1, ready: 1 }, 'main') },
      ['file-system', 'snapshot', 'none'],
      [],
    ],
    [
      'by snapshots alone where there are no agents',
      { ...csi, ...agents(none) },
      ['snapshot', 'none'],
      ['proposal.limit.snapshotStays', 'proposal.limit.snapshotsUnproven'],
    ],
    [
      'by the storage’s own snapshots',
      { ...native, ...agents(none) },
      ['snapshot', 'none'],
      ['proposal.limit.snapshotStays', 'proposal.limit.snapshotsUnproven'],
    ],
    [
      'not at all where there is no way',
      agents(none),
      ['none'],
      ['proposal.limit.volumesLeftOut', 'proposal.limit.noWay'],
    ],
    [
      'not by the fields of a Velero that is too old',
      agents({ desired: 1, ready: 1 }, 'v1.9.5'),
      ['none'],
      ['proposal.limit.volumesLeftOut', 'proposal.limit.noWay'],
    ],
    [
      'file by file where not all volumes are CSI',
      {
        ...csi,
        ...running({
          claims: [...claims, aClaim('logs')],
          controllers: [aController({ claimNames: ['data', 'logs'] })],
        }),
      },
      ['file-system', 'none'],
      [],
    ],
  ])('is %s', (_, facts, abilities, limits) => {
    const place = running({ claims, controllers: [aController({ claimNames: ['data'] })] });
    const proposal = templateFor({ ...place, ...facts });
    expect(proposal.options.volumes).toEqual(abilities);
    expect(choiceOf(proposal, 'volumes')?.value).toBe(abilities[0]);
    const said = codesOf(proposal.limits).filter(code => /agents|snapshot|volumes|noWay/i.test(code));
    expect(said.sort()).toEqual([...limits].sort());
  });

  it.each<[VolumeChoice, object]>([
    ['file-system', { snapshotVolumes: false, defaultVolumesToFsBackup: true }],
    ['moved-snapshot', { snapshotVolumes: true, snapshotMoveData: true, defaultVolumesToFsBackup: false }],
    ['snapshot', { snapshotVolumes: true, snapshotMoveData: false, defaultVolumesToFsBackup: false }],
    ['none', { snapshotVolumes: false, defaultVolumesToFsBackup: false }],
  ])('is told to Velero in full: %s', (volumes, fields) => {
    const { manifest } = proposeSchedule(aGround({ ...running({ claims }), ...moved }), { volumes });
    expect(manifest?.spec.template).toMatchObject(fields);
  });

  it.each<[string | undefined, string[]]>([
    ['v1.9.5', ['snapshotVolumes']],
    ['v1.10.3', ['defaultVolumesToFsBackup', 'snapshotVolumes']],
    ['v1.11.1', ['defaultVolumesToFsBackup', 'metadata', 'snapshotVolumes']],
    ['v1.12.0', ['defaultVolumesToFsBackup', 'metadata', 'snapshotMoveData', 'snapshotVolumes']],
    [undefined, ['defaultVolumesToFsBackup', 'metadata', 'snapshotMoveData', 'snapshotVolumes']],
  ])('is told in fields that Velero %s knows', (veleroVersion, fields) => {
    const facts = { ...running({ claims }), ...native, clusters: [aCluster('seoul-1', { veleroVersion })] };
    const { manifest } = proposeSchedule(aGround(facts), { volumes: 'snapshot' });
    const common = ['includedNamespaces', 'storageLocation', 'ttl'];
    expect(Object.keys(manifest?.spec.template ?? {}).sort()).toEqual([...common, ...fields].sort());
  });

  it('is not asked for where there are none, and that is said', () => {
    const proposal = templateFor({});
    expect(choiceOf(proposal, 'volumes')?.value).toBe('none');
    expect(codesOf(proposal.limits)).toContain('proposal.limit.noVolumesYet');
  });

  it('is asked for where it is not known whether there are any', () => {
    const kinds = {
      ...everyKind({ status: 'following', observedAt: ago(10) }),
      PersistentVolumeClaim: { status: 'forbidden' } as const,
    };
    const proposal = templateFor({ clusters: [aCluster('seoul-1', { kinds })] });
    expect(choiceOf(proposal, 'volumes')?.value).toBe('file-system');
    expect(codesOf(proposal.limits)).toContain('proposal.limit.claimsNotSeen');
  });

  it('does not take what no pod mounts, or what its pods keep out', () => {
    const controllers = [
      aController({ claimNames: ['data'], claimVolumes: [{ volume: 'v', claimName: 'data' }], excludedVolumes: ['v'] }),
    ];
    const { limits } = templateFor(running({ claims: [aClaim('data'), aClaim('left')], controllers }));
    expect(limits).toEqual(
      expect.arrayContaining([
        { code: 'proposal.limit.noPod', params: { volumes: ['left'] } },
        { code: 'proposal.limit.optedOut', params: { volumes: ['data'] } },
      ]),
    );
  });

  it('is no backup that a database vouches for', () => {
    const database = aController({ name: 'db', images: ['postgres:16'], claimNames: ['data'] });
    const said = (controllers: ReturnType<typeof aController>[], entityType?: string) =>
      templateFor({ ...running({ claims, controllers }), entityType }).limits.filter(({ code }) =>
        /atabase/.test(code),
      );
    expect(said([database])).toEqual([{ code: 'proposal.limit.database', params: { databases: ['postgres (db)'] } }]);
    expect(said([{ ...database, hasBackupHook: true }])).toEqual([]);
    expect(said([], 'database')).toEqual([{ code: 'proposal.limit.isDatabase' }]);
  });
});

describe('where backups go', () => {
  const home = { clusters: [aCluster('seoul-1', { region: 'ap-northeast-2' })] };
  const at = (name: string, overrides: Partial<StorageLocationFact> = {}) =>
    aLocation({
      name,
      isDefault: false,
      identity: name,
      region: 'ap-northeast-2',
      regionFrom: 'operator',
      ...overrides,
    });
  const chosen = (...locations: StorageLocationFact[]) => templateFor({ ...home, locations });

  it.each<[string, StorageLocationFact[]]>([
    ['takes backups now', [at('a', { lastValidatedAt: ago(DAY) }), at('best'), at('c', { phase: 'Unavailable' })]],
    ['lies in another region', [at('a', { isDefault: true }), at('best', { region: 'eu-west-1' })]],
    ['is copied into another region', [at('a', { isDefault: true }), at('best', { replicatedTo: ['eu-west-1'] })]],
    [
      'may lie in another region',
      [at('a', { isDefault: true }), at('best', { region: undefined, regionFrom: undefined })],
    ],
    ['another cluster reads', [at('a', { isDefault: true }), at('best'), at('best', { cluster: 'tokyo-1' })]],
    ['nobody can change', [at('a', { isDefault: true }), at('best', { immutable: true })]],
    ['is the default', [at('a'), at('best', { isDefault: true })]],
    ['comes first by its name', [at('c'), at('best')]],
  ])('is the one that %s', (_, locations) => {
    const proposal = chosen(...locations);
    expect(proposal.template?.storageLocation).toBe('best');
    expect(proposal.options.locations[0].name).toBe('best');
    expect(choiceOf(proposal, 'storageLocation')?.why.length).toBeGreaterThan(0);
  });

  it.each<[string, StorageLocationFact, boolean | undefined, string[]]>([
    ['in another region', at('one', { region: 'eu-west-1' }), true, []],
    ['in its own region', at('one'), false, ['proposal.limit.locationNear']],
    ['nobody knows where', at('one', { region: undefined }), undefined, ['proposal.limit.locationRegionUnknown']],
    [
      'in the cluster itself',
      at('one', { endpoint: 'http://minio.velero.svc:9000', region: 'eu-west-1' }),
      false,
      ['store.inCluster'],
    ],
  ])('tells of a location %s', (_, location, elsewhere, limits) => {
    const proposal = chosen(location);
    expect(proposal.options.locations).toMatchObject([{ name: 'one', usable: true }]);
    expect(proposal.options.locations[0].elsewhere).toBe(elsewhere);
    expect(codesOf(proposal.limits).filter(code => /location|store/.test(code))).toEqual(limits);
  });

  it('tells why a location cannot be chosen', () => {
    const { options } = chosen(at('one', { accessMode: 'ReadOnly' }), at('two'));
    expect(options.locations.map(({ name, usable, reasons }) => [name, usable, codesOf(reasons)])).toEqual([
      ['two', true, []],
      ['one', false, ['location.readOnly']],
    ]);
  });
});

describe('how long backups are kept', () => {
  const keptFor = (rpoSeconds: number, drillIntervalSeconds?: number) => {
    const source = { kind: 'tier', tier: 'gold' } as const;
    const drill =
      drillIntervalSeconds === undefined ? {} : { drillIntervalSeconds: { value: drillIntervalSeconds, source } };
    const proposal = proposeSchedule(aGround({ ...promising(rpoSeconds, drill), ...measuring(20) }), {});
    const parsed = parseGoDuration(proposal.manifest?.spec.template.ttl ?? '');
    return {
      proposal,
      seconds: parsed.ok ? parsed.seconds : NaN,
      count: choiceOf(proposal, 'ttl')?.why[0].params?.count,
    };
  };

  it.each<[number, number, number]>([
    [30 * DAY, 90, 12],
    [2 * DAY, 30, 30],
    [7 * HOUR, 30, 120],
    [2 * HOUR, 14, 336],
    [40 * MINUTE, 7, 336],
    [16 * MINUTE, 7, 840],
  ])('depends on the rhythm: for an RPO of %d s %d days, %d backups', (rpoSeconds, days, count) => {
    expect(keptFor(rpoSeconds)).toMatchObject({ seconds: days * DAY, count });
  });

  it.each([8 * MINUTE, 5 * MINUTE, 4 * MINUTE])('is bounded for an RPO of %d s', rpoSeconds => {
    const { seconds, count } = keptFor(rpoSeconds);
    expect(seconds).toBeGreaterThanOrEqual(DAY);
    expect(Number(count)).toBeLessThanOrEqual(1440);
    expect(seconds).toBeLessThan(7 * DAY);
  });

  it('is until the next drill where that costs little', () => {
    expect(keptFor(2 * DAY, 90 * DAY)).toMatchObject({ seconds: 90 * DAY, count: 90 });
    expect(keptFor(2 * HOUR, 90 * DAY)).toMatchObject({ seconds: 14 * DAY });
    expect(keptFor(2 * DAY, DAY)).toMatchObject({ seconds: 30 * DAY });
  });

  it('always outlives the next backup, and is read back by Velero as it was meant', () => {
    fc.assert(
      fc.property(fc.integer({ min: 5 * MINUTE, max: 60 * DAY }), fc.nat(400 * DAY), (rpoSeconds, drillSeconds) => {
        const { seconds, proposal } = keptFor(rpoSeconds, drillSeconds);
        expect(seconds).toBeGreaterThan(3 * (proposal.promise.worstCaseSeconds ?? Infinity));
        expect(proposal.manifest?.spec.template.ttl).toMatch(/^\d+h\d+m\d+s$/);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['30d', '720h0m0s'],
    ['720h', '720h0m0s'],
    ['720h0m0s', '720h0m0s'],
    ['90m', '1h30m0s'],
    ['30m1h', '1h30m0s'],
    ['P2W', '336h0m0s'],
    ['1s', '0h0m1s'],
  ])('may be said as people do, or as Go does: %s', (ttl, expected) => {
    const { manifest } = proposeSchedule(aGround(), { ttl });
    expect(manifest?.spec.template.ttl).toBe(expected);
  });

  it('round-trips whatever whole seconds are asked for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 100 * 365 * DAY }), seconds => {
        const { manifest } = proposeSchedule(aGround(), { ttl: `${seconds}s` });
        expect(parseGoDuration(manifest?.spec.template.ttl ?? '')).toEqual({ ok: true, seconds });
      }),
      { numRuns: 50 },
    );
  });

  it('may be too short or too long, and that is said', () => {
    const saying = (ttl: string) => proposeSchedule(aGround(promising(HOUR)), { ttl }).limits;
    expect(codesOf(saying('20m'))).toContain('proposal.limit.ttlTooShort');
    expect(saying('365d')).toContainEqual({ code: 'proposal.limit.manyBackups', params: { count: 17520 } });
  });
});

describe('what it is called', () => {
  const nameFor = (facts: Partial<ServiceFacts>, choices = {}) =>
    proposeSchedule(aGround(facts), choices).manifest?.metadata.name;
  const foreign = (name: string, overrides: Partial<ScheduleFact> = {}) => aSchedule({ name, ...overrides });
  const ours = (name: string, overrides: Partial<ScheduleFact> = {}) =>
    aSchedule({
      name,
      labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
      annotations: { 'backstage-dr.io/entity-ref': 'component:default/order' },
      template: { includedNamespaces: ['order'] },
      ...overrides,
    });

  it.each<[string, Partial<ServiceFacts>, string | RegExp]>([
    ['after the service', {}, 'dr-order'],
    ['after its kind and namespace, too', { entityRef: 'resource:shop/order' }, 'dr-resource-shop-order'],
    [
      'after the service alone where it takes all of its namespaces',
      { placement: placed(aWorkload(), aWorkload({ namespace: 'orders' })) },
      'dr-order',
    ],
    [
      'after its cluster, too, in one of two',
      { placement: placed(aWorkload(), aWorkload({ cluster: 'tokyo-1' })) },
      'dr-order-seoul-1',
    ],
    ['as it was called before', { schedules: [ours('order-as-ever')] }, 'order-as-ever'],
    ['something else than another’s', { schedules: [foreign('dr-order')] }, /^dr-order-[a-z0-9]{6}$/],
    [
      'something else than its own for elsewhere',
      { schedules: [ours('dr-order', { template: { includedNamespaces: ['orders'] } })] },
      /^dr-order-[a-z0-9]{6}$/,
    ],
    ['the same as one that is gone', { schedules: [foreign('dr-order', { goneAt: ago(DAY) })] }, 'dr-order'],
    [
      'the same as one elsewhere',
      { schedules: [foreign('dr-order', { cluster: 'tokyo-1' }), foreign('dr-order', { namespace: 'other' })] },
      'dr-order',
    ],
    [
      'by what Kubernetes takes',
      { entityRef: 'component:default/Order_Service.v2' },
      /^dr-order-service-v2-[a-z0-9]{6}$/,
    ],
    [
      'by what is short enough',
      { entityRef: `component:default/${'order-'.repeat(10)}x` },
      /^dr-order-order-[-a-z]*-[a-z0-9]{6}$/,
    ],
  ])('is %s', (_, facts, name) => {
    const proposed = nameFor(facts);
    expect(proposed).toMatch(name instanceof RegExp ? name : new RegExp(`^${name}$`));
    expect(proposed?.length).toBeLessThanOrEqual(48);
    expect(nameFor(facts)).toBe(proposed);
  });

  it('is valid, short enough and its own for whatever entity', () => {
    const names = fc.stringMatching(/^[A-Za-z0-9]([-A-Za-z0-9_.]{0,61}[A-Za-z0-9])?$/);
    fc.assert(
      fc.property(fc.uniqueArray(names, { minLength: 2, maxLength: 2, selector: each => each.toLowerCase() }), both => {
        const [one, other] = both.map(name => nameFor({ entityRef: `component:default/${name}` }));
        expect(one).toMatch(/^[a-z0-9]([-a-z0-9]{0,46}[a-z0-9])?$/);
        expect(other).not.toBe(one);
      }),
    );
  });

  it('may be chosen again for what is ours, and not for what is not', () => {
    expect(nameFor({ schedules: [ours('kept')] }, { name: 'kept' })).toBe('kept');
    expect(nameFor({ schedules: [foreign('kept')] }, { name: 'kept' })).toBeUndefined();
  });
});
