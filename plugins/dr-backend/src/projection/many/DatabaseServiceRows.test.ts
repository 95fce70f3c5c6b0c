import { instantOf } from '@backstage-dr/plugin-dr-common';
import { backup, minute } from '../../__testUtils__/objects';
import { TestProjection } from '../../__testUtils__/TestProjection';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { DatabaseServiceRows } from './DatabaseServiceRows';
import { RowsPart } from './ServiceRows';

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
    const found = linesOf(parts).map(line => line.match(/^(\d) (\d+) {2}(\{.*\})$/)?.slice(1) ?? []);
    expect(found.map(([nth, atMs, fact]) => [nth, instantOf(Number(atMs)), JSON.parse(fact).name]).sort()).toEqual([
      ['0', minute(3), 'all'],
      ['1', minute(1), 'pay-1'],
      ['1', minute(2), 'pay-2'],
      ['2', minute(2), 'pay-2'],
    ]);
    expect(parts.flatMap(({ values }) => values)).toEqual(['*', 'pay', 'shop', 'nobody']);
  });

  it('only names what started before', async () => {
    const rows = await rowsOf();
    const parts = await rows.scoped({ ...question, sinceMs: Date.parse(minute(2)), scopes: ['pay'] });
    const [earlier] = linesOf(parts).filter(line => !line.endsWith('}'));
    expect(earlier.split(' ', 2)).toEqual(['0', `${Date.parse(minute(1))}`]);
    expect(JSON.parse(earlier.slice(earlier.indexOf('[')))).toEqual([
      'seoul/Backup/velero/pay-1',
      'seoul',
      'Completed',
      expect.any(String),
    ]);
  });

  it('answers nothing about scopes that have more rows than are read at once', async () => {
    const scopes = ['pay', 'shop'];
    expect(linesOf(await (await rowsOf(3)).scoped({ ...question, scopes }))).toHaveLength(3);
    expect(await (await rowsOf(2)).scoped({ ...question, scopes })).toEqual([]);
  });

  it('counts only rows of the Backups that are asked about', async () => {
    const rows = await rowsOf(1);
    const parts = await rows.scoped({ ...question, scopes: ['pay'], backupNames: ['nobody'] });
    expect(parts).toEqual([{ values: ['pay'], texts: [] }]);
  });
});

function linesOf(parts: readonly RowsPart[]): string[] {
  return parts.flatMap(({ texts }) => texts.flatMap(text => text.split('\n')));
}
