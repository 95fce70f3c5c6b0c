import { ReachHome, ReachScope, ServiceReach } from '@backstage-dr/plugin-dr-common';

const NOW = '2026-11-23T12:00:00Z';
const MINUTE_SECONDS = 60;
const PROMISES = [
  { tier: 'critical', rtoSeconds: 3600, rpoSeconds: 900 },
  { tier: 'important', rtoSeconds: 4 * 3600, rpoSeconds: 3600 },
  { tier: 'standard', rtoSeconds: 24 * 3600, rpoSeconds: 24 * 3600 },
  {},
];

/**
 * What the services of a company could be brought back from, made of numbers alone: layers that depend on the layer below,
 * as shops depend on platforms, a few cycles, a tenth that would not come back, a fifth never timed.
 *
 * @param regions - each cluster lies in one of them, by its number
 */
export function makeReaches(count: number, clusters: number, regions: number): ServiceReach[] {
  const random = mulberry(20261123);
  const pick = (below: number) => Math.floor(random() * below);
  return Array.from({ length: count }, (_, index): ServiceReach => {
    const home = pick(clusters);
    const { tier, ...promise } = PROMISES[pick(PROMISES.length)];
    const below = Math.floor(index / 10);
    const dependsOn = new Set(Array.from({ length: below > 0 ? pick(6) : 0 }, () => refOf(pick(below))));
    // Some hang in a cycle with their neighbour.
    if (index % 97 === 0 && index > 0) dependsOn.add(refOf(index - 1));
    if (index % 97 === 96) dependsOn.add(refOf(index + 1));
    const location = `location-${home % regions}`;
    return {
      entityRef: refOf(index),
      title: `service-${index}`,
      owner: `group:default/team-${index % 120}`,
      tier,
      ...promise,
      homes: [makeHome(home, (home + 1 + pick(clusters - 1)) % clusters, regions, random)],
      points: [0, 1].map(offset => ({
        home: `cluster-${home}`,
        location: offset === 0 ? location : `location-${pick(regions)}`,
        clusters: [`cluster-${home}`],
        name: `hourly-${index}`,
        at: '2026-11-23T11:40:00Z',
        worstCaseSeconds: 3600,
      })),
      dependsOn: [...dependsOn],
      assessedAt: NOW,
    };
  });
}

function makeHome(home: number, target: number, regions: number, random: () => number): ReachHome {
  const isLost = random() < 0.1;
  const isTimed = random() < 0.8;
  const namespace = `team-${home}-${Math.floor(random() * 200)}`;
  const scopes = (['namespace', 'cluster', 'region'] as const).map(
    (scope): ReachScope => ({
      scope,
      namespace: scope === 'namespace' ? namespace : undefined,
      verdict: isLost ? 'not-recoverable' : 'recoverable',
      recoveryTime: isTimed
        ? { state: random() < 0.5 ? 'measured' : 'estimated', seconds: Math.ceil(random() * 20 * MINUTE_SECONDS) }
        : { state: 'unknown' },
      volumesLost: [],
      targets: isLost
        ? []
        : [
            {
              cluster: `cluster-${scope === 'namespace' ? home : target}`,
              verdict: 'able',
              recoveryPoint: 'hourly',
              recoveryPointAt: '2026-11-23T11:40:00Z',
              location: `location-${home % regions}`,
            },
          ],
      reasons: isLost ? [{ code: 'recoverability.noOtherCluster' }] : [],
    }),
  );
  return { cluster: `cluster-${home}`, region: `region-${home % regions}`, namespaces: [namespace], scopes };
}

function refOf(index: number): string {
  return `component:default/service-${index}`;
}

/** The same numbers in every run. */
function mulberry(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
