import { ago, aCluster, aLocation, HOUR, MINUTE, NOW } from '../../__fixtures__/world';
import { ReachHome, ReachPoint, ReachScope, ReachTarget, ServiceReach, WhatIf } from '../../model';
import { renderStatement } from '../../statements';
import { WhatIfOptions } from '../whatIf';

/** Two clusters in Seoul and two in Tokyo; a store in each region, read by all. */
export const WORLD: WhatIfOptions = {
  now: NOW,
  clusters: [
    aCluster('seoul-1', { region: 'seoul' }),
    aCluster('seoul-2', { region: 'seoul' }),
    aCluster('tokyo-1', { region: 'tokyo' }),
    aCluster('tokyo-2', { region: 'tokyo' }),
  ],
  locations: ['seoul-1', 'seoul-2', 'tokyo-1', 'tokyo-2'].flatMap(cluster => [
    aLocation({ cluster, name: 'near', identity: 'near', region: 'seoul', regionFrom: 'operator' }),
    aLocation({ cluster, name: 'far', identity: 'far', region: 'tokyo', regionFrom: 'operator' }),
  ]),
};

export const SEOUL = { kind: 'region', region: 'seoul' } as const;
export const SEOUL_1 = { kind: 'cluster', cluster: 'seoul-1' } as const;

export function aTarget(cluster: string, overrides: Partial<ReachTarget> = {}): ReachTarget {
  return {
    cluster,
    verdict: 'able',
    recoveryPoint: 'hourly-1',
    recoveryPointAt: ago(10 * MINUTE),
    location: 'far',
    ...overrides,
  };
}

export function aScope(scope: ReachScope['scope'], overrides: Partial<ReachScope> = {}): ReachScope {
  return {
    scope,
    verdict: 'recoverable',
    recoveryTime: { state: 'measured', seconds: 10 * MINUTE },
    volumesLost: [],
    targets: [aTarget(scope === 'namespace' ? 'seoul-1' : 'tokyo-1')],
    reasons: [],
    ...overrides,
  };
}

/** A place in which all of it would come back from, as each scope is told. */
export function aHome(cluster: string, overrides: Partial<ReachHome & { each: Partial<ReachScope> }> = {}): ReachHome {
  const { each, ...home } = overrides;
  const [region] = cluster.split('-');
  return {
    cluster,
    region,
    namespaces: ['shop'],
    scopes: [
      aScope('namespace', { namespace: 'shop', targets: [aTarget(cluster)], ...each }),
      aScope('cluster', each),
      aScope('region', each),
    ],
    ...home,
  };
}

export function aPoint(location: string, overrides: Partial<ReachPoint> = {}): ReachPoint {
  return {
    home: 'seoul-1',
    location,
    clusters: ['seoul-1', 'tokyo-1'],
    name: `in-${location}`,
    at: ago(10 * MINUTE),
    ...overrides,
  };
}

/** A service of seoul-1 that promises to be back in four hours with an hour of data lost, and would be. */
export function aReach(
  name: string,
  overrides: Partial<ServiceReach> & { each?: Partial<ReachScope> } = {},
): ServiceReach {
  const { each, ...reach } = overrides;
  return {
    entityRef: `component:default/${name}`,
    title: name,
    rtoSeconds: 4 * HOUR,
    rpoSeconds: HOUR,
    homes: [aHome('seoul-1', { each })],
    points: [aPoint('far')],
    dependsOn: [],
    assessedAt: NOW,
    ...reach,
  };
}

/** What would be lost and never be seen again. */
export const LOST: Partial<ReachScope> = {
  verdict: 'not-recoverable',
  recoveryTime: { state: 'unknown' },
  targets: [],
  reasons: [{ code: 'recoverability.noOtherCluster' }],
};

export const UNTIMED: Partial<ReachScope> = { recoveryTime: { state: 'unknown' } };

export function took(seconds: number, state: 'measured' | 'estimated' = 'measured'): Partial<ReachScope> {
  return { recoveryTime: { state, seconds } };
}

export function refs(...names: string[]): string[] {
  return names.map(name => `component:default/${name}`);
}

export function fateIn({ services }: WhatIf, name: string): WhatIf['services'][number] {
  const found = services.find(({ entityRef }) => entityRef === `component:default/${name}`);
  if (!found) throw new Error(`${name} is not among those that are hit`);
  return found;
}

export function saidOf({ reasons }: { reasons: WhatIf['services'][number]['reasons'] }): string[] {
  return reasons.map(reason => renderStatement(reason));
}
