import { ControllerFact } from '../model';

const DATABASE =
  /(^|[-_])(postgres(ql|is)?|postgis|timescaledb|spilo|mysql|mariadb|percona|mssql|mongo(db)?|redis|valkey|keydb|cassandra|scylla|couchdb|couchbase|cockroach|elasticsearch|opensearch|clickhouse|influxdb|neo4j|etcd|oracle)([-_]|$)/;

/** Things that carry the name of a database and hold none of its data. */
const COMPANION =
  /(exporter|operator|proxy|router|admin|express|client|backup|bouncer|commander|insight|sentinel|dashboard)/;

/**
 * The database that an image is known to be, by its name; `undefined`: none that we know.
 * @param image - with or without registry, tag and digest
 * @internal
 */
export function databaseOf(image: string): string | undefined {
  const path = image
    .toLowerCase()
    .replace(/@.*$/, '')
    .replace(/:[^/:]*$/, '')
    .split('/');
  const registry = /[.:]|^localhost$/.test(path[0] ?? '') && path.length > 1 ? 1 : 0;
  const names = path.slice(registry);
  if (names.some(name => COMPANION.test(name))) return undefined;
  // The last one that says it: `bitnami/postgresql`, and `mssql/server` as well.
  return names.reverse().flatMap(name => DATABASE.exec(name)?.[2] ?? [])[0];
}

/**
 * The database that a controller runs; a CronJob runs for a moment and keeps none.
 * @internal
 */
export function databaseIn({ kind, images = [] }: ControllerFact): string | undefined {
  if (kind === 'CronJob') return undefined;
  return images.flatMap(image => databaseOf(image) ?? [])[0];
}
