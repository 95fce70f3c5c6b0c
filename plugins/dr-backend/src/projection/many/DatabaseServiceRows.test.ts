import { backup } from '../../__testUtils__/objects';
import { TestProjection } from '../../__testUtils__/TestProjection';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { DatabaseServiceRows } from './DatabaseServiceRows';
import { linesOf } from './linesOf';

const databases = testDatabases();

describe.each(databases.eachSupportedId())('DatabaseServiceRows on %p', databaseId => {
  async function rowsOf(mostRows?: number) {
    const projection = await TestProjection.create(await databases.init(databaseId));
    await projection.see('seoul', [
      backup('pay-1', { namespaces: ['pay'], started: 1 }),
      backup('pay-2', { namespaces: ['pay', 'shop'], started: 2 }),
      backup('all', { started: 3 }),
    ]);
    return DatabaseServiceRows.create({ knex: projection.knex, mostRows });
  }

  const question = { kinds: ['Backup'], sinceMs: 0 } as const;

  it('names each row under every scope that it is found by', async () => {
    const rows = await rowsOf();
    const parts = await rows.scoped({ ...question, scopes: ['*', 'pay', 'shop', 'nobody'] });
    const found = linesOf<string[]>(parts).map(({ head, body }) => [head[2], JSON.parse(body).name]);
    expect(found.sort()).toEqual([
      ['*', 'all'],
      ['pay', 'pay-1'],
      ['pay', 'pay-2'],
      ['shop', 'pay-2'],
    ]);
    expect(parts.flatMap(({ values }) => values)).toEqual(['*', 'pay', 'shop', 'nobody']);
  });

  it('answers nothing about scopes that have more rows than are read at once', async () => {
    const scopes = ['pay', 'shop'];
    expect(linesOf(await (await rowsOf(3)).scoped({ ...question, scopes }))).toHaveLength(3);
    expect(await (await rowsOf(2)).scoped({ ...question, scopes })).toEqual([]);
  });

  it('counts only rows of the Backups that are asked about', async () => {
    const rows = await rowsOf(1);
    const parts = await rows.scoped({ ...question, scopes: ['pay'], backupNames: ['nobody'] });
    expect(parts).toEqual([{ values: ['pay'], text: '' }]);
  });
});
