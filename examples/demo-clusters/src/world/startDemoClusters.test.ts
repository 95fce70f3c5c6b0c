import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { resources } from '../api-server';
import { ManualClock } from '../clock';
import { Backup, BackupStorageLocation, PodVolumeBackup, Schedule } from '../velero';
import { DemoClusters, startDemoClusters } from './startDemoClusters';

const HOUR_MS = 3_600_000;
const NOW = '2026-11-23T03:33:33Z';

describe('startDemoClusters', () => {
  let clock: ManualClock = ManualClock.at(NOW);
  let running: DemoClusters[];
  const start = async (stateDir?: string) => {
    const demo = await startDemoClusters({ clock, stateDir, historyDays: 1 });
    running.push(demo);
    return demo;
  };
  const run = (demo: DemoClusters, seconds: number) => {
    for (let second = 0; second < seconds; second += 1) {
      clock.advance(1000);
      demo.tick();
    }
  };
  const backupsOf = (demo: DemoClusters, cluster: string, schedule: string) =>
    demo
      .cluster(cluster)
      .store.list<Backup>(resources.backups)
      .filter(each => each.metadata.labels?.['velero.io/schedule-name'] === schedule);
  const phasesOf = (backups: Backup[]) => new Set(backups.map(backup => backup.status?.phase));
  const scheduleOf = (demo: DemoClusters, name: string) =>
    demo.cluster('seoul-1').store.get<Schedule>(resources.schedules, 'velero', name);

  beforeEach(() => {
    running = [];
  });
  afterEach(() => Promise.all(running.map(demo => demo.stop())));

  describe('the past', () => {
    let demo: DemoClusters;
    beforeAll(async () => {
      clock = ManualClock.at(NOW);
      demo = await startDemoClusters({ clock });
    }, 30_000);
    afterAll(() => demo.stop());

    it('is what each service is meant to show', () => {
      const order = backupsOf(demo, 'seoul-1', 'order');
      expect(order.length).toBeGreaterThan(900);
      expect(order.slice(-30).every(backup => backup.status?.phase === 'Completed')).toBe(true);
      expect(order.at(-1)?.status?.startTimestamp).toBe('2026-11-23T03:30:19Z');
      expect(phasesOf(backupsOf(demo, 'seoul-1', 'shipping').slice(-9))).toEqual(new Set(['Failed']));
      expect(backupsOf(demo, 'seoul-1', 'brand-site').at(-1)?.metadata.creationTimestamp).toMatch(/^2026-10-(30|31)/);
      expect(scheduleOf(demo, 'brand-site')?.spec.paused).toBe(true);
      expect(backupsOf(demo, 'seoul-1', 'reporting')).toEqual([]);
      expect(scheduleOf(demo, 'warehouse')?.spec.template.ttl).toBe('30d');
      expect(demo.cluster('seoul-1').store.get(resources.backups, 'velero', 'warehouse-imported')).toMatchObject({
        status: { phase: 'Imported' },
      });
      const loyalty = demo
        .cluster('seoul-1')
        .store.get<Backup>(resources.backups, 'velero', 'loyalty-before-migration');
      const leftMs = Date.parse(loyalty?.status?.expiration ?? '') - clock.now();
      expect(leftMs).toBeGreaterThan(0);
      expect(leftMs).toBeLessThan(24 * HOUR_MS);
    });

    it('holds nothing that has expired and nothing of the future', () => {
      for (const { store } of demo.clusters) {
        for (const { metadata, status } of store.list<Backup>(resources.backups)) {
          if (status?.phase === 'Imported') continue;
          expect(Date.parse(metadata.creationTimestamp)).toBeLessThanOrEqual(clock.now());
          expect(Date.parse(status?.expiration ?? '')).toBeGreaterThan(clock.now() - HOUR_MS);
        }
      }
    });

    it('has a gap where Velero was down', () => {
      const starts = backupsOf(demo, 'seoul-1', 'back-office').map(each => Date.parse(each.metadata.creationTimestamp));
      const gaps = starts.slice(1).map((at, index) => (at - starts[index]) / HOUR_MS);
      expect(Math.max(...gaps)).toBeGreaterThanOrEqual(2);
    });

    it('is seen from the other cluster through the shared locations, and only through those', () => {
      const completed = backupsOf(demo, 'seoul-1', 'order').filter(each => each.status?.phase !== 'Failed');
      expect(backupsOf(demo, 'tokyo-1', 'order')).toHaveLength(completed.length);
      expect(backupsOf(demo, 'tokyo-1', 'search')).not.toEqual([]);
      expect(backupsOf(demo, 'seoul-1', 'kiosk')).not.toEqual([]);
      expect(backupsOf(demo, 'tokyo-1', 'kiosk')).toEqual([]);
      const transfers = demo.cluster('tokyo-1').store.list<PodVolumeBackup>(resources.podvolumebackups);
      expect(transfers.some(({ spec }) => spec.pod.namespace === 'order')).toBe(true);
      expect(demo.cluster('tokyo-1').store.list(resources.datauploads).length).toBeGreaterThan(0);
    });

    it('would have come in by the front door, but for what is malformed', () => {
      for (const { store } of demo.clusters) {
        for (const resource of Object.values(resources)) {
          for (const object of store.list(resource).filter(each => !/^warehouse/.test(each.metadata.name))) {
            expect(() => store.update(resource, object)).not.toThrow();
          }
        }
      }
    });

    it('goes on without a burst of backups', () => {
      const before = demo.cluster('seoul-1').store.list(resources.backups).length;
      run(demo, 60);
      expect(demo.cluster('seoul-1').store.list(resources.backups).length).toBe(before);
      run(demo, 600);
      expect(backupsOf(demo, 'seoul-1', 'order').at(-1)?.metadata.name).toBe('order-20261123034017');
    });
  });

  describe('clusters', () => {
    const ask = (demo: DemoClusters, cluster: string, path: string) => {
      const { url, token } = demo.cluster(cluster);
      return fetch(url + path, { headers: { authorization: `Bearer ${token}` } });
    };
    const BACKUPS = '/apis/velero.io/v1/backups?limit=1';

    it('answer each in their own way', async () => {
      const demo = await start();
      expect((await ask(demo, 'seoul-1', BACKUPS)).status).toBe(200);
      expect((await ask(demo, 'jeju-lab', BACKUPS)).status).toBe(404);
      expect((await ask(demo, 'legacy-dc', BACKUPS)).status).toBe(403);
      expect((await fetch(demo.cluster('seoul-1').url + BACKUPS)).status).toBe(403);
    });

    it('fall silent once they have been read, where they are meant to', async () => {
      const demo = await start();
      const { api } = demo.cluster('busan-edge');
      const stop = new AbortController();
      const { url, token } = demo.cluster('busan-edge');
      const watch = await fetch(`${url}/apis/velero.io/v1/backups?watch=1`, {
        headers: { authorization: `Bearer ${token}` },
        signal: stop.signal,
      });
      expect(watch.status).toBe(200);
      clock.advance(20_000);
      while (api.isUp) await new Promise(resolve => setTimeout(resolve, 50));
      await expect(ask(demo, 'busan-edge', BACKUPS)).rejects.toThrow('fetch failed');
      stop.abort();
      await demo.controls.setClusterUp('busan-edge', true);
      expect((await ask(demo, 'busan-edge', BACKUPS)).status).toBe(200);
    });

    it('are told of in a kubeconfig that kubectl can read', async () => {
      const demo = await start();
      const config = JSON.parse(demo.kubeconfig) as { contexts: Array<{ name: string }> };
      expect(config.contexts.map(context => context.name)).toEqual(
        expect.arrayContaining(['seoul-1', 'seoul-1-admin', 'busan-edge', 'legacy-dc-admin']),
      );
    });
  });

  describe('controls', () => {
    it('take a cluster down and up, on the same port', async () => {
      const demo = await start();
      const { url } = demo.cluster('busan-edge');
      await demo.controls.setClusterUp('busan-edge', true);
      expect(
        (await fetch(`${url}/version`, { headers: { authorization: 'Bearer demo-busan-edge-portal' } })).status,
      ).toBe(200);
      await demo.controls.setClusterUp('busan-edge', false);
      await expect(fetch(`${url}/version`)).rejects.toThrow('fetch failed');
    });

    it('take Velero down with its cluster, and up again', async () => {
      const demo = await start();
      const kiosk = () => backupsOf(demo, 'busan-edge', 'kiosk').length;
      const before = kiosk();
      await demo.controls.setClusterUp('busan-edge', false);
      run(demo, 1900);
      expect(kiosk()).toBe(before);
      await demo.controls.setClusterUp('busan-edge', true);
      run(demo, 60);
      expect(kiosk()).toBe(before + 1);
    });

    it('make a location unavailable for all who share it', async () => {
      const demo = await start();
      demo.controls.setLocationReachable('tokyo-1', 'default', false);
      run(demo, 90);
      const phases = ['seoul-1', 'tokyo-1'].map(
        cluster =>
          demo.cluster(cluster).store.get<BackupStorageLocation>(resources.backupstoragelocations, 'velero', 'default')
            ?.status?.phase,
      );
      expect(phases).toEqual(['Unavailable', 'Unavailable']);
      const [seoul] = demo.controls.state().clusters;
      expect(seoul.locations).toMatchObject([
        { name: 'busan-edge', reachable: true },
        { name: 'default', reachable: false },
        { name: 'seoul-local', reachable: true },
      ]);
    });

    it.each([
      ['succeeds', 'Completed', 1],
      ['fails', 'Failed', 1],
      ['partially-fails', 'PartiallyFailed', 1],
      ['skips-volumes', 'Completed', 0],
    ] as const)('make a backup that %s', async (next, phase, transfers) => {
      const demo = await start();
      const { store } = demo.cluster('seoul-1');
      demo.controls.setNextBackup('seoul-1', next);
      const name = demo.controls.runBackup('seoul-1', 'order');
      run(demo, 30);
      const made = store.get<Backup>(resources.backups, 'velero', name);
      expect(made?.status?.phase).toBe(phase);
      const owned = store
        .list<PodVolumeBackup>(resources.podvolumebackups)
        .filter(each => each.metadata.labels?.['velero.io/backup-name'] === name);
      expect(owned).toHaveLength(transfers);
      expect(demo.controls.state().clusters[0].nextBackup).toBe('succeeds');
    });

    it('back up a service that has no schedule', async () => {
      const demo = await start();
      const [{ cluster, backup }] = demo.controls.backUpService('recommendation');
      run(demo, 60);
      expect(demo.cluster(cluster).store.get<Backup>(resources.backups, 'velero', backup)).toMatchObject({
        spec: { includedNamespaces: ['recommendation'] },
        status: { phase: 'Completed' },
      });
    });

    it('pause a schedule', async () => {
      const demo = await start();
      demo.controls.setSchedulePaused('seoul-1', 'order', true);
      const before = backupsOf(demo, 'seoul-1', 'order').length;
      run(demo, 700);
      expect(backupsOf(demo, 'seoul-1', 'order')).toHaveLength(before);
    });

    it('name what there is when asked for what there is not', async () => {
      const demo = await start();
      expect(() => demo.controls.runBackup('mars-1', 'order')).toThrow(/"mars-1".*seoul-1, tokyo-1/);
      expect(() => demo.controls.runBackup('tokyo-1', 'order')).toThrow(/"order".*payment-tokyo/);
      expect(() => demo.controls.setVeleroRunning('jeju-lab', true)).toThrow(/not installed/);
      expect(() => demo.controls.setLocationReachable('seoul-1', 'nowhere', true)).toThrow(/"nowhere"/);
      expect(() => demo.controls.backUpService('nothing')).toThrow(/"nothing"/);
    });
  });

  describe('with a folder for its state', () => {
    let folder: string;
    beforeEach(async () => {
      folder = await mkdtemp(join(tmpdir(), 'demo-clusters-'));
    });
    afterEach(() => rm(folder, { recursive: true, force: true }));

    it('goes on where it stopped, missed runs made up for once, the outage left as it was', async () => {
      const first = await start(folder);
      const name = first.controls.runBackup('seoul-1', 'order');
      run(first, 30);
      await first.controls.setClusterUp('tokyo-1', false);
      first.controls.setLocationReachable('seoul-1', 'seoul-local', false);
      const { revision } = first.cluster('seoul-1').store;
      await first.stop();

      clock.advance(5 * HOUR_MS);
      const second = await start(folder);
      const { store } = second.cluster('seoul-1');
      expect(store.revision).toBe(revision);
      expect(store.get<Backup>(resources.backups, 'velero', name)?.status?.phase).toBe('Completed');
      expect(second.cluster('tokyo-1').api.isUp).toBe(false);
      expect(second.storage.isAvailable('harbour-seoul')).toBe(false);

      run(second, 120);
      const since = backupsOf(second, 'seoul-1', 'order').filter(
        each => Date.parse(each.metadata.creationTimestamp) > clock.now() - 5 * HOUR_MS,
      );
      expect(since).toHaveLength(1);
      expect(since[0].status?.phase).toBe('Completed');
    });

    it('lets a client resume after a stop', async () => {
      const first = await start(folder);
      await first.stop();
      const second = await start(folder);
      const { url, token, store } = second.cluster('seoul-1');
      const stop = new AbortController();
      const watch = await fetch(`${url}/apis/velero.io/v1/schedules?watch=1&resourceVersion=${store.revision}`, {
        headers: { authorization: `Bearer ${token}` },
        signal: stop.signal,
      });
      second.controls.setSchedulePaused('seoul-1', 'order', true);
      const { value } = (await watch.body?.getReader().read()) ?? {};
      expect(new TextDecoder().decode(value)).toContain('"type":"MODIFIED"');
      stop.abort();
    });

    it('never gives a revision twice, even after a kill', async () => {
      const first = await start(folder);
      const { revision } = first.cluster('seoul-1').store;
      await first.stop();
      const path = join(folder, 'world.json');
      const killed = JSON.parse(await readFile(path, 'utf8')) as { stopped: boolean };
      await writeFile(path, JSON.stringify({ ...killed, stopped: false }));
      const second = await start(folder);
      expect(second.cluster('seoul-1').store.revision).toBeGreaterThan(revision + 1000);
      expect(second.cluster('seoul-1').store.eventsSince(resources.backups, revision)).toBeUndefined();
    });

    it('says which file is broken and what to do', async () => {
      await writeFile(join(folder, 'world.json'), '{');
      await expect(start(folder)).rejects.toThrow(/world\.json is broken .* remove the folder/);
    });

    it('writes a kubeconfig only for its owner', async () => {
      const demo = await start(folder);
      expect(await readFile(demo.kubeconfigPath ?? '', 'utf8')).toBe(demo.kubeconfig);
      const { stdout } = await promisify(execFile)('ls', ['-l', demo.kubeconfigPath ?? '']);
      expect(stdout).toMatch(/^-rw-------/);
    });
  });
});
