import { LoggerService, SchedulerService } from '@backstage/backend-plugin-api';
import { ClusterAssessment } from '@backstage-dr/plugin-dr-common';
import { NotificationService } from '@backstage/plugin-notifications-node';
import { Knex } from 'knex';
import { ClusterConfig } from '../clusters';
import { Alerts } from './Alerts';
import { AlertsConfig } from './AlertsConfig';
import { DatabaseAlertStore } from './DatabaseAlertStore';
import { Teller } from './Teller';

/**
 * Has owners told what became of their services and clusters, by one replica at a time.
 * @internal
 */
export async function scheduleAlerts(options: {
  scheduler: SchedulerService;
  notifications: NotificationService;
  knex: Knex;
  config: AlertsConfig;
  configured: readonly ClusterConfig[];
  /** How they stand now. */
  clusters: () => Promise<ClusterAssessment[]>;
  logger: LoggerService;
  now: () => number;
}): Promise<void> {
  const { scheduler, notifications, knex, config, configured, clusters, logger, now } = options;
  if (!config.enabled) return;
  const store = DatabaseAlertStore.create({ knex });
  const owners = configured.flatMap(({ name, owner }): Array<[string, string]> => (owner ? [[name, owner]] : []));
  const alerts = new Alerts({
    store,
    teller: new Teller({ notifications, store, logger, now }),
    config,
    clusterOwners: new Map(owners),
    clusters,
    logger,
    now,
  });
  await scheduler.scheduleTask({
    id: 'dr-alerts',
    frequency: { seconds: 15 },
    initialDelay: { seconds: 15 },
    timeout: { minutes: 5 },
    fn: signal => alerts.run(signal),
  });
}
