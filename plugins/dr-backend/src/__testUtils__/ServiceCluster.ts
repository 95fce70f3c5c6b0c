import { instantOf } from '@backstage-dr/plugin-dr-common';
import { ClusterStore, ClusterUser, DemoApiServer, NewObject, resources } from '@internal/demo-clusters';
import { JsonObject } from '@backstage/types';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** So many hourly backups are there. */
const HOURS = 6;

/** Label by which the objects of a service are known. */
const ID = 'backstage.io/kubernetes-id';

/**
 * A demo API server with one service in a namespace of the same name, backed up every hour, the last time half an hour ago.
 * All is well with it until a test spoils it.
 */
export class ServiceCluster {
  readonly store: ClusterStore;
  readonly server: DemoApiServer;
  readonly service: string;
  /** When the newest hourly backup was due. */
  readonly newestMs: number;

  private constructor(service: string, store: ClusterStore, server: DemoApiServer) {
    this.service = service;
    this.store = store;
    this.server = server;
    this.newestMs = Math.floor(Date.now() / MINUTE_MS) * MINUTE_MS - 30 * MINUTE_MS;
  }

  static async start(service: string, options: { users?: ClusterUser[]; bucket?: string } = {}) {
    const store = ClusterStore.create();
    const cluster = new ServiceCluster(service, store, await DemoApiServer.start({ store, users: options.users }));
    cluster.#install(options.bucket ?? `${service}-backups`);
    return cluster;
  }

  stop(): Promise<void> {
    return this.server.takeDown();
  }

  /** As an entry of `dr.clusters`. */
  config(name: string, more: JsonObject = {}): JsonObject {
    const literal = `token-of-${name}`;
    return { name, url: this.server.url, token: { literal }, veleroVersion: 'v1.18.3', ...more };
  }

  /** Name of the hourly backup that was due so many hours before the newest. */
  backupName(hoursAgo = 0): string {
    return `${this.service}-hourly-${instantOf(this.newestMs - hoursAgo * HOUR_MS).replace(/\D/g, '')}`;
  }

  /** Puts a Backup in, as Velero would have left it; `status` and `metadata` go over that. */
  addBackup(
    name: string,
    options: { submittedMs: number; status?: object; metadata?: object; spec?: object; schedule?: string },
  ): void {
    const { submittedMs, status, metadata, spec, schedule } = options;
    const startedMs = submittedMs + 2000;
    this.store.putRaw(resources.backups, {
      apiVersion: 'velero.io/v1',
      kind: 'Backup',
      metadata: {
        name,
        namespace: 'velero',
        creationTimestamp: instantOf(submittedMs),
        labels: schedule ? { 'velero.io/schedule-name': schedule } : {},
        ...metadata,
      },
      spec: { includedNamespaces: [this.service], storageLocation: 'default', ttl: '720h0m0s', ...spec },
      status: {
        phase: 'Completed',
        startTimestamp: instantOf(startedMs),
        completionTimestamp: instantOf(startedMs + MINUTE_MS),
        expiration: instantOf(submittedMs + 30 * DAY_MS),
        progress: { totalItems: 9, itemsBackedUp: 9 },
        ...status,
      },
    });
  }

  /** Takes all Backups out, as if there had never been one. */
  removeBackups(): void {
    for (let hoursAgo = 0; hoursAgo < HOURS; hoursAgo++) {
      this.store.delete(resources.backups, 'velero', this.backupName(hoursAgo));
    }
  }

  #install(bucket: string): void {
    const { store, service } = this;
    const labels = { [ID]: service, app: service };
    const createdAt = instantOf(this.newestMs - 60 * DAY_MS);
    const put = (resource: Parameters<ClusterStore['create']>[0], object: NewObject) => store.create(resource, object);
    for (const name of ['velero', service]) {
      put(resources.namespaces, {
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name, creationTimestamp: createdAt },
        status: { phase: 'Active' },
      });
    }
    put(resources.deployments, {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata: { name: service, namespace: service, labels, creationTimestamp: createdAt },
      spec: { replicas: 1, selector: { matchLabels: { app: service } }, template: { metadata: { labels }, spec: {} } },
      status: { replicas: 1, readyReplicas: 1 },
    });
    put(resources.backupstoragelocations, {
      apiVersion: 'velero.io/v1',
      kind: 'BackupStorageLocation',
      metadata: { name: 'default', namespace: 'velero', creationTimestamp: createdAt },
      spec: { provider: 'aws', default: true, objectStorage: { bucket } },
      status: { phase: 'Available', lastValidationTime: instantOf(Date.now()), lastSyncedTime: instantOf(Date.now()) },
    });
    put(resources.schedules, {
      apiVersion: 'velero.io/v1',
      kind: 'Schedule',
      metadata: { name: `${service}-hourly`, namespace: 'velero', creationTimestamp: createdAt },
      spec: {
        schedule: `${new Date(this.newestMs).getUTCMinutes()} * * * *`,
        template: { includedNamespaces: [service], ttl: '720h0m0s' },
      },
      status: { phase: 'Enabled', lastBackup: instantOf(this.newestMs + 20_000) },
    });
    for (let hoursAgo = HOURS - 1; hoursAgo >= 0; hoursAgo--) {
      this.addBackup(this.backupName(hoursAgo), {
        submittedMs: this.newestMs - hoursAgo * HOUR_MS + 20_000,
        schedule: `${service}-hourly`,
      });
    }
  }
}
