import { coreServices, createBackendPlugin } from '@backstage/backend-plugin-api';
import { actionsRegistryServiceRef, metricsServiceRef } from '@backstage/backend-plugin-api/alpha';
import { assessInfrastructure, instantOf } from '@backstage-dr/plugin-dr-common';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { registerActions } from './actions';
import { AssessAll } from './assessment/AssessAll';
import { AssessChanged } from './assessment/AssessChanged';
import { AssessServices } from './assessment/AssessServices';
import { clusterFacts } from './assessment/clusterFacts';
import { DatabaseAssessmentStore } from './assessment/DatabaseAssessmentStore';
import { createJudges } from './assessment/judging/createJudges';
import { ServiceFactsReader } from './assessment/ServiceFactsReader';
import { TellingAssessmentStore } from './assessment/TellingAssessmentStore';
import { readDrConfig } from './config';
import { DependencyGraph } from './dependencies/DependencyGraph';
import { DependencyReader } from './dependencies/DependencyReader';
import { ArtefactReader } from './downloads';
import { PublishingAssessmentStore } from './events/PublishingAssessmentStore';
import { DatabaseExemptionStore } from './exemptions';
import { MetricsReader, registerMetrics } from './metrics';
import { scheduleAlerts } from './notifications';
import { registerPermissions } from './permissions';
import { DatabaseFactStore } from './projection/DatabaseFactStore';
import { DatabaseProjection } from './projection/DatabaseProjection';
import { OBJECT_PARSER } from './projection/ObjectParser';
import { createRouter } from './router';
import { CatalogEntities } from './service/CatalogEntities';
import { createServices } from './service/createServices';
import { announceChanges } from './signals';
import { scheduleFollowing } from './sync';

/** Trends reach back a year, whatever else is kept. */
const HISTORY_MS = 400 * 24 * 3600_000;

/**
 * Follows Velero in every configured cluster and answers whether each service would survive.
 * @public
 */
export const drPlugin = createBackendPlugin({
  pluginId: 'dr',
  register(env) {
    env.registerInit({
      deps: {
        actions: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
        userInfo: coreServices.userInfo,
      },
      async init({ auth, catalog, config, database, lifecycle, logger, permissions, scheduler, signals, ...http }) {
        const dr = readDrConfig(config);
        const { clusters, locations, downloads, pageSize, retentionMs, settings, scope } = dr;

        const knex = await database.getClient();
        const projection = await DatabaseProjection.create({
          knex,
          parser: OBJECT_PARSER,
          skipMigrations: database.migrations?.skip,
        });
        const store = DatabaseFactStore.create({ knex });
        const verdicts = DatabaseAssessmentStore.create({ knex });
        const summaries = new TellingAssessmentStore(
          new PublishingAssessmentStore({ store: verdicts, events: http.events, logger }),
        );
        const now = () => Date.now();
        const entities = new CatalogEntities({ catalog, auth, scope, now });
        const exemptions = DatabaseExemptionStore.create({ knex });
        const graph = new DependencyGraph({ entities, scope, now });
        const reader = new ServiceFactsReader({
          store,
          clusters,
          locations,
          downloads: downloads.clusters,
          dependencies: new DependencyReader({ graph, summaries, logger }),
          // What was exempt before they were switched off is not any more.
          exemptions: dr.exemptions.enabled ? entityRefs => exemptions.open(entityRefs, now()) : undefined,
          now,
        });
        const judging = { entities, reader, store, summaries, settings, logger, now };

        const services = createServices({
          config: dr,
          knex,
          store,
          summaries,
          exemptions,
          reader,
          entities,
          isAuthorized: registerPermissions(http.permissionsRegistry, entities),
          permissions,
          auditor: http.auditor,
          auth,
          userInfo: http.userInfo,
          logger,
          now,
        });
        http.httpRouter.use(createRouter({ ...services, httpAuth: http.httpAuth, now }));
        registerActions(http.actions, services);

        const standing = async () =>
          assessInfrastructure(
            { clusters: clusterFacts(clusters, await store.standing()), locations: [] },
            now(),
            settings,
          ).clusters;
        const { recorder, stop: stopMetrics } = registerMetrics({
          metrics: http.metrics,
          reader: new MetricsReader({ knex, config: dr.metrics, clusters: standing, now }),
          logger,
          now,
        });
        lifecycle.addShutdownHook(stopMetrics);
        lifecycle.addShutdownHook(summaries.onStored(entityRefs => recorder.judged(entityRefs.length)));

        await scheduleFollowing({
          scheduler,
          clusters,
          store: projection,
          logger,
          pageSize,
          onFailure: recorder.syncFailed,
          beside: async (cluster, signal) => {
            if (!downloads.clusters.has(cluster.name)) return;
            const { hosts } = downloads;
            await ArtefactReader.create({ cluster, store: projection, hosts, logger }).run(signal);
          },
        });
        const judges = createJudges({ knex, downloads: downloads.clusters, settings, logger });
        lifecycle.addShutdownHook(() => judges.stop());
        const assessServices = new AssessServices({ ...judging, judges });
        const assessChanged = new AssessChanged({ ...judging, services: assessServices, index: verdicts });
        const stopAssessing = new AbortController();
        lifecycle.addShutdownHook(projection.onTouched(touched => assessChanged.touch(touched)));
        lifecycle.addShutdownHook(() => stopAssessing.abort());
        lifecycle.addStartupHook(() => {
          assessChanged.run(stopAssessing.signal);
        });
        const assessAll = new AssessAll({ ...judging, services: assessServices });
        await scheduler.scheduleTask({
          id: 'dr-assess-all',
          frequency: { seconds: 30 },
          initialDelay: { seconds: 10 },
          timeout: { minutes: 10 },
          fn: async signal => {
            const startMs = now();
            await verdicts.startDay(startMs);
            await assessAll.run(signal);
            recorder.judgedAll((now() - startMs) / 1000);
          },
        });
        await scheduler.scheduleTask({
          id: 'dr-prune',
          frequency: { hours: 6 },
          initialDelay: { minutes: 5 },
          timeout: { hours: 1 },
          fn: async signal => {
            await projection.prune({ goneBefore: instantOf(now() - retentionMs), signal });
            await exemptions.prune({ endedBeforeMs: now() - retentionMs });
            await verdicts.pruneHistory(now() - Math.max(retentionMs, HISTORY_MS));
          },
        });
        await scheduleAlerts({
          scheduler,
          notifications: http.notifications,
          knex,
          config: dr.alerts,
          configured: clusters,
          clusters: standing,
          logger,
          now,
        });
        const stopAnnouncing = announceChanges({
          onTouched: listener => projection.onTouched(listener),
          onStored: listener => summaries.onStored(listener),
          signals,
          logger,
        });
        lifecycle.addShutdownHook(stopAnnouncing);
      },
    });
  },
});
