import { TestDatabaseId, TestDatabases } from '@backstage/backend-test-utils';

const POSTGRES_IDS: TestDatabaseId[] = ['POSTGRES_18', 'POSTGRES_17', 'POSTGRES_16', 'POSTGRES_15', 'POSTGRES_14'];

/**
 * SQLite, and each PostgreSQL whose address is in the environment (`BACKSTAGE_TEST_DATABASE_POSTGRES17_CONNECTION_STRING`
 * and its likes); no container is ever started.
 *
 * @internal
 */
export function testDatabases(): TestDatabases {
  const postgres = POSTGRES_IDS.filter(
    id => process.env[`BACKSTAGE_TEST_DATABASE_${id.replace('_', '')}_CONNECTION_STRING`],
  );
  return TestDatabases.create({ ids: ['SQLITE_3', ...postgres] });
}
