import { goDurationMs } from '../velero/goDuration';
import { CLUSTER_SEEDS } from '../world/clusterSeeds';
import { SERVICE_SEEDS } from '../world/serviceSeeds';
import { makeCompany, SERVICE_COUNTS } from './makeCompany';

const WRITTEN = [...SERVICE_SEEDS.map(({ service }) => service), 'gift-card'];

describe('makeCompany', () => {
  const company = makeCompany(500);
  const names = company.services.map(({ name }) => name);

  it('makes as many as are missing, and none where none is', () => {
    expect(names).toHaveLength(500 - SERVICE_COUNTS.fewest);
    expect(makeCompany(SERVICE_COUNTS.fewest)).toEqual({
      domains: [],
      systems: [],
      teams: [],
      services: [],
      seeds: [],
    });
  });

  it('makes the same ones every time, and more of them begin with the same', () => {
    expect(makeCompany(500)).toEqual(company);
    expect(makeCompany(700).seeds.slice(0, company.seeds.length)).toEqual(company.seeds);
  });

  it('never gives a name twice', () => {
    const most = makeCompany(SERVICE_COUNTS.most).services.map(({ name }) => name);
    expect(new Set([...most, ...WRITTEN]).size).toBe(SERVICE_COUNTS.most);
  });

  it('gives names that people could have given', () => {
    for (const name of names) expect(name).toMatch(/^[a-z]+(-[a-z]+){1,2}$/);
  });

  it.each([24, SERVICE_COUNTS.most + 1, 99.5, NaN])('refuses %s services, and says how many there can be', count => {
    expect(() => makeCompany(count)).toThrow(`${count} services; a whole number from 25 to 2000 is accepted`);
  });

  it('has somewhere to run for each of them, in clusters that there are', () => {
    const clusters = CLUSTER_SEEDS.map(({ name }) => name);
    expect(new Set(company.seeds.map(({ service }) => service))).toEqual(new Set(names));
    for (const { cluster, workloads } of company.seeds) {
      expect(clusters).toContain(cluster);
      expect(workloads).not.toEqual([]);
    }
  });

  it('gives each schedule a name of its own, a location that its cluster has, and a retention that outlives its past', () => {
    const schedules = company.seeds.flatMap(({ cluster, schedules: own = [] }) =>
      own.map(each => ({ cluster, ...each })),
    );
    const written = SERVICE_SEEDS.flatMap(({ schedules: own = [] }) => own.map(({ name }) => name));
    const all = [...written, ...schedules.map(({ name }) => name)];
    expect(new Set(all).size).toBe(all.length);
    for (const { cluster, ttl, historyDays = 0, template } of schedules) {
      const { locations = [] } = CLUSTER_SEEDS.find(({ name }) => name === cluster) ?? {};
      expect(locations.map(({ name }) => name)).toContain(template.storageLocation);
      expect(goDurationMs(ttl)).toBeGreaterThanOrEqual(historyDays * 24 * 3_600_000);
    }
  });

  it('depends on what there is, not on itself, and once in a circle', () => {
    const refs = new Map<string, readonly string[]>(
      company.services.map(each => [`${each.kind.toLowerCase()}:${each.name}`, each.dependsOn] as const),
    );
    for (const [ref, needs] of refs) {
      for (const each of needs) expect(refs.has(each)).toBe(true);
      expect(needs).not.toContain(ref);
    }
    const [first] = refs.keys();
    const [next = ''] = refs.get(first) ?? [];
    expect(refs.get(next)).toEqual([first]);
  });

  it('leaves nothing out that happens to people', () => {
    const seeds = company.seeds;
    const schedules = seeds.flatMap(({ schedules: own = [] }) => own);
    const never = company.services.filter(({ name }) => {
      return !seeds.some(({ service, schedules: own = [] }) => service === name && own.length > 0);
    });
    const promises = company.services.map(({ annotations }) => annotations);
    const counts = {
      neverBackedUp: never.length,
      failing: schedules.filter(({ newestRuns }) => newestRuns?.[0] === 'Failed').length,
      failingInPart: schedules.filter(({ newestRuns }) => newestRuns?.[0] === 'PartiallyFailed').length,
      paused: schedules.filter(({ pausedDaysAgo }) => pausedDaysAgo !== undefined).length,
      snapshotsOnly: schedules.filter(({ template }) => template.snapshotMoveData === false).length,
      tried: seeds.filter(({ drills }) => drills).length,
      withoutPromise: promises.filter(each => !Object.keys(each).some(key => key.startsWith('backstage-dr.io/')))
        .length,
      byTier: promises.filter(each => 'backstage-dr.io/tier' in each).length,
      dependent: company.services.filter(({ dependsOn }) => dependsOn.length > 0).length,
      databases: company.services.filter(({ kind }) => kind === 'Resource').length,
      inTwoClusters: promises.filter(each => each['backstage.io/kubernetes-cluster'].includes(',')).length,
      inSharedNamespaces: promises.filter(each => each['backstage.io/kubernetes-namespace'].endsWith('-shared')).length,
    };
    for (const [what, count] of Object.entries(counts))
      expect({ what, isThere: count > 2 }).toEqual({ what, isThere: true });
    expect(new Set(company.services.map(({ owner }) => owner)).size).toBeGreaterThan(10);
    expect(new Set(seeds.map(({ cluster }) => cluster)).size).toBe(CLUSTER_SEEDS.length);
  });
});
