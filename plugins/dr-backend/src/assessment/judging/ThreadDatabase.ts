import makeKnex, { Knex } from 'knex';

/**
 * How another thread opens the same database: plain data.
 * @internal
 */
export interface ThreadDatabase {
  client: 'better-sqlite3' | 'pg';
  /** As knex takes it. */
  connection: string | Record<string, unknown>;
  /** Schemas of PostgreSQL in which tables are looked for. */
  searchPath?: string | readonly string[];
}

/**
 * How another thread opens the database that a connection leads to.
 *
 * @returns `undefined` where it cannot: the data is in the memory of this thread, or connections are made by code (passwords
 *   that are renewed, a role that is taken on)
 * @internal
 */
export function threadDatabase(knex: Knex): ThreadDatabase | undefined {
  const { client, connection, searchPath, role, pool }: Knex.Config & { role?: string } = knex.client.config;
  if (role !== undefined || pool?.afterCreate !== undefined) return undefined;
  if (typeof connection !== 'string' && (typeof connection !== 'object' || connection === null)) return undefined;
  if (client === 'better-sqlite3') return isOnDisk(connection) ? plain({ client, connection }) : undefined;
  return client === 'pg' ? plain({ client, connection, searchPath }) : undefined;
}

/**
 * Opens a database to read it; whoever writes does not wait for that.
 *
 * @returns its first statement fails where it cannot be opened so
 * @internal
 */
export function openThreadDatabase({ client, connection, searchPath }: ThreadDatabase): Knex {
  return makeKnex({
    client,
    connection,
    searchPath,
    useNullAsDefault: true,
    pool: { min: 0, max: 1, afterCreate: client === 'pg' ? undefined : readOnly },
    // Whoever reads hears of it.
    log: { warn: () => {} },
  });
}

interface SqliteConnection {
  pragma(text: string, options?: { simple: boolean }): unknown;
}

/** Without a log that is written ahead, whoever reads would have those wait who write. */
function readOnly(connection: SqliteConnection, done: (error?: Error, connection?: SqliteConnection) => void): void {
  connection.pragma('query_only = on');
  const mode = connection.pragma('journal_mode', { simple: true });
  done(mode === 'wal' ? undefined : new Error(`journal_mode is ${mode}; wal is needed`), connection);
}

function isOnDisk(connection: string | object): boolean {
  const filename = typeof connection === 'string' ? connection : Reflect.get(connection, 'filename');
  return typeof filename === 'string' && filename !== '' && filename !== ':memory:' && !filename.startsWith('file:');
}

/** What cannot be handed over as data cannot be done there. */
function plain(database: Omit<ThreadDatabase, 'connection'> & { connection: string | object }) {
  const { connection } = database;
  // Where there is a password knex hides it from whoever goes through what there is.
  const password: unknown = typeof connection === 'string' ? undefined : Reflect.get(connection, 'password');
  const whole =
    typeof connection === 'string' ? connection : { ...connection, ...(password !== undefined && { password }) };
  try {
    return structuredClone({ ...database, connection: whole });
  } catch {
    return undefined;
  }
}
