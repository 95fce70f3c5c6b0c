import { KubernetesObject } from '../api-server';

/** @internal */
export interface PodTemplate {
  metadata?: { labels?: Record<string, string>; annotations?: Record<string, string> };
  spec?: { volumes?: Array<{ name?: string; persistentVolumeClaim?: { claimName?: string } }> };
}

/** A volume of a workload's pods that is a claim. @internal */
export interface ClaimMount {
  claim: string;
  /** Its name in the pod. */
  volume: string;
  /** The first pod that has it. */
  pod: string;
}

interface WorkloadSpec {
  replicas?: number;
  template?: PodTemplate;
  volumeClaimTemplates?: Array<{ metadata?: { name?: string } }>;
}

/** The template of a workload's pods, empty where it has none. @internal */
export function podTemplateOf({ spec }: KubernetesObject): PodTemplate {
  return ((spec ?? {}) as WorkloadSpec).template ?? {};
}

/** Names of the pods that run for a workload, made up where a real cluster draws them. @internal */
export function podNamesOf({ kind, metadata, spec }: KubernetesObject): string[] {
  const { replicas = 1, template } = (spec ?? {}) as WorkloadSpec;
  if (!template?.spec) return [];
  const { name, uid } = metadata;
  const letters = uid.replaceAll('-', '');
  switch (kind) {
    case 'StatefulSet':
      return Array.from({ length: replicas }, (_, index) => `${name}-${index}`);
    case 'Deployment':
      return Array.from(
        { length: replicas },
        (_, index) => `${name}-${letters.slice(0, 10)}-${letters.slice(10, 14)}${index}`,
      );
    case 'DaemonSet':
      return [`${name}-${letters.slice(10, 15)}`];
    default:
      return [];
  }
}

/** The claims that the pods of a workload mount; those of its templates are named `<claim>-<pod>`. @internal */
export function claimMountsOf(workload: KubernetesObject): ClaimMount[] {
  const pods = podNamesOf(workload);
  const { template, volumeClaimTemplates = [] } = (workload.spec ?? {}) as WorkloadSpec;
  const named = (template?.spec?.volumes ?? []).flatMap(({ name = '', persistentVolumeClaim }) => {
    const claim = persistentVolumeClaim?.claimName;
    return claim === undefined || pods.length === 0 ? [] : [{ claim, volume: name, pod: pods[0] }];
  });
  const templated = volumeClaimTemplates.flatMap(({ metadata }) =>
    pods.map(pod => ({ claim: `${metadata?.name}-${pod}`, volume: metadata?.name ?? '', pod })),
  );
  return [...named, ...templated];
}
