import { ClusterStore, resources } from '../api-server';
import { addPastDrill } from './pastDrill';

const NOW = Date.parse('2026-11-23T12:05:00Z');

describe('addPastDrill', () => {
  const store = ClusterStore.create();
  store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'velero' } });
  store.create(resources.backups, {
    apiVersion: 'velero.io/v1',
    kind: 'Backup',
    metadata: { name: 'billing-1', namespace: 'velero' },
    spec: { includedNamespaces: ['billing'] },
    status: { phase: 'Completed', completionTimestamp: '2026-11-20T03:00:00Z' },
  });
  const drills = () => store.list(resources.restores).map(({ metadata }) => metadata.name);

  it('tells drills of one day apart, and makes what two services share once', () => {
    for (const daysAgo of [1.5, 0.9, 1.5]) addPastDrill(store, { daysAgo, namespace: 'billing' }, NOW);
    expect(drills()).toEqual(['billing-drill-20261122000500', 'billing-drill-20261122142900']);
  });

  it('makes none of what had not been backed up by then', () => {
    const before = drills();
    addPastDrill(store, { daysAgo: 5, namespace: 'billing' }, NOW);
    addPastDrill(store, { daysAgo: 1, namespace: 'shop' }, NOW);
    expect(drills()).toEqual(before);
  });
});
