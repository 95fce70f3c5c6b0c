import { ControllerFact, ControllerKind, Labels, NamespaceFact, VolumeClaimFact, Workload } from '../../model';

const SEEN = {
  cluster: 'seoul',
  namespace: 'payment',
  annotations: {},
  firstSeenAt: '2026-11-01T00:00:00Z',
  problems: [],
};

/** A controller of the workload, which mounts no claims. */
export function controller(name: string, labels: Labels = {}, kind: ControllerKind = 'Deployment'): ControllerFact {
  return { ...SEEN, name, kind, labels, podLabels: labels, claimNames: [] };
}

/** A claim of the workload. */
export function claim(name: string, labels: Labels = {}): VolumeClaimFact {
  return { ...SEEN, name, labels };
}

/** The Namespace of the workload. */
export function namespaceFact(labels: Labels = {}): NamespaceFact {
  return { ...SEEN, namespace: '', name: 'payment', labels };
}

/** The whole namespace `payment` of `seoul` with one Deployment. */
export function workload(overrides: Partial<Workload> = {}): Workload {
  return {
    cluster: 'seoul',
    namespace: 'payment',
    foundBy: 'live',
    controllers: [controller('payment')],
    claims: [],
    namespaceFact: namespaceFact(),
    ...overrides,
  };
}
