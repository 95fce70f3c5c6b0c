import { ClusterFact, instantOf, lossChoices, StorageLocationFact, whatIf } from '@backstage-dr/plugin-dr-common';
import { percentile } from '../statistics';
import { makeReaches } from './makeReaches';
import { Results } from './ScorecardWorld';

const SERVICES = 10_000;
const CLUSTERS = 50;
const REGIONS = 5;
const BUDGET_MS = 300;
/** Before this many the code is not compiled yet. */
const WARM_UP = 3;

/**
 * How long the answer takes to each question of what if, in memory: every region, cluster, storage location and Velero, and
 * some of the namespaces.
 */
export function benchWhatIf(results: Results): void {
  const ground = makeGround();
  const reaches = makeReaches(SERVICES, CLUSTERS, REGIONS);
  const startedMs = performance.now();
  const choices = lossChoices(reaches, ground);
  results.add(`what could be lost, of ${SERVICES} services`, performance.now() - startedMs, 'ms');

  const now = instantOf(Date.parse(reaches[0].assessedAt));
  const namespaces = choices.filter(({ loss }) => loss.kind === 'namespace').slice(0, 20);
  const asked = [...choices.filter(({ loss }) => loss.kind !== 'namespace'), ...namespaces];
  for (const { loss } of asked.slice(0, WARM_UP)) whatIf(reaches, loss, { ...ground, now });
  const takenMs = asked.map(({ loss }) => {
    const beganMs = performance.now();
    whatIf(reaches, loss, { ...ground, now });
    return performance.now() - beganMs;
  });
  results.add(`what if, p95 over ${asked.length} losses`, percentile(takenMs, 0.95), 'ms', BUDGET_MS);
  results.add('what if, the slowest', Math.max(...takenMs), 'ms', BUDGET_MS);
}

function makeGround(): { clusters: ClusterFact[]; locations: StorageLocationFact[] } {
  const clusters = Array.from(
    { length: CLUSTERS },
    (_, index): ClusterFact => ({
      name: `cluster-${index}`,
      title: `Cluster ${index}`,
      region: `region-${index % REGIONS}`,
      veleroNamespace: 'velero',
      reachability: 'reachable',
      kinds: {},
    }),
  );
  const locations = clusters.flatMap(({ name: cluster }) =>
    Array.from(
      { length: REGIONS },
      (_, index): StorageLocationFact => ({
        cluster,
        namespace: 'velero',
        name: `location-${index}`,
        identity: `location-${index}`,
        labels: {},
        annotations: {},
        firstSeenAt: '2026-11-01T00:00:00Z',
        problems: [],
        accessMode: 'ReadWrite',
        isDefault: index === 0,
        region: `region-${index}`,
        regionFrom: 'operator',
      }),
    ),
  );
  return { clusters, locations };
}
