import { TestDatabaseId } from '@backstage/backend-test-utils';
import { BackupArtefacts, millisOf } from '@backstage-dr/plugin-dr-common';
import { backup, minute, START_MS } from '../__testUtils__/objects';
import { TestProjection } from '../__testUtils__/TestProjection';
import { testDatabases } from '../__testUtils__/testDatabases';
import { WantedBackup } from './ArtefactStore';
import { Touched } from './Touched';

const databases = testDatabases();
const HOUR = 60;

function read(backupName: string, more: Partial<BackupArtefacts> = {}): BackupArtefacts {
  return { cluster: 'seoul', backupName, readAt: minute(0), volumeInfos: [], ...more };
}

describe.each(databases.eachSupportedId())('what lies beside Backups, on %p', databaseId => {
  async function setUp(): Promise<TestProjection> {
    return TestProjection.create(await databases.init(databaseId as TestDatabaseId));
  }

  /** Names of the Backups to read, each one taken for read before the next is asked for. */
  async function readAll({ writing }: TestProjection, cluster = 'seoul'): Promise<string[]> {
    const names: string[] = [];
    for (;;) {
      const next: WantedBackup | undefined = await writing.nextWanted(cluster, minute(0));
      if (!next) return names;
      names.push(next.name);
      await writing.storeArtefacts(next, read(next.name, { cluster }), undefined);
    }
  }

  it('wants the newest finished Backups of each Schedule and each set of namespaces', async () => {
    const projection = await setUp();
    const hourly = (started: number, phase?: string) =>
      backup(`hourly-${-started}`, { schedule: 'hourly', namespaces: ['pay'], started: started * HOUR, phase });
    await projection.list('seoul', 'Backup', [
      hourly(-1, 'InProgress'),
      hourly(-2, 'Failed'),
      ...[-3, -4, -5, -6].map(started => hourly(started, 'PartiallyFailed')),
      backup('by-hand-1', { namespaces: ['pay'], started: -2 * HOUR }),
      backup('by-hand-2', { namespaces: ['pay', 'order'], started: -7 * HOUR }),
      backup('everything', { started: -8 * HOUR }),
      backup('ancient', { namespaces: ['old'], started: -40 * 24 * HOUR }),
    ]);
    expect(await readAll(projection)).toEqual([
      ...['by-hand-1', 'hourly-3', 'by-hand-2', 'everything'],
      ...['hourly-4', 'hourly-5'],
    ]);
    expect(await readAll(projection, 'tokyo')).toEqual([]);

    await projection.watch('seoul', hourly(0));
    expect(await projection.writing.nextWanted('seoul', minute(0))).toEqual({
      ...{ id: 'seoul/Backup/velero/hourly-0', name: 'hourly-0', storageLocation: 'default', failures: 0 },
      ...{ startedAt: minute(0), atMs: START_MS },
    });
  });

  it('tries again when it is time, after those that were never tried', async () => {
    const projection = await setUp();
    const { writing } = projection;
    await projection.list('seoul', 'Backup', [
      backup('new', { namespaces: ['a'], started: 0 }),
      backup('old', { namespaces: ['b'], started: -HOUR }),
    ]);
    const first = await writing.nextWanted('seoul', minute(0));
    expect(first).toMatchObject({ name: 'new', failures: 0 });
    await writing.storeArtefacts(first!, read('new', { problem: 'no' }), minute(5));
    expect(await writing.nextWanted('seoul', minute(6))).toMatchObject({ name: 'old' });
    await writing.storeArtefacts((await writing.nextWanted('seoul', minute(6)))!, read('old'), undefined);

    expect(await writing.nextWanted('seoul', minute(4))).toBeUndefined();
    expect(await writing.nextWanted('seoul', minute(5))).toMatchObject({ name: 'new', failures: 1 });
  });

  it('reads one of the same name anew when it is another', async () => {
    const projection = await setUp();
    await projection.list('seoul', 'Backup', [backup('a', { started: 0 })]);
    expect(await readAll(projection)).toEqual(['a']);
    await projection.watch('seoul', backup('a', { started: 5 }), minute(9));
    expect(await readAll(projection)).toEqual(['a']);
  });

  it('reads a copy only where the original was not read', async () => {
    const projection = await setUp();
    await projection.list('seoul', 'Backup', [backup('a', { started: 0 })]);
    await projection.list('tokyo', 'Backup', [
      backup('a', { started: 0, synced: 9 }),
      backup('theirs', { namespaces: ['x'], started: 0, synced: 9 }),
    ]);
    expect(await readAll(projection)).toEqual(['a']);
    expect(await readAll(projection, 'tokyo')).toEqual(['theirs']);
  });

  it('keeps what it has read once, tells of it, and forgets it with the Backup', async () => {
    const projection = await setUp();
    const { writing, reading, knex } = projection;
    await projection.list('seoul', 'Backup', [backup('a', { namespaces: ['pay'], started: 0 })]);
    const [fact] = await reading.backupsFor(
      { clusters: ['seoul'], namespaces: ['pay'] },
      { since: minute(-9), limit: 9, older: 0 },
    );
    const wanted = await writing.nextWanted('seoul', minute(0));
    const before = await reading.revision(['pay']);
    const touched: Touched[] = [];
    writing.onTouched(each => touched.push(...each));
    const errors = { velero: ['boom'], cluster: [], namespaces: {} };
    await writing.storeArtefacts(wanted!, read('a', { errors, startedAt: minute(0) }), minute(5));
    expect(await reading.revision(['pay'])).not.toBe(before);
    expect(touched).toEqual([{ cluster: 'seoul', topic: 'ns:pay' }]);

    await writing.storeArtefacts(wanted!, read('a', { volumeInfos: undefined, problem: 'gone' }), undefined);
    expect(await reading.artefactsOf([fact])).toEqual([read('a', { errors, problem: 'gone' })]);
    expect(await reading.artefactsOf([{ ...fact, cluster: 'tokyo' }])).toEqual([]);

    await projection.list('seoul', 'Backup', [], minute(1));
    expect(await reading.artefactsOf([fact])).toHaveLength(1);
    await writing.prune({ goneBefore: minute(2) });
    expect(await reading.artefactsOf([fact])).toEqual([]);
    expect(await knex('dr_artefacts')).toEqual([]);
    expect(millisOf(fact.startedAt)).toBe(START_MS);
  });
});
