import { ClusterAssessment, WorkloadAssessment } from '@backstage-dr/plugin-dr-common';
import { doubtOf } from './doubtOf';

const workloads: WorkloadAssessment[] = [
  { cluster: 'seoul-1', namespace: 'payment', standby: false, foundBy: 'annotation', controllers: [], claims: [] },
];

function cluster(overrides: Partial<ClusterAssessment>): ClusterAssessment {
  return {
    name: 'seoul-1',
    title: 'Seoul',
    reachability: 'reachable',
    stale: false,
    kinds: [],
    concernsService: true,
    ...overrides,
  };
}

describe('doubtOf', () => {
  it.each<[string, ClusterAssessment[], ReturnType<typeof doubtOf>]>([
    ['none where the kind is followed', [cluster({})], undefined],
    [
      'none where the cluster does not know the kind',
      [cluster({ kinds: [{ kind: 'Schedule', status: 'absent' }] })],
      undefined,
    ],
    ['none because of clusters that do not concern it', [cluster({ stale: true, concernsService: false })], undefined],
    ['some where the cluster is not seen', [cluster({ stale: true })], { kind: 'unseen', clusters: ['Seoul'] }],
    [
      'some where the kind is refused',
      [cluster({ kinds: [{ kind: 'Schedule', status: 'forbidden' }] })],
      { kind: 'unseen', clusters: ['Seoul'] },
    ],
    ['none because of another kind', [cluster({ kinds: [{ kind: 'Backup', status: 'forbidden' }] })], undefined],
  ])('has %s', (_title, clusters, expected) => {
    expect(doubtOf({ clusters, workloads }, 'Schedule')).toEqual(expected);
  });

  it('doubts everything of a service that runs nobody knows where', () => {
    expect(doubtOf({ clusters: [cluster({})], workloads: [] }, 'Schedule')).toEqual({ kind: 'no-place' });
  });
});
