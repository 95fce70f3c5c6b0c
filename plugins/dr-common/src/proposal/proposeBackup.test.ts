import { parse } from 'yaml';
import { aBackup, aClaim, aWorkload, HOUR } from '../__fixtures__/world';
import { BackupChoices, ServiceFacts } from '../model';
import { aController, aGround, choiceOf, placed, running } from './__testUtils__/ground';
import { proposeBackup } from './proposeBackup';

const SELECTOR = { matchLabels: { app: 'order' }, matchExpressions: [] };

function propose(choices: BackupChoices = {}, facts: Partial<ServiceFacts> = {}, wholeCluster = false) {
  return proposeBackup(aGround(facts, { wholeCluster }), choices);
}

describe('proposeBackup', () => {
  it('takes the service with its volumes, now', () => {
    const place = running({
      selector: SELECTOR,
      controllers: [aController({ claimNames: ['data'] })],
      claims: [aClaim('data')],
    });
    const { manifest, yaml = '', problems, choices } = propose({}, place);
    expect(problems).toEqual([]);
    expect(manifest).toEqual({
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: {
        name: 'dr-order-now-20261123123000',
        namespace: 'velero',
        labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' },
        annotations: { 'backstage-dr.io/entity-ref': 'component:default/order', 'backstage-dr.io/cluster': 'seoul-1' },
      },
      spec: {
        includedNamespaces: ['order'],
        labelSelector: SELECTOR,
        storageLocation: 'default',
        ttl: '720h0m0s',
        snapshotVolumes: false,
        defaultVolumesToFsBackup: true,
        metadata: { labels: { 'app.kubernetes.io/managed-by': 'backstage-dr' } },
      },
    });
    expect(parse(yaml).metadata).toEqual(manifest?.metadata);
    expect(choices.map(({ field }) => field)).toEqual([
      'cluster',
      'namespace',
      'extent',
      'volumes',
      'storageLocation',
      'ttl',
      'name',
    ]);
  });

  it('takes a whole cluster, cluster-scoped objects included, where that is allowed and chosen', () => {
    const { manifest, options, choices } = propose({ extent: 'cluster', cluster: 'seoul-1' }, {}, true);
    expect(manifest?.spec).toMatchObject({
      includedNamespaces: ['*'],
      includeClusterResources: true,
      defaultVolumesToFsBackup: true,
    });
    expect(manifest?.spec.labelSelector).toBeUndefined();
    expect(manifest?.metadata.name).toBe('dr-order-cluster-now-20261123123000');
    expect(options.extents).toEqual(['namespace', 'cluster']);
    expect(choiceOf({ choices }, 'namespace')).toBeUndefined();
  });

  it('does not take a whole cluster unless both', () => {
    expect(propose({}, {}, true).manifest?.spec.includedNamespaces).toEqual(['order']);
    expect(propose({ extent: 'cluster' }).problems).toEqual([
      {
        field: 'extent',
        value: 'cluster',
        accepted: { code: 'proposal.accepted.extents', params: { extents: ['namespace'] } },
      },
    ]);
  });

  it('is told apart by its moment and stays within what a label holds', () => {
    const long = { entityRef: `component:default/${'x'.repeat(63)}` };
    expect(propose({}, long).manifest?.metadata.name).toMatch(/^dr-x+-[a-z0-9]{6}-now-20261123123000$/);
    expect(propose({}, long).manifest?.metadata.name.length).toBeLessThanOrEqual(63);
  });

  it.each<[BackupChoices, string, Partial<ServiceFacts>]>([
    [{ name: 'taken' }, 'proposal.accepted.freeName', { backups: [aBackup(HOUR, { name: 'taken' })] }],
    [{ name: '-' }, 'proposal.accepted.name', {}],
    [{ ttl: 'forever' }, 'proposal.accepted.ttl', {}],
    [{ storageLocation: 'nowhere' }, 'proposal.accepted.locations', {}],
    [{ namespace: 'other' }, 'proposal.accepted.namespaces', {}],
    [{ volumes: 'snapshot' }, 'proposal.accepted.volumes', {}],
    [{}, 'proposal.accepted.clusters', { placement: placed() }],
  ])('refuses %j', (choices, code, facts) => {
    const { manifest, problems } = propose(choices, facts);
    expect(problems.map(({ accepted }) => accepted.code)).toEqual([code]);
    expect(manifest).toBeUndefined();
  });

  it('may be called as one that was deleted', () => {
    const facts = { backups: [aBackup(HOUR, { name: 'taken', goneAt: '2026-11-23T12:00:00Z' })] };
    expect(propose({ name: 'taken' }, facts).manifest?.metadata.name).toBe('taken');
    expect(propose({}, { placement: placed(aWorkload()) }).problems).toEqual([]);
  });
});
