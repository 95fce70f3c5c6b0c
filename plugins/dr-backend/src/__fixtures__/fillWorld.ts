import { Entity } from '@backstage/catalog-model';
import {
  DEFAULT_TIERS,
  FOLLOWED_KINDS,
  FollowedKind,
  instantOf,
  objectivesToAnnotations,
  resolveObjectives,
} from '@backstage-dr/plugin-dr-common';
import { Knex } from 'knex';
import { ClusterConfig } from '../clusters';
import { DatabaseProjection } from '../projection/DatabaseProjection';
import { OBJECT_PARSER } from '../projection/ObjectParser';
import { KubernetesObject } from '../velero/KubernetesObject';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const PAGE = 500;

/** One in so many clusters has a Schedule that takes in every namespace. */
const WIDE_EVERY = 10;
const WIDE_BACKUPS = 6;

/** How a service stands apart; most do not. */
type Trait = 'well' | 'late' | 'failed' | 'unscheduled' | 'narrow' | 'nowhere' | 'unproven' | 'bare';
const TRAITS: readonly Trait[] = [
  'well',
  'unproven',
  'well',
  'late',
  'well',
  'failed',
  'unproven',
  'well',
  'unscheduled',
  'well',
  'narrow',
  'well',
  'bare',
  'unproven',
  'well',
  'well',
  'nowhere',
];
const TIERS = ['standard', 'development', 'standard', 'important'];

/** A service of the generated world, and where its things are. @internal */
export interface WorldService {
  name: string;
  trait: Trait;
  /** The cluster it runs in. */
  home: string;
  /** The one that reads the same store. */
  partner: string;
  hasVolume: boolean;
}

/** What the service of a number is. @internal */
export function worldService(index: number, clusters: number): WorldService {
  const home = index % clusters;
  const partner = (home ^ 1) < clusters ? home ^ 1 : home;
  return {
    name: `svc-${String(index).padStart(5, '0')}`,
    trait: TRAITS[Math.floor(index / 3) % TRAITS.length],
    home: clusterName(home),
    partner: clusterName(partner),
    hasVolume: index % 5 < 2,
  };
}

/**
 * Fills a database with a company's worth of services, straight through the projection, as if clusters had been followed:
 * clusters in pairs across two regions, each pair with a store of its own; services of every kind of trouble; hourly
 * Backups, each with the copy that the other cluster of the pair has synced. The same numbers give the same world.
 *
 * @param options - `backups`: Backup objects in all, copies included, shared out over the services
 * @returns the services as the catalog tells them, and the clusters as they are configured
 * @internal
 */
export async function fillWorld(options: {
  knex: Knex;
  services: number;
  clusters: number;
  backups: number;
  nowMs: number;
}): Promise<{ entities: Entity[]; clusterConfigs: ClusterConfig[] }> {
  const { knex, services, clusters, backups, nowMs } = options;
  const projection = await DatabaseProjection.create({ knex, parser: OBJECT_PARSER });
  const at = instantOf(nowMs);
  const all = Array.from({ length: services }, (_, index) => worldService(index, clusters));
  const rounds = Math.max(1, Math.round(backups / services / 2));
  for (let index = 0; index < clusters; index++) {
    const cluster = clusterName(index);
    const objects = [
      ...platform(index, nowMs),
      ...all.filter(({ home }) => home === cluster).flatMap(service => workload(service, rounds, nowMs)),
      ...all
        .filter(({ home, partner }) => partner === cluster && home !== cluster)
        .flatMap(service => copies(service, rounds, nowMs)),
    ];
    await projection.patchCluster(cluster, {
      reachability: 'reachable',
      since: at,
      lastContactAt: at,
      veleroVersion: 'v1.18.3',
      kubernetesVersion: 'v1.36.3',
      clockSkewSeconds: 0,
    });
    for (const kind of FOLLOWED_KINDS) {
      await fillKind(projection, { cluster, kind, at, objects: objects.filter(each => each.kind === kind) });
    }
  }
  return {
    entities: all.map((service, index) => entityOf(service, index, all)),
    clusterConfigs: Array.from({ length: clusters }, (_, index) => ({
      name: clusterName(index),
      title: `Cluster ${index}`,
      region: regionOf(index),
      veleroNamespace: 'velero',
      access: { kind: 'in-cluster' },
    })),
  };
}

/** The Backup of a service that starts at a moment, in the cluster it runs in. @internal */
export function worldBackup(service: WorldService, startMs: number, phase = 'Completed'): KubernetesObject {
  const { name } = service;
  const backupName = `${name}-${startMs / 1000}`;
  return object('Backup', backupName, {
    metadata: {
      creationTimestamp: instantOf(startMs),
      generation: 8,
      labels: { 'velero.io/schedule-name': name, 'velero.io/storage-location': 'default' },
    },
    spec: {
      includedNamespaces: [name],
      excludedResources: service.trait === 'narrow' ? ['deployments.apps'] : undefined,
      defaultVolumesToFsBackup: true,
      storageLocation: 'default',
      ttl: '720h0m0s',
    },
    status: {
      phase,
      startTimestamp: instantOf(startMs),
      completionTimestamp: instantOf(startMs + 40_000),
      expiration: instantOf(startMs + 30 * DAY_MS),
      progress: { itemsBackedUp: 24, totalItems: 24 },
      hookStatus: {},
    },
  });
}

async function fillKind(
  projection: DatabaseProjection,
  given: { cluster: string; kind: FollowedKind; objects: KubernetesObject[]; at: string },
): Promise<void> {
  const { cluster, kind, objects, at } = given;
  const listing = await projection.startListing(cluster, kind);
  for (let start = 0; start < objects.length; start += PAGE) {
    const page = objects.slice(start, start + PAGE).map(each => ({ type: 'upsert' as const, object: each }));
    await projection.applyListed({ cluster, kind, listing, objects: page, at });
  }
  await projection.finishListing({ cluster, kind, listing, resourceVersion: '5', at });
}

function clusterName(index: number): string {
  return `cluster-${String(index).padStart(2, '0')}`;
}

function regionOf(index: number): string {
  return index % 2 === 0 ? 'ap-northeast-2' : 'ap-northeast-1';
}

function object(
  kind: FollowedKind,
  name: string,
  { metadata, ...body }: { metadata?: object; spec?: object; status?: object; provisioner?: string },
  namespace = 'velero',
): KubernetesObject {
  return {
    kind,
    namespace,
    name,
    uid: `uid-${kind}-${name}`,
    resourceVersion: '1',
    body: { ...body, metadata: { name, namespace, ...metadata } },
  };
}

function platform(index: number, nowMs: number): KubernetesObject[] {
  const created = { creationTimestamp: instantOf(nowMs - 60 * DAY_MS) };
  const region = regionOf(index - (index % 2));
  const checked = instantOf(nowMs - 20_000);
  const isWide = index % WIDE_EVERY === 0;
  return [
    object('BackupStorageLocation', 'default', {
      metadata: created,
      spec: {
        provider: 'aws',
        default: true,
        accessMode: 'ReadWrite',
        objectStorage: { bucket: `backups-${index - (index % 2)}` },
        config: { region },
      },
      status: { phase: 'Available', lastValidationTime: checked, lastSyncedTime: checked },
    }),
    object('StorageClass', 'gp3', { metadata: created, provisioner: 'ebs.csi.aws.com' }, ''),
    object('DaemonSet', 'node-agent', {
      metadata: created,
      spec: { template: { metadata: {}, spec: {} } },
      status: { desiredNumberScheduled: 3, numberReady: 3 },
    }),
    ...(isWide ? wideSchedule(nowMs) : []),
  ];
}

function wideSchedule(nowMs: number): KubernetesObject[] {
  const midnight = nowMs - (nowMs % DAY_MS);
  const everything = { includedNamespaces: ['*'], ttl: '720h0m0s', snapshotVolumes: false };
  return [
    object('Schedule', 'everything', {
      metadata: { creationTimestamp: instantOf(nowMs - 60 * DAY_MS) },
      spec: { schedule: '0 0 * * *', template: everything },
      status: { phase: 'Enabled', lastBackup: instantOf(midnight) },
    }),
    ...Array.from({ length: WIDE_BACKUPS }, (_, day) => {
      const startMs = midnight - day * DAY_MS;
      const startedAt = instantOf(startMs);
      return object('Backup', `everything-${startMs / 1000}`, {
        metadata: {
          creationTimestamp: startedAt,
          generation: 8,
          labels: { 'velero.io/schedule-name': 'everything' },
        },
        spec: { ...everything, storageLocation: 'default' },
        status: {
          phase: 'Completed',
          startTimestamp: startedAt,
          completionTimestamp: instantOf(startMs + 10 * MINUTE_MS),
          expiration: instantOf(startMs + 30 * DAY_MS),
          progress: { itemsBackedUp: 4000, totalItems: 4000 },
        },
      });
    }),
  ];
}

function workload(service: WorldService, rounds: number, nowMs: number): KubernetesObject[] {
  const { name, trait, hasVolume } = service;
  if (trait === 'nowhere') return [];
  const labels = { 'backstage.io/kubernetes-id': name };
  const created = { creationTimestamp: instantOf(nowMs - 60 * DAY_MS), labels };
  const volumes = hasVolume ? [{ name: 'data', persistentVolumeClaim: { claimName: 'data' } }] : [];
  const container = { name, image: 'registry.example/service:1' };
  const starts = startsOf(service, rounds, nowMs);
  const things = [
    object('Namespace', name, { metadata: created, status: { phase: 'Active' } }, ''),
    object(
      'Deployment',
      name,
      {
        metadata: created,
        spec: { replicas: 2, template: { metadata: { labels }, spec: { containers: [container], volumes } } },
        status: { readyReplicas: 2 },
      },
      name,
    ),
  ];
  if (hasVolume) things.push(claim(name, nowMs));
  if (trait !== 'unscheduled') things.push(schedule(service, nowMs));
  if (trait !== 'unproven' && trait !== 'bare') things.push(drill(service, starts[starts.length - 1], nowMs));
  return [...things, ...starts.flatMap(startMs => madeAt(service, startMs, nowMs))];
}

function copies(service: WorldService, rounds: number, nowMs: number): KubernetesObject[] {
  if (service.trait === 'nowhere') return [];
  return startsOf(service, rounds, nowMs)
    .flatMap(startMs => madeAt(service, startMs, nowMs).map(each => ({ each, startMs })))
    .map(({ each, startMs }) => {
      const { metadata } = each.body;
      const synced = { creationTimestamp: instantOf(startMs + 5 * MINUTE_MS), generation: 1 };
      const body = { ...each.body, metadata: { ...(metadata as object), ...synced } };
      return { ...each, uid: `${each.uid}-copy`, body };
    });
}

/** Starts of its Backups, newest first: on the hour, and none of this morning where it is late. */
function startsOf({ trait }: WorldService, rounds: number, nowMs: number): number[] {
  const newest = nowMs - (nowMs % HOUR_MS) - (trait === 'late' ? 9 * HOUR_MS : 0);
  return Array.from({ length: rounds }, (_, round) => newest - round * HOUR_MS);
}

/** A Backup and, where there is a volume, what became of its data. */
function madeAt(service: WorldService, startMs: number, nowMs: number): KubernetesObject[] {
  const isNewest = startMs > nowMs - HOUR_MS;
  const phase = service.trait === 'failed' && isNewest ? 'PartiallyFailed' : 'Completed';
  const made = worldBackup(service, startMs, phase);
  if (!service.hasVolume || service.trait === 'bare') return [made];
  const carried = object('PodVolumeBackup', `${made.name}-data`, {
    metadata: {
      creationTimestamp: instantOf(startMs),
      annotations: { 'velero.io/pvc-name': 'data' },
      labels: { 'velero.io/backup-name': made.name, 'velero.io/pvc-uid': `uid-${service.name}` },
    },
    spec: { pod: { kind: 'Pod', name: `${service.name}-1`, namespace: service.name }, volume: 'data', node: 'node-1' },
    status: {
      phase: 'Completed',
      startTimestamp: instantOf(startMs),
      completionTimestamp: instantOf(startMs + 30_000),
      progress: { bytesDone: 1000, totalBytes: 1000 },
    },
  });
  return [made, carried];
}

function claim(namespace: string, nowMs: number): KubernetesObject {
  return object(
    'PersistentVolumeClaim',
    'data',
    {
      metadata: { creationTimestamp: instantOf(nowMs - 60 * DAY_MS) },
      spec: { storageClassName: 'gp3', volumeName: `pvc-${namespace}`, resources: { requests: { storage: '10Gi' } } },
      status: { phase: 'Bound' },
    },
    namespace,
  );
}

function schedule({ name, trait }: WorldService, nowMs: number): KubernetesObject {
  return object('Schedule', name, {
    metadata: { creationTimestamp: instantOf(nowMs - 60 * DAY_MS) },
    spec: {
      schedule: '0 * * * *',
      template: {
        includedNamespaces: [name],
        excludedResources: trait === 'narrow' ? ['deployments.apps'] : undefined,
        defaultVolumesToFsBackup: true,
        ttl: '720h0m0s',
      },
    },
    status: { phase: 'Enabled', lastBackup: instantOf(nowMs - (nowMs % HOUR_MS)) },
  });
}

/** Brought back into the other cluster, from its oldest Backup. */
function drill(service: WorldService, startMs: number, nowMs: number): KubernetesObject {
  const { name } = service;
  return object('Restore', `${name}-drill`, {
    metadata: { creationTimestamp: instantOf(nowMs - 20 * MINUTE_MS) },
    spec: {
      backupName: `${name}-${startMs / 1000}`,
      includedNamespaces: [name],
      namespaceMapping: { [name]: `${name}-drill` },
    },
    status: {
      phase: 'Completed',
      startTimestamp: instantOf(nowMs - 20 * MINUTE_MS),
      completionTimestamp: instantOf(nowMs - 14 * MINUTE_MS),
      progress: { itemsRestored: 24, totalItems: 24 },
    },
  });
}

function entityOf({ name, trait }: WorldService, index: number, all: readonly WorldService[]): Entity {
  const team = index % 97;
  const tier = trait === 'bare' ? undefined : TIERS[index % TIERS.length];
  const entity: Entity = {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      title: `Service ${index}`,
      annotations: {
        'backstage.io/kubernetes-id': name,
        ...(index % 2 === 0 ? { 'backstage.io/kubernetes-namespace': name } : {}),
        ...(tier === undefined ? {} : { 'backstage-dr.io/tier': tier }),
        ...(index % 4 === 0 ? { 'backstage-dr.io/rpo': '3h', 'backstage-dr.io/strategy': 'backup-restore' } : {}),
      },
    },
    spec: { type: 'service', lifecycle: 'production', owner: `team-${team}`, system: `system-${team % 31}` },
    relations: [
      { type: 'ownedBy', targetRef: `group:default/team-${team}` },
      { type: 'partOf', targetRef: `system:default/system-${team % 31}` },
      ...(index % 7 === 3 && index > 10
        ? [{ type: 'dependsOn', targetRef: `component:default/${all[index - 7].name}` }]
        : []),
    ],
  };
  const objectives = resolveObjectives({ entity, tiers: DEFAULT_TIERS, policies: [] });
  const annotations: Record<string, string> = {
    ...entity.metadata.annotations,
    ...objectivesToAnnotations(objectives),
  };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
