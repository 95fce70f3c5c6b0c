import { aCluster, ago, aService, aSilentCluster, aWorkload, HOUR, NOW } from '../__fixtures__/world';
import { frameOf } from '../frame';
import { ClusterFact, ControllerFact, SiteAssessment, Workload } from '../model';
import { aController } from '../scenarios/__testUtils__/scenarios';
import { assessSites } from './assessSites';

function inTokyo(...controllers: ControllerFact[]): Workload {
  return aWorkload({ cluster: 'tokyo-1', controllers: controllers.map(each => ({ ...each, cluster: 'tokyo-1' })) });
}

function sitesOf(
  workloads: Workload[],
  options: { tokyo?: ClusterFact; named?: string[]; seoul?: Partial<ClusterFact> } = {},
): SiteAssessment[] {
  const { tokyo = aCluster('tokyo-1', { role: 'standby', region: 'Tokyo' }), named = [], seoul } = options;
  const facts = aService({
    clusters: [aCluster('seoul-1', { region: 'seoul', ...seoul }), tokyo],
    placement: { hints: { namespaces: ['order'], clusters: named, problems: [] }, workloads },
  });
  return assessSites(frameOf(facts, NOW));
}

const api = aController('api', { desiredReplicas: 1, readyReplicas: 1 });
const database = aController('db', { kind: 'StatefulSet', desiredReplicas: 1, readyReplicas: 1 });
const off = { desiredReplicas: 0, readyReplicas: 0 };
const report = aController('report', { kind: 'CronJob', desiredReplicas: undefined, readyReplicas: undefined });

describe('assessSites', () => {
  it.each<[string, ControllerFact[], SiteAssessment['state'], [ready: number, all: number, data: number]]>([
    ['all of it runs', [api, database], 'serving', [2, 2, 1]],
    ['a job that runs now and then says nothing', [api, report], 'serving', [1, 1, 0]],
    ['only its data services run', [{ ...api, ...off }, database], 'scaled-down', [1, 2, 1]],
    ['some of it is not ready', [{ ...api, desiredReplicas: 2 }, database], 'scaled-down', [1, 2, 1]],
    [
      'nothing of it runs',
      [
        { ...api, ...off },
        { ...database, ...off },
      ],
      'idle',
      [0, 2, 0],
    ],
    ['what was there is gone', [{ ...api, goneAt: ago(HOUR) }], 'absent', [0, 0, 0]],
    ['it was never there', [], 'absent', [0, 0, 0]],
  ])('%s', (_, controllers, state, [readyControllers, all, readyDataServices]) => {
    const found = sitesOf([aWorkload(), ...(controllers.length > 0 ? [inTokyo(...controllers)] : [])]);
    expect(found).toEqual([
      expect.objectContaining({ cluster: 'tokyo-1', state, readyControllers, controllers: all, readyDataServices }),
    ]);
  });

  it('does not know what it cannot see, whatever was there', () => {
    const tokyo = { ...aSilentCluster('tokyo-1', HOUR), role: 'standby' };
    const [site] = sitesOf([aWorkload(), inTokyo(api)], { tokyo });
    expect(site).toMatchObject({ state: 'unknown', reasons: [{ code: 'siteState.lastSeen' }] });
  });

  it('does not know of clusters in which the entity does not let it look', () => {
    const [site] = sitesOf([aWorkload()], { named: ['seoul-1'] });
    expect(site).toMatchObject({ state: 'unknown', reasons: [{ code: 'siteState.notLookedFor' }] });
  });

  it('compares regions where both are known', () => {
    expect(sitesOf([aWorkload()])[0].otherRegion).toBe(true);
    expect(sitesOf([aWorkload()], { seoul: { region: 'TOKYO ' } })[0].otherRegion).toBe(false);
    expect(sitesOf([aWorkload()], { seoul: { region: undefined } })[0].otherRegion).toBeUndefined();
  });

  it('takes the primary for the first site, and without any place knows of none', () => {
    const tokyo = aCluster('tokyo-1', { role: 'primary' });
    expect(sitesOf([aWorkload(), inTokyo(api)], { tokyo }).map(each => each.cluster)).toEqual(['seoul-1']);
    expect(sitesOf([])).toEqual([]);
  });
});
