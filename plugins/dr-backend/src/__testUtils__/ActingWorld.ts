import { BackendFeature } from '@backstage/backend-plugin-api';
import { mockCredentials } from '@backstage/backend-test-utils';
import { Entity } from '@backstage/catalog-model';
import { BackupProposal, drBackupCreatePermission, drScheduleCreatePermission } from '@backstage-dr/plugin-dr-common';
import { ClusterUser, KubernetesObject, resources } from '@internal/demo-clusters';
import { JsonObject } from '@backstage/types';
import { isPermission } from '@backstage/plugin-permission-common';
import { createDrServiceConditionalDecision, drServiceConditions } from '../permissions';
import { DrBackend } from './DrBackend';
import { ALLOW, DENY, permissionsOf, Policy } from './permissionsOf';
import { ServiceCluster } from './ServiceCluster';

/** May act on every service; on those of the team; on those of another team; on none. */
export const MINA = mockCredentials.user.header('user:default/mina');
export const OWNER = mockCredentials.user.header('user:default/owner');
export const JOON = mockCredentials.user.header('user:default/joon');
export const NOBODY = mockCredentials.user.header('user:default/nobody');

/** Namespaces of the cluster seoul beside that of the shop, and what they say. */
const BESIDE: Record<string, Record<string, string>> = {
  bazaar: { 'backstage.io/kubernetes-id': 'shop' },
  stall: {},
  twin: { 'backstage.io/kubernetes-id': 'twin' },
  depot: { 'backstage.io/kubernetes-id': 'depot' },
};

const policy: Policy = (permission, user) => {
  const acts = [drScheduleCreatePermission, drBackupCreatePermission].find(each => isPermission(permission, each));
  if (!acts || user === 'user:default/mina') return ALLOW;
  const claims = { 'user:default/owner': ['group:default/shop-team'], 'user:default/joon': ['group:default/others'] }[
    user ?? ''
  ];
  return claims ? createDrServiceConditionalDecision(acts, drServiceConditions.isOwner({ claims })) : DENY;
};

/**
 * A backend in which people may act, over three clusters: `seoul` with the services shop, bazaar and stall, of which only the
 * namespace of the first names it, and with twin and depot, whose ids may mean others, too; `busan` with kiosk, where the
 * portal may only read; `jeju` with buoy.
 */
export class ActingWorld {
  readonly dr: DrBackend;
  readonly seoul: ServiceCluster;
  readonly jeju: ServiceCluster;
  readonly #clusters: ServiceCluster[];

  private constructor(dr: DrBackend, clusters: ServiceCluster[]) {
    this.dr = dr;
    [this.seoul, , this.jeju] = clusters;
    this.#clusters = clusters;
  }

  static async start(
    options: { acting?: JsonObject; unprotected?: boolean; features?: BackendFeature[] } = {},
  ): Promise<ActingWorld> {
    const { acting = { enabled: true }, unprotected = false, features } = options;
    const seoul = await startCluster('shop', 'seoul', 'act');
    if (unprotected) {
      seoul.store.delete(resources.schedules, 'velero', 'shop-hourly');
      seoul.removeBackups();
    }
    const busan = await startCluster('kiosk', 'busan', 'read');
    const jeju = await startCluster('buoy', 'jeju', 'act');
    for (const [name, labels] of Object.entries(BESIDE)) addService(seoul, name, labels);
    const dr = await DrBackend.start({
      clusters: [seoul.config('seoul'), busan.config('busan'), jeju.config('jeju')],
      entities: [
        service('shop', 'seoul'),
        service('bazaar', 'seoul'),
        service('stall', 'seoul'),
        service('twin', 'seoul'),
        inMarket(service('twin', 'seoul')),
        service('depot', 'seoul'),
        carrying(service('store', 'seoul'), 'depot'),
        service('kiosk', 'busan'),
        service('buoy', 'jeju'),
        service('secret', 'seoul'),
        { ...service('money', 'seoul'), spec: { type: 'library' } },
      ],
      hidden: ['component:default/secret'],
      permissions: permissionsOf(policy),
      config: { acting },
      features,
    });
    const world = new ActingWorld(dr, [seoul, busan, jeju]);
    for (const name of ['shop', ...Object.keys(BESIDE), 'kiosk', 'buoy']) {
      await dr.assessUntil(name, ({ workloads }) => workloads.length === 1);
      await untilLocationsSeen(dr, name);
    }
    return world;
  }

  async stop(): Promise<void> {
    await this.dr.stop();
    await Promise.all(this.#clusters.map(each => each.stop()));
  }

  applySchedule(name: string, body: object, user = MINA) {
    return this.dr.post(`/v1/services/component/default/${name}/schedules`, body, user);
  }

  createBackup(name: string, body: object, user = MINA) {
    return this.dr.post(`/v1/services/component/default/${name}/backups`, body, user);
  }

  schedule(name: string): (KubernetesObject & JsonObject) | undefined {
    return this.seoul.store.get(resources.schedules, 'velero', name);
  }
}

async function untilLocationsSeen(dr: DrBackend, name: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const { body } = await dr.post<BackupProposal>('/v1/proposals/backup', { entityRef: `component:default/${name}` });
    if (body.options.locations.length > 0) return;
    if (Date.now() > deadline) throw new Error(`Never so; last: ${JSON.stringify(body)}`);
    await new Promise(resolve => setTimeout(resolve, 200));
  }
}

async function startCluster(name: string, cluster: string, rights: ClusterUser['rights']): Promise<ServiceCluster> {
  const user = { name: 'portal', token: `token-of-${cluster}`, rights };
  const started = await ServiceCluster.start(name, { users: [user] });
  started.store.modify(resources.namespaces, undefined, name, draft => {
    draft.metadata.labels = { 'backstage.io/kubernetes-id': name };
  });
  return started;
}

function addService({ store }: ServiceCluster, name: string, labels: Record<string, string>): void {
  const own = { app: name, 'backstage.io/kubernetes-id': name };
  store.create(resources.namespaces, { apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } });
  store.create(resources.deployments, {
    apiVersion: 'apps/v1',
    kind: 'Deployment',
    metadata: { name, namespace: name, labels: own },
    spec: { replicas: 1, selector: { matchLabels: { app: name } }, template: { metadata: { labels: own }, spec: {} } },
    status: { replicas: 1, readyReplicas: 1 },
  });
}

function service(name: string, cluster: string): Entity {
  return {
    apiVersion: 'backstage.io/v1alpha1',
    kind: 'Component',
    metadata: {
      name,
      namespace: 'default',
      annotations: {
        'backstage.io/kubernetes-cluster': cluster,
        'backstage.io/kubernetes-namespace': name,
        'backstage.io/kubernetes-id': name,
        'backstage-dr.io/rpo': '2h',
        'backstage-dr.io/rto': '4h',
        'backstage-dr.io/strategy': 'backup-restore',
      },
    },
    spec: { type: 'service', owner: 'shop-team' },
    relations: [{ type: 'ownedBy', targetRef: 'group:default/shop-team' }],
  };
}

/** One of the same name in another namespace of the catalog. */
function inMarket(entity: Entity): Entity {
  return { ...entity, metadata: { ...entity.metadata, namespace: 'market' } };
}

/** One whose objects carry another id than its name. */
function carrying(entity: Entity, id: string): Entity {
  const annotations = { ...entity.metadata.annotations, 'backstage.io/kubernetes-id': id };
  return { ...entity, metadata: { ...entity.metadata, annotations } };
}
