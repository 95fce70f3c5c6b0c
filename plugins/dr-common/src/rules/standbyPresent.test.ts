import { aCluster, aService, aSilentCluster, aWorkload, HOUR } from '../__fixtures__/world';
import { ControllerFact, ServiceFacts } from '../model';
import { aController, inPlaces } from '../scenarios/__testUtils__/scenarios';
import { promise, SOURCE, testsOf } from './__testUtils__/testsOf';
import { standbyPresent } from './standbyPresent';

type Controllers = ControllerFact[];

/** The service with a database, and these at the second site. */
function second(
  strategy: 'pilot-light' | 'warm-standby' | 'active-active',
  controllers: Controllers,
): Partial<ServiceFacts> {
  const first = [aController('order'), aController('db', { kind: 'StatefulSet' })];
  return {
    ...promise({ strategy: { value: strategy, source: SOURCE } }),
    ...inPlaces(
      aWorkload({ controllers: first }),
      ...(controllers.length > 0 ? [aWorkload({ cluster: 'tokyo-1', controllers })] : []),
    ),
    clusters: [
      aCluster('seoul-1', { region: 'ap-northeast-2' }),
      aCluster('tokyo-1', { region: 'ap-northeast-1', role: 'standby' }),
    ],
  };
}

/** The entity leaves open which clusters it runs in, so that it is looked for in all of them. */
function looked(facts: Partial<ServiceFacts>): Partial<ServiceFacts> {
  const { hints, workloads } = aService(facts).placement;
  return { ...facts, placement: { hints: { ...hints, clusters: [] }, workloads } };
}

const web = (readyReplicas: number) => aController('order', { cluster: 'tokyo-1', desiredReplicas: 3, readyReplicas });
const idle = aController('order', { cluster: 'tokyo-1', desiredReplicas: 0, readyReplicas: 0 });
const database = aController('db', { cluster: 'tokyo-1', kind: 'StatefulSet' });

describe('standby-present', () => {
  it.each(
    testsOf(standbyPresent, [
      ['no second site is promised', {}, 'not-applicable', 'promises no second site'],
      ['no strategy is chosen', promise({ strategy: undefined }), 'not-applicable'],
      [
        'pilot light: its database runs there',
        second('pilot-light', [idle, database]),
        'pass',
        'tokyo-1 keeps what pilot-light promises',
      ],
      [
        'pilot light: only what has nothing to keep is there',
        second('pilot-light', [idle]),
        'fail',
        'tokyo-1 does not keep',
      ],
      ['warm standby: some of it runs', second('warm-standby', [web(3), { ...idle, name: 'jobs' }]), 'pass'],
      ['warm standby: nothing of it runs', second('warm-standby', [idle]), 'fail'],
      ['active-active: all of it serves', second('active-active', [web(3), database]), 'pass', 'serving'],
      ['active-active: some of it serves', second('active-active', [web(0), database]), 'fail'],
      ['nothing of it is anywhere else', looked(second('warm-standby', [])), 'fail', 'nothing of it is in tokyo-1'],
      [
        'nothing of it is in many others',
        {
          ...looked(second('warm-standby', [])),
          clusters: ['seoul-1', ...'abcdefg'].map(name => aCluster(name)),
        },
        'fail',
        'in any of the 7 other clusters',
      ],
      [
        'the entity names the first cluster only, and nobody has looked elsewhere',
        second('warm-standby', []),
        'unknown',
      ],
      [
        'there is no other cluster',
        { ...second('warm-standby', []), clusters: [aCluster('seoul-1')] },
        'fail',
        'no other cluster',
      ],
      [
        'the other cluster lies in the same region',
        {
          ...second('warm-standby', [web(3)]),
          clusters: ['seoul-1', 'tokyo-1'].map(name =>
            aCluster(name, { region: 'ap-northeast-2', role: name === 'tokyo-1' ? 'standby' : undefined }),
          ),
        },
        'fail',
        'same region',
      ],
      [
        'the other cluster is not seen',
        {
          ...second('warm-standby', []),
          clusters: [aCluster('seoul-1'), { ...aSilentCluster('tokyo-1', HOUR), role: 'standby' }],
        },
        'unknown',
        'tokyo-1',
      ],
    ]),
  )('%s', (_, look) => {
    const { is, shouldBe } = look();
    expect(is).toEqual(shouldBe);
  });
});
