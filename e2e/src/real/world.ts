import { ScheduleManifest } from '@backstage-dr/plugin-dr-common';

/** As far as tests look at it. */
export interface KubernetesObject {
  metadata: {
    name: string;
    creationTimestamp: string;
    labels?: Record<string, string>;
    annotations?: Record<string, string>;
    managedFields?: Array<{ manager: string; operation: string; subresource?: string }>;
  };
  spec: object;
}

/** A service with one volume, or what of it runs in a namespace of another name; the namespace does not say whose it is. */
export function serviceIn(name: string, annotations: Record<string, string>, namespace = name): object[] {
  const labels = { 'backstage.io/kubernetes-id': name };
  const metadata = { name, namespace, labels };
  const container = { name, image: 'registry.example/service:1' };
  return [
    { apiVersion: 'v1', kind: 'Namespace', metadata: { name: namespace, annotations } },
    {
      apiVersion: 'v1',
      kind: 'PersistentVolumeClaim',
      metadata,
      spec: {
        accessModes: ['ReadWriteOnce'],
        storageClassName: 'standard',
        resources: { requests: { storage: '1Gi' } },
      },
    },
    {
      apiVersion: 'apps/v1',
      kind: 'Deployment',
      metadata,
      spec: {
        replicas: 1,
        selector: { matchLabels: labels },
        template: {
          metadata: { labels },
          spec: {
            containers: [{ ...container, volumeMounts: [{ name: 'data', mountPath: '/var/lib/data' }] }],
            volumes: [{ name: 'data', persistentVolumeClaim: { claimName: name } }],
          },
        },
      },
    },
  ];
}

/** A Schedule that somebody has made without the portal; it never runs. */
export function scheduleOfOthers(name: string): object {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Schedule',
    metadata: { name, namespace: 'velero' },
    spec: { schedule: '0 3 1 * *', paused: true, template: { includedNamespaces: ['elsewhere'] } },
  };
}

/** What a release of Velero's chart makes of a Schedule that its values hold. */
export function scheduleOfChart(release: string, { metadata, spec }: ScheduleManifest): object {
  return {
    apiVersion: 'velero.io/v1',
    kind: 'Schedule',
    metadata: {
      name: `${release}-velero-${metadata.name}`,
      namespace: metadata.namespace,
      labels: {
        'app.kubernetes.io/name': 'velero',
        'app.kubernetes.io/instance': release,
        'app.kubernetes.io/managed-by': 'Helm',
      },
      annotations: {
        ...metadata.annotations,
        'meta.helm.sh/release-name': release,
        'meta.helm.sh/release-namespace': metadata.namespace,
      },
    },
    spec,
  };
}
