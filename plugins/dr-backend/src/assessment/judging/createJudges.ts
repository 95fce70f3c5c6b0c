import { LoggerService } from '@backstage/backend-plugin-api';
import { JudgementSettings } from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { DatabaseFactStore } from '../../projection/DatabaseFactStore';
import { DatabaseServiceRows } from '../../projection/many/DatabaseServiceRows';
import { LocalJudges } from './LocalJudges';
import { threadDatabase } from './ThreadDatabase';
import { WorkerJudges } from './WorkerJudges';

/**
 * Makes what judges services from what is remembered of the clusters.
 *
 * @param options - `downloads`: names of the clusters in which files beside Backups may be read
 * @returns it has threads of its own once there is much to judge, which are to be stopped
 * @internal
 */
export function createJudges(options: {
  knex: Knex;
  downloads?: ReadonlySet<string>;
  settings: JudgementSettings;
  logger: LoggerService;
}): WorkerJudges {
  const { knex, downloads = new Set<string>(), settings, logger } = options;
  const single = DatabaseFactStore.create({ knex });
  const local = new LocalJudges({ store: () => single.manyAtOnce(), downloads, settings });
  const rows = DatabaseServiceRows.create({ knex });
  const thread = { database: threadDatabase(knex), rows, single, downloads, settings, logger };
  return new WorkerJudges({ local, thread, logger });
}
