import { ControllerFact, Remedy, Workload } from '../model';
import { say } from '../statements/say';
import { databaseIn } from './databases';
import { hookRunOf, newestFinished } from './hooks';
import { fail, notApplicable, pass, Rule, RuleContext, unknown, yaml } from './Rule';
import { unseenClusters } from './unseenClusters';

/** Commands that write a consistent copy beside the data, by database. */
const DUMPS: Readonly<Record<string, string>> = {
  postgres: 'pg_dumpall -U postgres -f /var/lib/postgresql/data/dump.sql',
  postgresql: 'pg_dumpall -U postgres -f /bitnami/postgresql/dump.sql',
  mysql: 'mysqldump --all-databases --single-transaction --result-file=/var/lib/mysql/dump.sql',
  mariadb: 'mariadb-dump --all-databases --single-transaction --result-file=/var/lib/mysql/dump.sql',
};

/** @internal */
export const databaseNative: Rule = {
  id: 'database-native',
  question: say('rule.database-native.question'),
  why: say('rule.database-native.why'),
  level: 4,
  gravity: 'advisory',
  outcomes: ['pass', 'fail', 'unknown', 'not-applicable'],
  facts: ['entityType', 'placement', 'clusters', 'backups'],
  judge(context) {
    const { frame, points } = context;
    if (frame.protectedClusters.length === 0) return notApplicable(say('place.unknown'));
    const databases = databasesOf(context);
    const isDatabase = frame.facts.entityType === 'database';
    if (databases.length === 0 && !isDatabase) {
      const kinds = (['Deployment', 'StatefulSet'] as const).filter(kind => unseenClusters(context, kind).length > 0);
      return kinds.length > 0 ? unknown([say('database.notSeen', { kinds })]) : notApplicable(say('database.none'));
    }
    const found = databases.map(({ name, database }) => say('database.found', { workload: name, database }));
    const runs = newestFinished(points, frame).map(backup => hookRunOf(backup, frame));
    const asks = databases.filter(({ hooked }) => hooked);
    const wrong = runs.filter(({ state }) => state === 'failed' || (state === 'none-ran' && asks.length > 0));
    if (wrong.length > 0) {
      return fail([...wrong.map(({ statement }) => statement), ...found], dumpFirst(databases));
    }
    const isConsistent = databases.length > 0 && asks.length === databases.length;
    if (isConsistent && runs.length > 0 && runs.every(({ state }) => state === 'ran')) {
      return pass(...runs.map(({ statement }) => statement), ...found);
    }
    return unknown([say('database.nothingShows'), ...found], dumpFirst(databases));
  },
};

interface Database {
  /** `StatefulSet/db`. */
  name: string;
  database: string;
  hooked: boolean;
}

function databasesOf({ frame }: RuleContext): Database[] {
  const workloads: Workload[] = frame.protectedClusters.flatMap(name => frame.workloads.get(name) ?? []);
  return workloads.flatMap(({ controllers }) => controllers.flatMap(each => describe(each) ?? []));
}

function describe(controller: ControllerFact): Database | undefined {
  const database = controller.goneAt === undefined ? databaseIn(controller) : undefined;
  if (database === undefined) return undefined;
  return { name: `${controller.kind}/${controller.name}`, database, hooked: controller.hasBackupHook === true };
}

function dumpFirst(databases: readonly Database[]): Remedy {
  const statement = say('remedy.dumpDatabase');
  const command = databases.flatMap(({ database }) => DUMPS[database] ?? [])[0];
  if (command === undefined) return { statement };
  const lines = [
    'spec:',
    '  template:',
    '    metadata:',
    '      annotations:',
    `        pre.hook.backup.velero.io/command: '${JSON.stringify(['/bin/sh', '-c', command])}'`,
    '        pre.hook.backup.velero.io/timeout: 10m',
  ];
  return yaml(statement, lines.join('\n'));
}
