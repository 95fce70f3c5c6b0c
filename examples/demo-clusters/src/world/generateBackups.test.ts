import { ClusterStore, resources } from '../api-server';
import { Backup } from '../velero';
import { generateBackups } from './generateBackups';

describe('generateBackups', () => {
  it('fills a cluster with backups like real ones', () => {
    const store = ClusterStore.create();
    const nowMs = Date.parse('2026-11-23T04:00:00Z');
    generateBackups(store, { count: 1005, schedules: 10, nowMs });
    const entries = store.entries(resources.backups);
    expect(entries).toHaveLength(1005);
    const bytes = entries.reduce((sum, entry) => sum + entry.json.length, 0) / entries.length;
    expect(bytes).toBeGreaterThan(2400);
    expect(bytes).toBeLessThan(3000);
    expect(store.list(resources.schedules)).toHaveLength(10);
    for (const { metadata, status } of store.list<Backup>(resources.backups)) {
      expect(metadata.labels?.['backstage.io/kubernetes-id']).toMatch(/^svc-00\d$/);
      expect(Date.parse(status?.expiration ?? '')).toBeGreaterThan(nowMs);
    }
    // What was planted raw would also have come in by the front door.
    const [first] = store.list(resources.backups);
    const { spec, status } = first;
    expect(store.update(resources.backups, first)).toMatchObject({ spec, status });
  });
});
