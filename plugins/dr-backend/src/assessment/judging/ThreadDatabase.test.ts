import makeKnex, { Knex } from 'knex';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { testDatabases } from '../../__testUtils__/testDatabases';
import { openThreadDatabase, threadDatabase } from './ThreadDatabase';

const opened: Knex[] = [];
const folders: string[] = [];

function open(config: Knex.Config): Knex {
  const knex = makeKnex({ useNullAsDefault: true, ...config });
  opened.push(knex);
  return knex;
}

async function fileKnex(journal: 'wal' | 'delete'): Promise<Knex> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'dr-thread-'));
  folders.push(folder);
  const knex = open({ client: 'better-sqlite3', connection: { filename: path.join(folder, 'dr.sqlite') } });
  await knex.raw(`pragma journal_mode = ${journal}`);
  return knex;
}

afterEach(async () => {
  await Promise.all(opened.splice(0).map(knex => knex.destroy()));
  await Promise.all(folders.splice(0).map(folder => rm(folder, { recursive: true })));
});

const databases = testDatabases();

describe('threadDatabase', () => {
  const pg = { host: 'db.example', user: 'dr', password: 'secret', ssl: { ca: 'PEM' } };

  it.each<[string, Knex.Config]>([
    ['is in memory', { client: 'better-sqlite3', connection: ':memory:' }],
    ['is in memory, said as an object', { client: 'better-sqlite3', connection: { filename: ':memory:' } }],
    ['has no name', { client: 'better-sqlite3', connection: { filename: '' } }],
    ['is named by a URI', { client: 'better-sqlite3', connection: { filename: 'file::memory:?cache=shared' } }],
    ['asks for its connection each time', { client: 'pg', connection: async () => pg }],
    ['asks for its password each time', { client: 'pg', connection: { ...pg, password: () => 'secret' } }],
    ['connects through a stream of its own', { client: 'pg', connection: { ...pg, stream: () => undefined } as never }],
    ['takes on a role', { client: 'pg', connection: pg, ...{ role: 'owner' } }],
    ['prepares each connection', { client: 'pg', connection: pg, pool: { afterCreate: () => {} } }],
  ])('is none where the database %s', (_, config) => {
    expect(threadDatabase(open(config))).toBeUndefined();
  });

  it('has all that PostgreSQL needs, the password too', () => {
    expect(threadDatabase(open({ client: 'pg', connection: pg, searchPath: ['dr'] }))).toEqual({
      client: 'pg',
      connection: pg,
      searchPath: ['dr'],
    });
    const address = open({ client: 'pg', connection: 'postgres://dr:secret@db.example/dr' });
    const { host, user, password } = pg;
    expect(threadDatabase(address)).toMatchObject({ connection: { host, user, password, database: 'dr' } });
  });
});

describe.each(databases.eachSupportedId())('openThreadDatabase on %p', databaseId => {
  async function pair(): Promise<[writing: Knex, reading: Knex]> {
    const writing = databaseId === 'SQLITE_3' ? await fileKnex('wal') : await databases.init(databaseId);
    await writing.schema.createTable('things', table => table.text('name'));
    const database = threadDatabase(writing);
    if (!database) throw new Error('another thread cannot open it');
    const reading = openThreadDatabase(structuredClone(database));
    opened.push(reading);
    return [writing, reading];
  }

  it('reads what was written a moment ago', async () => {
    const [writing, reading] = await pair();
    for (const name of ['a', 'b']) {
      await writing('things').insert({ name });
      expect(await reading('things').where({ name })).toEqual([{ name }]);
    }
  });
});

describe('openThreadDatabase', () => {
  it('writes nothing to a file', async () => {
    const writing = await fileKnex('wal');
    await writing.schema.createTable('things', table => table.text('name'));
    const database = threadDatabase(writing);
    if (!database) throw new Error('it is a file');
    const reading = openThreadDatabase(database);
    opened.push(reading);
    await expect(reading('things').insert({ name: 'a' })).rejects.toThrow(/read-?only/i);
  });

  it('does not read a file whose writers would wait for that', async () => {
    const database = threadDatabase(await fileKnex('delete'));
    if (!database) throw new Error('it is a file');
    const reading = openThreadDatabase(database);
    opened.push(reading);
    await expect(reading.raw('select 1')).rejects.toThrow('journal_mode is delete; wal is needed');
  });
});
