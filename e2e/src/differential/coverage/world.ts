import { KubeObject } from '../support/KubeApi';

export type Labels = Readonly<Record<string, string>>;

const EXCLUDE = 'velero.io/exclude-from-backup';

/** What runs an application, and what is odd about it. */
interface Controller {
  kind: 'Deployment' | 'StatefulSet' | 'DaemonSet' | 'CronJob';
  /** The controller's own labels, where they are not the application's. */
  labels?: Labels;
  replicas?: number;
  /** Labels of the claim that its pods mount; without it they mount none. */
  claim?: Labels;
}

/**
 * A small world to take backups of: applications whose controllers, claims and other objects carry their labels, do not, or
 * carry those that keep them out; namespaces that are kept out, or only look so.
 */
export function world(): KubeObject[] {
  return [
    ...namespace('shop'),
    ...app('shop', 'web', { app: 'web', tier: 'front', team: 'a' }, { kind: 'Deployment' }),
    ...app(
      'shop',
      'worker',
      { app: 'worker', tier: 'back', team: 'a' },
      { kind: 'Deployment', claim: { app: 'worker' } },
    ),
    ...app('shop', 'api', { app: 'api' }, { kind: 'Deployment', labels: {} }),

    ...namespace('shop-eu'),
    ...app('shop-eu', 'db', { app: 'db', tier: 'back' }, { kind: 'StatefulSet', claim: {} }),
    ...app(
      'shop-eu',
      'cache',
      { app: 'cache', tier: 'back' },
      { kind: 'Deployment', labels: { app: 'cache', [EXCLUDE]: 'true' } },
    ),

    ...namespace('team-a'),
    ...app('team-a', 'report', { app: 'report', team: 'a' }, { kind: 'CronJob' }),
    ...app('team-a', 'agent', { app: 'agent', team: 'a' }, { kind: 'DaemonSet' }),

    ...namespace('team-b'),
    ...app('team-b', 'idle', { app: 'idle' }, { kind: 'Deployment', replicas: 0, claim: {} }),
    ...app('team-b', 'files', { app: 'files' }, { kind: 'Deployment', claim: {} }),
    ...app('team-b', 'tmp', { app: 'tmp' }, { kind: 'Deployment', claim: { app: 'tmp', [EXCLUDE]: 'true' } }),

    ...namespace('hidden', { [EXCLUDE]: 'true' }),
    ...app('hidden', 'vault', { app: 'vault' }, { kind: 'Deployment' }),

    ...namespace('kept', { [EXCLUDE]: 'false' }),
    ...app('kept', 'open', { app: 'open', team: 'b' }, { kind: 'Deployment' }),

    ...namespace('quiet'),
    ...app('quiet', 'settings', { app: 'settings' }),
  ];
}

/** Services of the catalog: a namespace as a whole, or what carries the labels in it. */
export const SERVICES: ReadonlyArray<{ namespace: string; selector?: string }> = [
  ...['shop', 'shop-eu', 'team-a', 'team-b', 'hidden', 'kept', 'quiet'].map(name => ({ namespace: name })),
  ...['app=web', 'app=worker', 'app=api', 'app in (web,worker)', 'team=a', 'tier', 'app=web,tier=front'].map(
    selector => ({ namespace: 'shop', selector }),
  ),
  ...['app=db', 'app=cache', 'tier=back'].map(selector => ({ namespace: 'shop-eu', selector })),
  ...['app=report', 'app=agent', 'team=a'].map(selector => ({ namespace: 'team-a', selector })),
  ...['app=idle', 'app=files', 'app=tmp', 'app in (idle,files)'].map(selector => ({ namespace: 'team-b', selector })),
  { namespace: 'hidden', selector: 'app=vault' },
  { namespace: 'kept', selector: 'app=open,team!=a' },
  { namespace: 'quiet', selector: 'app=settings' },
];

function namespace(name: string, labels?: Labels): KubeObject[] {
  return [{ apiVersion: 'v1', kind: 'Namespace', metadata: { name, labels } }];
}

/** An application with one object of each kind that practically every one has. */
function app(inNamespace: string, name: string, labels: Labels, controller?: Controller): KubeObject[] {
  const metadata = { name, namespace: inNamespace, labels };
  const port = { name: 'http', port: 80 };
  const backend = { service: { name, port: { name: port.name } } };
  const objects: Array<KubeObject & Record<string, unknown>> = [
    { apiVersion: 'v1', kind: 'ServiceAccount', metadata },
    { apiVersion: 'v1', kind: 'ConfigMap', metadata, data: { key: 'value' } },
    { apiVersion: 'v1', kind: 'Secret', metadata, stringData: { key: 'value' } },
    { apiVersion: 'v1', kind: 'Service', metadata, spec: { selector: { app: labels.app }, ports: [port] } },
    { apiVersion: 'networking.k8s.io/v1', kind: 'Ingress', metadata, spec: { defaultBackend: backend } },
  ];
  return controller ? [...objects, ...controllerOf(metadata, labels, controller)] : objects;
}

type Metadata = Required<Pick<KubeObject['metadata'], 'name' | 'namespace'>>;

function controllerOf({ name, namespace: inNamespace }: Metadata, podLabels: Labels, asked: Controller): KubeObject[] {
  const { kind, labels = podLabels, replicas = 1, claim } = asked;
  const metadata = { name, namespace: inNamespace, labels };
  const claimName = `${name}-data`;
  const claimSpec = { accessModes: ['ReadWriteOnce'], resources: { requests: { storage: '1Gi' } } };
  const templated = kind === 'StatefulSet';
  const container = {
    name,
    image: `registry.example/${name}:1.0.0`,
    volumeMounts: claim && [{ name: 'data', mountPath: '/data' }],
  };
  const template = {
    metadata: { labels: podLabels },
    spec: {
      containers: [container],
      volumes: claim && !templated ? [{ name: 'data', persistentVolumeClaim: { claimName } }] : undefined,
    },
  };
  const selector = { matchLabels: { app: podLabels.app } };
  if (kind === 'CronJob') {
    const jobTemplate = { spec: { template: { ...template, spec: { ...template.spec, restartPolicy: 'Never' } } } };
    return [{ apiVersion: 'batch/v1', kind, metadata, ...{ spec: { schedule: '0 0 1 1 *', jobTemplate } } }];
  }
  const spec = {
    selector,
    template,
    replicas: kind === 'DaemonSet' ? undefined : replicas,
    serviceName: templated ? name : undefined,
    volumeClaimTemplates:
      templated && claim ? [{ metadata: { name: 'data', labels: claim }, spec: claimSpec }] : undefined,
  };
  const own: KubeObject & { spec: object } = { apiVersion: 'apps/v1', kind, metadata, spec };
  if (!claim || templated) return [own];
  const claimMetadata = { name: claimName, namespace: inNamespace, labels: claim };
  const volume: KubeObject & { spec: object } = {
    apiVersion: 'v1',
    kind: 'PersistentVolumeClaim',
    metadata: claimMetadata,
    spec: claimSpec,
  };
  return [volume, own];
}
