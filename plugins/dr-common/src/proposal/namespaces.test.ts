import { aBackup, aClaim, aCluster, ago, aSchedule, DAY, HOUR } from '../__fixtures__/world';
import { BackupSpec, ScheduleChoices, ScheduleFact, ServiceFacts, Workload } from '../model';
import { renderStatement } from '../statements';
import { aController, aGround, aPlace, choiceOf, codesOf, placed, promising } from './__testUtils__/ground';
import { proposeBackup } from './proposeBackup';
import { proposeSchedule } from './proposeSchedule';

const SELECTOR = { matchLabels: { app: 'order' }, matchExpressions: [] };
const BOTH = [aPlace('order'), aPlace('order-data')];

function propose(workloads: Workload[], choices: ScheduleChoices = {}, facts: Partial<ServiceFacts> = {}) {
  return proposeSchedule(aGround({ placement: placed(...workloads), ...facts }), choices);
}

function taken(workloads: Workload[], choices: ScheduleChoices = {}, facts: Partial<ServiceFacts> = {}) {
  return propose(workloads, choices, facts).manifest?.spec.template.includedNamespaces;
}

function ours(name: string, includedNamespaces: string[], overrides: Partial<ScheduleFact> = {}): ScheduleFact {
  return aSchedule({
    name,
    labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
    annotations: { 'backstage-dr.io/entity-ref': 'component:default/order' },
    template: { includedNamespaces, snapshotVolumes: false, defaultVolumesToFsBackup: false },
    ...overrides,
  });
}

function labelledAway(namespace: string): Workload {
  const place = aPlace(namespace);
  const { namespaceFact } = place;
  return {
    ...place,
    namespaceFact: namespaceFact && { ...namespaceFact, labels: { 'velero.io/exclude-from-backup': 'true' } },
  };
}

function terminating(namespace: string): Workload {
  const place = aPlace(namespace);
  return { ...place, namespaceFact: place.namespaceFact && { ...place.namespaceFact, phase: 'Terminating' } };
}

function unconfirmed(namespace: string): Workload {
  const place = aPlace(namespace);
  return { ...place, namespaceFact: place.namespaceFact && { ...place.namespaceFact, annotations: {} } };
}

describe('a service in several namespaces of a cluster', () => {
  it('is taken as a whole, in an order of its own', () => {
    const proposal = propose([...BOTH].reverse());
    expect(proposal.manifest?.spec.template.includedNamespaces).toEqual(['order', 'order-data']);
    expect(proposal.manifest?.metadata.name).toBe('dr-order');
    expect(choiceOf(proposal, 'namespace')).toMatchObject({ value: 'order, order-data', given: false });
    const said = codesOf(proposal.limits);
    expect(said).not.toContain('proposal.limit.namespacesLeftOut');
    expect(said).not.toContain('proposal.limit.otherPlaces');
    expect(propose(BOTH)).toEqual({ ...proposal, options: expect.anything() });
  });

  it('is taken as a whole by a Backup, too', () => {
    const { manifest } = proposeBackup(aGround({ placement: placed(...BOTH) }), {});
    expect(manifest?.spec.includedNamespaces).toEqual(['order', 'order-data']);
    expect(manifest?.metadata.name).toBe('dr-order-now-20261123123000');
  });

  it('may be narrowed, which is said to leave a part of it out', () => {
    const proposal = propose([...BOTH, aPlace('order-jobs')], { namespace: 'order-jobs,order' });
    expect(proposal.manifest?.spec.template.includedNamespaces).toEqual(['order', 'order-jobs']);
    expect(proposal.manifest?.metadata.name).toBe('dr-order-order-order-jobs');
    expect(choiceOf(proposal, 'namespace')).toMatchObject({ value: 'order, order-jobs', given: true });
    // Nothing that is said is graver.
    const [limit] = proposal.limits;
    expect(renderStatement(limit)).toBe(
      'It covers the service only in part: in seoul-1 it also runs in order-data, which is left out.',
    );
    const backup = proposeBackup(aGround({ placement: placed(...BOTH) }), { namespace: 'order-data' });
    expect(backup.manifest?.spec.includedNamespaces).toEqual(['order-data']);
    expect(codesOf(backup.limits)).toContain('proposal.limit.namespacesLeftOut');
  });

  it.each(['order, order-data', 'order-data order', ' order,,order-data, order '])(
    'may be named in full as %j, which is no less than all',
    namespace => {
      const { manifest } = propose(BOTH);
      expect(propose(BOTH, { namespace }).manifest).toEqual(manifest);
    },
  );

  it.each<[string, string, string]>([
    ['order,payment', 'payment', 'A namespace that the service runs in in seoul-1: order, order-data.'],
    ['order,Payment', 'Payment', expect.stringMatching(/^The name of a namespace: /)],
    [',', '', expect.stringMatching(/^The name of a namespace: /)],
  ])('is refused as %j for %j', (namespace, value, accepted) => {
    const { problems, manifest } = propose(BOTH, { namespace });
    expect(problems.map(each => [each.field, each.value, renderStatement(each.accepted)])).toEqual([
      ['namespace', value, accepted],
    ]);
    expect(manifest).toBeUndefined();
  });

  it('is taken without what a label keeps out of every backup, which is said', () => {
    const { manifest, limits } = propose([aPlace('order'), labelledAway('order-data')]);
    expect(manifest?.spec.template.includedNamespaces).toEqual(['order']);
    expect(codesOf(limits)).toEqual(
      expect.arrayContaining(['proposal.limit.namespaceWithheld', 'proposal.limit.namespacesLeftOut']),
    );
    const named = propose([aPlace('order'), labelledAway('order-data')], { namespace: 'order,order-data' });
    expect(named.problems).toMatchObject([{ field: 'namespace', value: 'order-data' }]);
    expect(propose([labelledAway('order'), labelledAway('order-data')]).problems).toMatchObject([{ value: 'order' }]);
  });

  it('tells of each namespace that has not been seen', () => {
    const { limits, manifest } = propose([aPlace('order'), aPlace('order-data', { namespaceFact: undefined })]);
    expect(manifest?.spec.template.includedNamespaces).toEqual(['order', 'order-data']);
    expect(limits).toContainEqual({
      code: 'proposal.limit.namespaceNotSeen',
      params: { namespace: 'order-data', cluster: 'seoul-1' },
    });
  });

  it('tells which of them do not name the service yet, before anybody applies it', () => {
    const places = [aPlace('order'), unconfirmed('order-data'), unconfirmed('order-jobs')];
    const [limit] = propose(places).limits.filter(({ code }) => code === 'proposal.limit.unconfirmed');
    expect(renderStatement(limit)).toBe(
      'Applying it from here is refused as long as these namespaces of seoul-1 do not name the service: order-data, order-jobs.',
    );
    const ground = aGround({ placement: placed(...places) });
    expect(codesOf(proposeBackup(ground, {}).limits)).toContain('proposal.limit.unconfirmed');
    expect(codesOf(proposeBackup({ ...ground, claimsTrusted: true }, {}).limits)).not.toContain(
      'proposal.limit.unconfirmed',
    );
    expect(codesOf(propose(places, { namespace: 'order' }).limits)).not.toContain('proposal.limit.unconfirmed');
  });

  it('tells first which of them are being deleted, where nobody may act', () => {
    const workloads = [aPlace('order'), terminating('order-data')];
    const { limits, options, manifest } = propose(workloads);
    expect(manifest?.spec.template.includedNamespaces).toEqual(['order', 'order-data']);
    expect(renderStatement(limits[0])).toBe(
      'The namespace order-data of seoul-1 is being deleted, and applying this from here is refused until it is there anew; leave it out, or wait.',
    );
    expect(options.places.map(({ namespace, terminating: is }) => [namespace, is])).toEqual([
      ['order', undefined],
      ['order-data', true],
    ]);
    const backup = proposeBackup(aGround({ placement: placed(...workloads) }), {});
    expect(codesOf(backup.limits)).toContain('proposal.limit.terminating');
    expect(codesOf(propose(workloads, { namespace: 'order' }).limits)).not.toContain('proposal.limit.terminating');
  });

  it('is told apart by its labels in all of them, or in none', () => {
    const labelled = (namespace: string) =>
      aPlace(namespace, { selector: SELECTOR, controllers: [aController({ namespace })] });
    const proposal = propose([labelled('order'), labelled('order-data')]);
    expect(proposal.manifest?.spec.template.labelSelector).toEqual(SELECTOR);
    expect(choiceOf(proposal, 'extent')?.why.map(each => renderStatement(each))).toEqual([
      'Of the namespaces order, order-data it takes the objects labelled app=order, and what they use.',
    ]);
    const unlabelled = aPlace('order-data', { selector: SELECTOR, controllers: [aController({ labels: {} })] });
    const whole = propose([labelled('order'), unlabelled]);
    expect(whole.manifest?.spec.template.labelSelector).toBeUndefined();
    expect(whole.manifest?.spec.template.includedNamespaces).toEqual(['order', 'order-data']);
    const other = { matchLabels: { app: 'data' }, matchExpressions: [] };
    const differing = propose([labelled('order'), aPlace('order-data', { selector: other })], { extent: 'service' });
    expect(differing.problems).toMatchObject([{ field: 'extent', value: 'service' }]);
  });

  it('has its volumes and databases named with their namespaces', () => {
    const database = aController({ namespace: 'order-data', images: ['postgres:16'], claimNames: ['data'] });
    const { limits, choices } = propose([
      aPlace('order', { claims: [aClaim('data')], controllers: [aController({ claimNames: ['data'] })] }),
      aPlace('order-data', {
        claims: [aClaim('data', { namespace: 'order-data' }), aClaim('logs', { namespace: 'order-data' })],
        controllers: [database],
      }),
    ]);
    expect(choiceOf({ choices }, 'volumes')?.why).toEqual([
      {
        code: 'proposal.why.files',
        params: { volumes: ['order/data', 'order-data/data', 'order-data/logs'], cluster: 'seoul-1' },
      },
    ]);
    expect(limits).toEqual(
      expect.arrayContaining([
        { code: 'proposal.limit.noPod', params: { volumes: ['order-data/logs'] } },
        { code: 'proposal.limit.database', params: { databases: ['postgres (order-data/order)'] } },
      ]),
    );
  });

  it('needs a Schedule of its own only in other clusters, each named once', () => {
    const paris = [aPlace('order', { cluster: 'paris-1' }), aPlace('order-data', { cluster: 'paris-1' })];
    const clusters = [aCluster('seoul-1'), aCluster('paris-1', { title: 'Paris' })];
    const { limits } = propose([...BOTH, ...paris], { cluster: 'seoul-1' }, { clusters });
    expect(limits).toContainEqual({ code: 'proposal.limit.otherPlaces', params: { clusters: ['Paris'] } });
  });
});

describe('the Schedule that is there', () => {
  it('is widened when the service comes to run in another namespace', () => {
    const { manifest, choices, limits } = propose(BOTH, {}, { schedules: [ours('dr-order', ['order'])] });
    expect(manifest?.metadata.name).toBe('dr-order');
    expect(manifest?.spec.template.includedNamespaces).toEqual(['order', 'order-data']);
    expect(codesOf(choiceOf({ choices }, 'name')?.why ?? [])).toEqual(['proposal.why.nameOwn']);
    expect(codesOf(limits)).not.toContain('proposal.limit.partsScheduled');
  });

  it('is not narrowed to what somebody chooses', () => {
    const schedules = [ours('dr-order', ['order', 'order-data'])];
    expect(propose(BOTH, { namespace: 'order' }, { schedules }).manifest?.metadata.name).toBe('dr-order-order');
    expect(propose(BOTH, { namespace: 'order', name: 'dr-order' }, { schedules }).problems).toMatchObject([
      { field: 'name', value: 'dr-order' },
    ]);
  });

  it('ends to take where the service runs no more, which is said', () => {
    const { manifest, limits } = propose(BOTH, {}, { schedules: [ours('dr-order', ['order', 'order-old'])] });
    expect(manifest?.metadata.name).toBe('dr-order');
    expect(manifest?.spec.template.includedNamespaces).toEqual(['order', 'order-data']);
    expect(limits).toContainEqual({
      code: 'proposal.limit.namespacesDropped',
      params: { name: 'dr-order', namespaces: ['order-old'] },
    });
  });

  it('may be one for each namespace; these are named as not needed any more, and can be widened by name', () => {
    const schedules = [ours('dr-order-order', ['order']), ours('dr-order-order-data', ['order-data'])];
    const { manifest, limits } = propose(BOTH, {}, { schedules });
    expect(manifest?.metadata.name).toBe('dr-order');
    expect(limits).toContainEqual({
      code: 'proposal.limit.partsScheduled',
      params: { schedules: ['dr-order-order', 'dr-order-order-data'] },
    });
    expect(taken(BOTH, { name: 'dr-order-order' }, { schedules })).toEqual(['order', 'order-data']);
  });

  it.each<[string, BackupSpec]>([
    ['takes everything', {}],
    ['takes what a pattern says', { includedNamespaces: ['order*'] }],
  ])('is left to whoever changed it so that it %s', (_, template) => {
    const schedules = [ours('dr-order', [], { template })];
    expect(propose(BOTH, {}, { schedules }).manifest?.metadata.name).toMatch(/^dr-order-[a-z0-9]{6}$/);
  });
});

describe('how long a backup of several namespaces takes', () => {
  const LONG_AGO = 40 * DAY;
  const tookSeconds = (seconds: number, ...includedNamespaces: string[]) =>
    aBackup(LONG_AGO, {
      name: `of-${includedNamespaces.join('-')}-${seconds}`,
      scheduleName: undefined,
      completedAt: ago(LONG_AGO - seconds),
      spec: { includedNamespaces },
    });
  const three = [...BOTH, aPlace('order-jobs')];
  const durationOf = (...backups: ReturnType<typeof tookSeconds>[]) => {
    const { promise, limits } = propose(three, {}, { backups, ...promising(4 * HOUR) });
    const apart = limits.find(({ code }) => code === 'proposal.limit.durationApart')?.params?.namespaces;
    return [promise.durationSeconds, promise.durationIs, promise.kept, apart];
  };

  it('is the longest of those that took all of them, whatever parts took', () => {
    const all = ['order-jobs', 'order', 'order-data'];
    expect(durationOf(tookSeconds(100, ...all), tookSeconds(140, ...all), tookSeconds(500, 'order'))).toEqual([
      140,
      'measured',
      'yes',
      undefined,
    ]);
  });

  it('is not known from backups of parts, which are reckoned with one after the other', () => {
    const parts = [tookSeconds(100, 'order'), tookSeconds(130, 'order'), tookSeconds(200, 'order-data')];
    // The third is assumed: its objects alone.
    expect(durationOf(...parts)).toEqual([130 + 200 + 60, 'assumed', 'unknown', ['order', 'order-data']]);
    expect(durationOf(...parts, tookSeconds(150, 'order-data', 'order'))).toEqual([
      150 + 60,
      'assumed',
      'unknown',
      ['order', 'order-data'],
    ]);
    expect(durationOf(tookSeconds(100, 'order', 'payment'))).toEqual([60, 'assumed', 'unknown', undefined]);
  });

  it('is said in words, when it is reckoned so', () => {
    const { limits } = propose(three, {}, { backups: [tookSeconds(240, 'order')] });
    const [said] = limits.filter(({ code }) => code === 'proposal.limit.durationApart');
    expect(renderStatement(said)).toBe(
      'A backup of all its namespaces together has not been measured: 5 min is what backups of order took, one after the other, and what is assumed for the rest.',
    );
    expect(renderStatement(said, 'ko')).toMatch(/[가-힣]/);
  });
});
