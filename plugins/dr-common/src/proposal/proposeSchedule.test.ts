import {
  aClaim,
  aCluster,
  ago,
  aLocation,
  aSchedule,
  aSilentCluster,
  aWorkload,
  DAY,
  everyKind,
  HOUR,
  NOW,
} from '../__fixtures__/world';
import { parse } from 'yaml';
import { ProposalField, ScheduleChoices, ServiceFacts } from '../model';
import { renderStatement } from '../statements';
import { aController, aGround, codesOf, measuring, placed, promising, running } from './__testUtils__/ground';
import { proposeSchedule } from './proposeSchedule';

const SELECTOR = { matchLabels: { app: 'order' }, matchExpressions: [] };

describe('proposeSchedule', () => {
  it('makes a manifest that says whose it is and all that Velero would otherwise take from its flags', () => {
    const ground = aGround({ ...running({ selector: SELECTOR, controllers: [aController()] }), ...measuring(240) });
    const { manifest } = proposeSchedule(ground, {});
    expect(manifest).toEqual({
      apiVersion: 'velero.io/v1',
      kind: 'Schedule',
      metadata: {
        name: 'dr-order',
        namespace: 'velero',
        labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
        annotations: {
          'backstage-dr.io/entity-ref': 'component:default/order',
          'backstage-dr.io/cluster': 'seoul-1',
        },
      },
      spec: {
        schedule: expect.stringMatching(/^\d+ \* \* \* \*$/),
        template: {
          includedNamespaces: ['order'],
          labelSelector: SELECTOR,
          storageLocation: 'default',
          ttl: '336h0m0s',
          snapshotVolumes: false,
          defaultVolumesToFsBackup: false,
          metadata: { labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' } },
        },
      },
    });
  });

  it('writes the same as YAML, without empty halves of selectors', () => {
    const ground = aGround(running({ selector: SELECTOR }));
    const { manifest, yaml = '' } = proposeSchedule(ground, { cron: '*/10 * * * *' });
    expect(parse(yaml)).toEqual({
      ...manifest,
      spec: {
        ...manifest?.spec,
        template: { ...manifest?.spec.template, labelSelector: { matchLabels: { app: 'order' } } },
      },
    });
    expect(yaml).toContain('schedule: "*/10 * * * *"');
  });

  it('gives a reason in both languages for each choice, in the order of a form', () => {
    const { choices } = proposeSchedule(aGround(), {});
    expect(choices.map(({ field }) => field)).toEqual([
      'cluster',
      'namespace',
      'extent',
      'rpo',
      'cron',
      'volumes',
      'storageLocation',
      'ttl',
      'name',
    ]);
    for (const { why, given } of choices) {
      expect(given).toBe(false);
      expect(why.length).toBeGreaterThan(0);
      for (const statement of why) {
        expect(renderStatement(statement, 'en')).not.toMatch(/\{\{|proposal\./);
        expect(renderStatement(statement, 'ko')).toMatch(/[가-힣]/);
      }
    }
  });

  it('says what is lost at worst, and why', () => {
    const { choices } = proposeSchedule(aGround(measuring(240)), {});
    const cron = choices.find(({ field }) => field === 'cron');
    expect(cron?.why.map(each => renderStatement(each))).toEqual([
      'No rhythm that runs less often keeps the RPO of 2 h.',
      'At worst 1 h 06 min are lost: 1 h between two runs, 2 min until one starts and 4 min until it is usable.',
      'The start is this service’s own, so that not all of them begin at once, and every version of Velero reads it the same.',
    ]);
  });

  it('takes what was chosen, and says so', () => {
    const choices: Required<ScheduleChoices> = {
      cluster: 'seoul-1',
      namespace: 'order',
      extent: 'namespace',
      name: 'order-often',
      ttl: '3d',
      storageLocation: 'default',
      volumes: 'none',
      rpo: '1h',
      cron: '*/10 * * * *',
    };
    const proposal = proposeSchedule(aGround(), choices);
    expect(proposal.problems).toEqual([]);
    expect(proposal.choices.every(({ given, why }) => given && why.length > 0)).toBe(true);
    expect(proposal.manifest).toMatchObject({
      metadata: { name: 'order-often' },
      spec: { schedule: '*/10 * * * *', template: { ttl: '72h0m0s', storageLocation: 'default' } },
    });
    expect(proposal.promise.rpoSeconds).toBe(HOUR);
  });

  it('takes empty fields of a form for left out', () => {
    const empty: ScheduleChoices = {
      cluster: '',
      namespace: ' ',
      name: '',
      ttl: '',
      storageLocation: '',
      rpo: '',
      cron: '',
    };
    expect(proposeSchedule(aGround(), empty)).toEqual(proposeSchedule(aGround(), {}));
  });

  it.each<[ProposalField, ScheduleChoices, string, Partial<ServiceFacts>]>([
    ['cluster', { cluster: 'paris-1' }, 'One of these clusters: seoul-1, tokyo-1.', {}],
    [
      'cluster',
      { cluster: 'tokyo-1' },
      'One of these clusters: seoul-1.',
      { clusters: [aCluster('seoul-1'), aCluster('tokyo-1', { kinds: everyKind({ status: 'absent' }) })] },
    ],
    ['cluster', {}, 'One of these clusters: seoul-1, tokyo-1.', { placement: placed() }],
    ['cluster', {}, 'A cluster with Velero; none is configured.', { clusters: [] }],
    [
      'namespace',
      { namespace: 'Order' },
      'The name of a namespace: up to 63 lower-case letters, digits and hyphens, with no hyphen at either end.',
      {},
    ],
    [
      'namespace',
      { namespace: '*' },
      'The name of a namespace: up to 63 lower-case letters, digits and hyphens, with no hyphen at either end.',
      {},
    ],
    [
      'namespace',
      { cluster: 'seoul-1' },
      'The name of a namespace: up to 63 lower-case letters, digits and hyphens, with no hyphen at either end.',
      { placement: placed() },
    ],
    ['namespace', { namespace: 'payment' }, 'A namespace that the service runs in in seoul-1: order.', {}],
    [
      'namespace',
      {},
      'A namespace that may be backed up. order is labelled velero.io/exclude-from-backup=true, so that Velero refuses every backup that names it.',
      labelled('v1.18.3'),
    ],
    ['extent', { extent: 'service' }, 'One of: namespace.', {}],
    ['extent', { extent: 'cluster' }, 'One of: namespace.', {}],
    [
      'name',
      { name: 'Order_1' },
      'Up to 63 lower-case letters, digits, hyphens and dots, with a letter or digit at either end.',
      {},
    ],
    [
      'name',
      { name: 'o'.repeat(64) },
      'Up to 63 lower-case letters, digits, hyphens and dots, with a letter or digit at either end.',
      {},
    ],
    [
      'name',
      { name: 'order-hourly' },
      'A name that is free; in seoul-1 there is another order-hourly already.',
      { schedules: [aSchedule()] },
    ],
    ['ttl', { ttl: 'a month' }, 'A duration longer than 0, for example 12h, 7d, 2w, P1DT2H, 720h0m0s.', {}],
    ['ttl', { ttl: '0' }, 'A duration longer than 0, for example 12h, 7d, 2w, P1DT2H, 720h0m0s.', {}],
    ['ttl', { ttl: '365000d' }, 'A duration longer than 0, for example 12h, 7d, 2w, P1DT2H, 720h0m0s.', {}],
    [
      'storageLocation',
      { storageLocation: 'nowhere' },
      'A storage location of seoul-1 that takes backups: default.',
      {},
    ],
    ['storageLocation', {}, 'A storage location that takes backups; seoul-1 has none.', { locations: [] }],
    [
      'storageLocation',
      {},
      'A storage location that takes backups; seoul-1 has none.',
      { locations: [aLocation({ accessMode: 'ReadOnly' })] },
    ],
    [
      'storageLocation',
      { storageLocation: 'default' },
      'A storage location that takes backups; seoul-1 has none.',
      { locations: [aLocation({ phase: 'Unavailable' })] },
    ],
    [
      'storageLocation',
      {},
      'A storage location that takes backups; seoul-1 has none.',
      { locations: [aLocation({ namespace: 'velero-old' }), aLocation({ name: 'left', goneAt: ago(DAY) })] },
    ],
    ['volumes', { volumes: 'snapshot' }, 'What the cluster can do: file-system, none.', {}],
    [
      'volumes',
      { volumes: 'file-system' },
      'What the cluster can do: none.',
      { clusters: [aCluster('seoul-1', { nodeAgents: { desired: 0, ready: 0 } })] },
    ],
    ['rpo', { rpo: 'soon' }, 'A duration, for example 5m, 1h30m, 7d, 2w, 0, PT5M, P1DT2H.', {}],
    [
      'cron',
      { cron: '@often' },
      '@often is not a known descriptor; accepted is five fields (minute, hour, day of month, month, day of week), @yearly, @annually, @monthly, @weekly, @daily, @midnight, @hourly, or @every with a duration such as 6h, each after an optional TZ=Zone or CRON_TZ=Zone and a space.',
      {},
    ],
  ])('refuses %s %j', (field, choices, accepted, facts) => {
    const proposal = proposeSchedule(aGround(facts), choices);
    expect(proposal.problems.map(each => [each.field, renderStatement(each.accepted)])).toEqual([[field, accepted]]);
    const [{ value }] = proposal.problems;
    expect([choices[field] ?? '', 'order', 'default']).toContain(value);
    expect(renderStatement(proposal.problems[0].accepted, 'ko')).toMatch(/[가-힣]/);
    expect(proposal.manifest).toBeUndefined();
    expect(proposal.yaml).toBeUndefined();
  });

  it('tells all that is wrong at once', () => {
    const choices: ScheduleChoices = { namespace: 'Order', name: '?', ttl: '?', rpo: '?', cron: '?', cluster: '?' };
    expect(
      proposeSchedule(aGround(), choices)
        .problems.map(({ field }) => field)
        .sort(),
    ).toEqual(['cluster', 'cron', 'name', 'namespace', 'rpo', 'ttl']);
  });

  it('rests on what was last seen of a silent cluster, and says so', () => {
    const ground = aGround({ clusters: [aSilentCluster('seoul-1', 5 * HOUR)] });
    const { manifest, limits } = proposeSchedule(ground, {});
    expect(manifest).toBeDefined();
    expect(codesOf(limits)).toEqual(
      expect.arrayContaining([
        'proposal.limit.clusterLastSeen',
        'proposal.limit.locationDoubtful',
        'location.lastSeen',
      ]),
    );
  });

  it('takes a location by its word where none can be seen, and has to be told one', () => {
    const unseen = { clusters: [aCluster('seoul-1', { kinds: everyKind({ status: 'forbidden' }) })], locations: [] };
    expect(proposeSchedule(aGround(unseen), {}).problems).toMatchObject([{ field: 'storageLocation', value: '' }]);
    const { manifest, limits } = proposeSchedule(aGround(unseen), { storageLocation: 'default' });
    expect(manifest?.spec.template.storageLocation).toBe('default');
    expect(codesOf(limits)).toContain('location.notSeen');
    expect(proposeSchedule(aGround(unseen), { storageLocation: 'No!' }).problems).toMatchObject([{ value: 'No!' }]);
  });

  it('knows a new service only by the choices', () => {
    const ground = aGround({ placement: placed(), ...promising(HOUR) }, { isNew: true });
    const { manifest, limits, promise } = proposeSchedule(ground, { cluster: 'seoul-1', namespace: 'brand-new' });
    expect(manifest?.spec.template).toMatchObject({
      includedNamespaces: ['brand-new'],
      defaultVolumesToFsBackup: true,
    });
    expect(promise.kept).toBe('unknown');
    expect(codesOf(limits)).toContain('proposal.limit.namespaceNotSeen');
  });

  it('warns of what the namespace label may do where the version of Velero is not known', () => {
    const { manifest, limits } = proposeSchedule(aGround(labelled(undefined)), {});
    expect(manifest).toBeDefined();
    expect(codesOf(limits)).toContain('coverage.namespaceLabelUncertain');
    expect(proposeSchedule(aGround(labelled('v1.13.2')), {}).problems).toEqual([]);
  });

  it('names the clusters it does not hold, and what holds the same already', () => {
    const workloads = [aWorkload(), aWorkload({ cluster: 'paris-1' }), aWorkload({ cluster: 'tokyo-1' })];
    const clusters = [aCluster('seoul-1'), aCluster('paris-1'), aCluster('tokyo-1', { role: 'standby' })];
    const facts = { placement: placed(...workloads), clusters, schedules: [aSchedule()] };
    const { limits } = proposeSchedule(aGround(facts), {});
    expect(limits).toEqual(
      expect.arrayContaining([
        { code: 'proposal.limit.otherPlaces', params: { clusters: ['paris-1'] } },
        { code: 'proposal.limit.alreadyScheduled', params: { schedules: ['order-hourly'] } },
      ]),
    );
  });

  it('proposes first where the service is to be protected and the cluster agrees', () => {
    const workloads = [
      aWorkload({ cluster: 'tokyo-1' }),
      aWorkload({ namespace: 'claimed', namespaceFact: undefined }),
      aWorkload(),
      aWorkload({ namespace: 'left', goneAt: ago(DAY) }),
    ];
    const { options, cluster, manifest } = proposeSchedule(aGround({ placement: placed(...workloads) }), {});
    expect(options.places.map(each => [each.cluster, each.namespace, each.confirmed])).toEqual([
      ['seoul-1', 'order', true],
      ['seoul-1', 'claimed', false],
      ['tokyo-1', 'order', true],
    ]);
    expect(cluster).toBe('seoul-1');
    expect(manifest?.spec.template.includedNamespaces).toEqual(['claimed', 'order']);
  });

  it('says of a standby that it holds a copy', () => {
    const facts = { placement: placed(aWorkload(), aWorkload({ cluster: 'tokyo-1' })) };
    const { limits } = proposeSchedule(aGround(facts), { cluster: 'tokyo-1' });
    expect(codesOf(limits)).toContain('proposal.limit.standby');
  });

  it('says of each limit in both languages what it is', () => {
    const facts = {
      ...running({ controllers: [aController({ images: ['postgres:16'] })], claims: [aClaim('data')] }),
      ...promising(0),
      clusters: [aCluster('seoul-1', { nodeAgents: undefined })],
      entityType: 'database',
    };
    const { limits } = proposeSchedule(aGround(facts), {});
    expect(limits.length).toBeGreaterThan(4);
    for (const limit of limits) {
      expect(renderStatement(limit, 'en', { now: NOW })).not.toMatch(/\{\{|proposal\./);
      expect(renderStatement(limit, 'ko', { now: NOW })).toMatch(/[가-힣]/);
    }
  });
});

function labelled(veleroVersion: string | undefined): Partial<ServiceFacts> {
  const { namespaceFact } = aWorkload();
  return {
    ...running({
      namespaceFact: namespaceFact && { ...namespaceFact, labels: { 'velero.io/exclude-from-backup': 'true' } },
    }),
    clusters: [aCluster('seoul-1', { veleroVersion })],
  };
}
