import { backup, deployment, minute, namespaceObject } from '../../__testUtils__/objects';
import { TestProjection } from '../../__testUtils__/TestProjection';
import { testDatabases } from '../../__testUtils__/testDatabases';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('CoalescingFactStore on %p', databaseId => {
  it('answers one who asks while the same is being read', async () => {
    const projection = await TestProjection.create(await databases.init(databaseId));
    await projection.see('seoul', [namespaceObject('pay'), deployment('payment', 'pay', { app: 'payment' })]);
    const store = projection.reading.manyAtOnce();
    const concern = { clusters: ['seoul'], namespaces: ['pay'] };
    const ask = async () => [await store.namespaces(concern), await store.controllersIn(concern)];
    const first = ask();
    const later: Array<ReturnType<typeof ask>> = [];
    for (let turn = 0; turn < 5; turn++) {
      await new Promise(resolve => setImmediate(resolve));
      later.push(ask());
    }
    const expected = [[{ name: 'pay' }], [{ name: 'payment' }]];
    for (const answer of await Promise.all([first, ...later])) expect(answer).toMatchObject(expected);
  });

  it('asks with few statements, however many ask at once', async () => {
    const projection = await TestProjection.create(await databases.init(databaseId));
    const names = Array.from({ length: 50 }, (_, index) => `n${index}`);
    await projection.see('seoul', names.map(namespaceObject));
    const store = projection.reading.manyAtOnce();
    let queries = 0;
    projection.knex.on('query', () => {
      queries += 1;
    });
    const found = await Promise.all(names.map(name => store.namespaces({ clusters: ['seoul'], namespaces: [name] })));
    expect(found.map(([{ name }]) => name)).toEqual(names);
    expect(queries).toBe(1);
  });

  it.each(['seoul', 'arn:aws:eks:ap-northeast-2:1:cluster/seoul'])(
    'answers about long ago what a store that is asked alone does, in %s',
    async cluster => {
      const projection = await TestProjection.create(await databases.init(databaseId));
      const namespaces = ['pay'];
      await projection.see(cluster, [
        backup('pay-1', { namespaces, started: 1 }),
        backup('pay-2', { namespaces, started: 2, phase: 'Failed' }),
        backup('pay-3', { namespaces, started: 3 }),
        backup('all', { started: 2 }),
      ]);
      const concern = { clusters: [cluster], namespaces };
      const range = { since: minute(3), limit: 10, older: 10 };
      const alone = await projection.reading.backupsFor(concern, range);
      expect(alone.map(({ name }) => name)).toEqual(['pay-3', 'all', 'pay-1']);
      const store = projection.reading.manyAtOnce();
      expect(await store.backupsFor(concern, range)).toEqual(alone);
      expect(await store.copiesFor(concern, range, new Set(['pay-1']))).toEqual(
        await projection.reading.copiesFor(concern, range, new Set(['pay-1'])),
      );
    },
  );

  describe('reads ahead what becomes of the data of services', () => {
    const concern = { clusters: ['seoul'], namespaces: ['pay'] };
    const range = { since: minute(0), limit: 10, older: 10 };

    async function readAhead() {
      const projection = await TestProjection.create(await databases.init(databaseId));
      await projection.see('seoul', [
        backup('pay-1', { namespaces: ['pay'], started: 1 }),
        backup('all', { started: 0 }),
      ]);
      const store = projection.reading.manyAtOnce();
      await store.readAhead(concern, range.since);
      return { projection, store };
    }

    it('and asks nothing more when it is asked for', async () => {
      const { projection, store } = await readAhead();
      let queries = 0;
      projection.knex.on('query', () => {
        queries += 1;
      });
      expect(await store.backupsFor(concern, range)).toMatchObject([{ name: 'pay-1' }, { name: 'all' }]);
      expect(await store.schedulesFor(concern)).toEqual([]);
      expect(await store.restoresFor(concern, 10)).toEqual([]);
      expect(queries).toBe(0);
    });

    it('lets go of the facts, and still knows them, but keeps those that may concern any namespace', async () => {
      const { store } = await readAhead();
      const before = await store.backupsFor(concern, range);
      store.forget();
      const after = await store.backupsFor(concern, range);
      expect(after).toEqual(before);
      expect(after[0]).not.toBe(before[0]);
      expect(after[1]).toBe(before[1]);
    });
  });
});
