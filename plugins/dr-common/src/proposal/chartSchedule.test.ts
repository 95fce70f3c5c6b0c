import { parse } from 'yaml';
import { aBackup, aSchedule, HOUR } from '../__fixtures__/world';
import { ScheduleChoices, ScheduleFact } from '../model';
import { renderStatement } from '../statements';
import { aGround, aPlace, choiceOf, codesOf, placed } from './__testUtils__/ground';
import { chartScheduleOf } from './chartSchedule';
import { manifestFiles } from './manifestFiles';
import { proposeSchedule } from './proposeSchedule';

const REF = 'component:default/order';
const NONE = { snapshotVolumes: false, defaultVolumesToFsBackup: false };

/** As Velero's chart makes it of values of ours. */
function ofChart(name: string, overrides: Partial<ScheduleFact> = {}): ScheduleFact {
  return aSchedule({
    name,
    labels: {
      'app.kubernetes.io/name': 'velero',
      'app.kubernetes.io/instance': 'velero',
      'app.kubernetes.io/managed-by': 'Helm',
    },
    annotations: { 'backstage-dr.io/entity-ref': REF, 'backstage-dr.io/cluster': 'seoul-1' },
    template: { includedNamespaces: ['order'], ...NONE },
    ...overrides,
  });
}

function labels(release: string, chart = 'velero') {
  return {
    labels: {
      'app.kubernetes.io/name': chart,
      'app.kubernetes.io/instance': release,
      'app.kubernetes.io/managed-by': 'Helm',
    },
  };
}

describe('chartScheduleOf', () => {
  const keyOf = (schedule: ScheduleFact) => chartScheduleOf(schedule, { entityRef: REF, usualKey: 'dr-order' })?.key;

  it.each<[string, ScheduleFact, string | undefined]>([
    ['its release', ofChart('velero-dr-order'), 'dr-order'],
    ['its release, whatever the key', ofChart('velero-nightly'), 'nightly'],
    ['a release named after the chart and more', ofChart('velero-eu-dr-order', labels('velero-eu')), 'dr-order'],
    ['a release that is not named after the chart', ofChart('backup-velero-dr-order', labels('backup')), 'dr-order'],
    ['a chart of another name', ofChart('backup-dr-dr-order', labels('backup', 'dr')), 'dr-order'],
    ['something else than its release', ofChart('saviour-dr-order', labels('backup')), 'dr-order'],
    ['something else, and with a key of its own', ofChart('saviour-nightly', labels('backup')), undefined],
    [
      'nothing that is told',
      ofChart('velero-dr-order', { labels: { 'app.kubernetes.io/managed-by': 'Helm' } }),
      'dr-order',
    ],
    ['its release, for another service', ofChart('velero-dr-order', { annotations: {} }), undefined],
    ['its release, by somebody else', ofChart('velero-dr-order', { labels: {} }), undefined],
  ])('finds the key of one that is called after %s', (_, schedule, key) => {
    expect(keyOf(schedule)).toBe(key);
  });

  it('tells the release as Helm notes it, else by the label, else by the name', () => {
    const releaseOf = (schedule: ScheduleFact) => {
      const { release, releaseNamespace } = chartScheduleOf(schedule, { entityRef: REF, usualKey: 'dr-order' }) ?? {};
      return [release, releaseNamespace];
    };
    const { annotations } = ofChart('velero-dr-order');
    const noted = { 'meta.helm.sh/release-name': 'vel', 'meta.helm.sh/release-namespace': 'ops' };
    expect(releaseOf(ofChart('velero-dr-order', { annotations: { ...annotations, ...noted } }))).toEqual([
      'vel',
      'ops',
    ]);
    expect(releaseOf(ofChart('backup-velero-dr-order', labels('backup')))).toEqual(['backup', 'velero']);
    expect(releaseOf(ofChart('saviour-dr-order', { labels: { 'app.kubernetes.io/managed-by': 'Helm' } }))).toEqual([
      'saviour',
      'velero',
    ]);
  });
});

describe('a Schedule that Helm has made of values of ours', () => {
  const propose = (schedules: ScheduleFact[], choices: ScheduleChoices = {}, facts = {}) =>
    proposeSchedule(aGround({ schedules, ...facts }), choices);

  it('is what a later proposal changes, in its values', () => {
    const first = propose([]);
    const again = propose([ofChart('velero-dr-order')], { ttl: '3d' });
    expect(again.chart).toEqual({
      name: 'velero-dr-order',
      key: 'dr-order',
      release: 'velero',
      releaseNamespace: 'velero',
    });
    expect(again.manifest?.metadata).toEqual(first.manifest?.metadata);
    const [[before], [after]] = [first, again].map(({ manifest }) => (manifest ? manifestFiles(manifest, 'helm') : []));
    expect(after.path).toBe(before.path);
    expect(Object.keys(parse(after.text).schedules)).toEqual(Object.keys(parse(before.text).schedules));
    expect(parse(after.text).schedules['dr-order'].template.ttl).toBe('72h0m0s');
    expect(codesOf(again.limits)).not.toContain('proposal.limit.alreadyScheduled');
    expect(first).not.toHaveProperty('chart');
  });

  it('is said to be Helm’s, with where it is changed', () => {
    const { choices, limits } = propose([ofChart('velero-nightly')]);
    const name = choiceOf({ choices }, 'name');
    expect([name?.value, name?.why.map(each => renderStatement(each))]).toEqual([
      'nightly',
      ['Helm has made velero-nightly for this service of the values under schedules.nightly; these are changed.'],
    ]);
    const said = limits.find(({ code }) => code === 'proposal.limit.chart');
    expect(said && renderStatement(said)).toBe(
      'Helm owns velero-nightly in seoul-1 (release velero in velero): it is changed by its values only, under schedules.nightly, so write this in the format helm. Applying it from here is refused.',
    );
    expect(said && renderStatement(said, 'ko')).toMatch(/Helm이 관리합니다/);
  });

  it('goes by its key and by its name; any other name is that of a second one', () => {
    const schedules = [ofChart('velero-dr-order')];
    for (const name of ['dr-order', 'velero-dr-order']) {
      const { chart, manifest } = propose(schedules, { name });
      expect([chart?.name, manifest?.metadata.name]).toEqual(['velero-dr-order', 'dr-order']);
    }
    const { chart, manifest, limits } = propose(schedules, { name: 'mine' });
    expect([chart, manifest?.metadata.name]).toEqual([undefined, 'mine']);
    expect(limits.find(({ code }) => code === 'proposal.limit.alreadyScheduled')?.params).toEqual({
      schedules: ['velero-dr-order'],
    });
  });

  it('tells by its runs how long a backup takes', () => {
    const backups = [
      aBackup(HOUR, { scheduleName: 'velero-dr-order', spec: { includedNamespaces: ['order'], ...NONE } }),
    ];
    const { promise } = propose([ofChart('velero-dr-order')], {}, { backups });
    expect(promise.durationIs).toBe('measured');
  });

  it.each<[string, ScheduleFact]>([
    ['is gone', ofChart('velero-dr-order', { goneAt: '2026-11-23T12:00:00Z' })],
    [
      'is another service’s',
      ofChart('velero-dr-order', { annotations: { 'backstage-dr.io/entity-ref': 'component:default/cart' } }),
    ],
    ['is in another cluster', ofChart('velero-dr-order', { cluster: 'tokyo-1' })],
    ['takes other namespaces', ofChart('velero-dr-order', { template: { includedNamespaces: ['cart'], ...NONE } })],
    ['takes everything', ofChart('velero-dr-order', { template: { ...NONE } })],
  ])('is not meant when it %s', (_, schedule) => {
    const { chart, manifest } = propose([schedule]);
    expect([chart, manifest?.metadata.name]).toEqual([undefined, 'dr-order']);
  });

  it('stands back behind one that was applied', () => {
    const applied = ofChart('dr-order', { labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' } });
    const { chart, limits } = propose([ofChart('velero-dr-order'), applied]);
    expect(chart).toBeUndefined();
    expect(codesOf(limits)).toContain('proposal.limit.alreadyScheduled');
  });

  it('is widened when the service comes to run in another namespace, and said to be when it is narrowed', () => {
    const placement = placed(aPlace('order'), aPlace('order-data'));
    const { chart, manifest } = propose([ofChart('velero-dr-order')], {}, { placement });
    expect([chart?.key, manifest?.spec.template.includedNamespaces]).toEqual(['dr-order', ['order', 'order-data']]);
    const wide = ofChart('velero-dr-order', { template: { includedNamespaces: ['cart', 'order'], ...NONE } });
    const { limits } = propose([wide]);
    expect(limits.find(({ code }) => code === 'proposal.limit.namespacesDropped')?.params).toEqual({
      name: 'velero-dr-order',
      namespaces: ['cart'],
    });
  });
});
