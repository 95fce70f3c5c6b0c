import { DemoClusters, startDemoClusters } from '@internal/demo-clusters';
import { GitOpsAgent } from './GitOpsAgent';

const SCHEDULE = `
apiVersion: velero.io/v1
kind: Schedule
metadata:
  name: dr-loyalty
  namespace: velero
  annotations:
    backstage-dr.io/cluster: seoul-1
spec:
  schedule: 7 * * * *
  template:
    includedNamespaces: [loyalty]
`;
const NAMESPACE = `
apiVersion: v1
kind: Namespace
metadata: { name: gift-cards, annotations: { backstage-dr.io/cluster: tokyo-1 } }
`;

describe('GitOpsAgent', () => {
  let demo: DemoClusters;
  const files = new Map<string, string>();
  let nowMs = 0;
  const source = {
    texts: async (matches: (file: string) => boolean) => new Map([...files].filter(([f]) => matches(f))),
  };

  beforeAll(async () => {
    demo = await startDemoClusters({ historyDays: 1 });
  });
  afterAll(() => demo?.stop());
  beforeEach(() => files.clear());

  const agent = () =>
    GitOpsAgent.create({
      source,
      clusters: new Map(demo.clusters.map(({ name, url, adminToken: token }) => [name, { url, token }])),
      nowMs: () => nowMs,
    });

  async function ask(cluster: string, path: string) {
    const { url, adminToken } = demo.cluster(cluster);
    const answer = await fetch(`${url}${path}`, { headers: { authorization: `Bearer ${adminToken}` } });
    return answer.json();
  }
  const schedule = (name: string) => ask('seoul-1', `/apis/velero.io/v1/namespaces/velero/schedules/${name}`);

  it('applies what files mark for a cluster, each object once', async () => {
    files.set('manifests/seoul-1/velero/dr-loyalty.yaml', SCHEDULE);
    files.set('services/gift-cards/manifests/all.yaml', `${NAMESPACE}---\n${SCHEDULE.replace('loyalty', 'cards')}`);
    files.set('catalog/services.yaml', SCHEDULE.replace('dr-loyalty', 'dr-not-a-manifest'));
    const gitOps = agent();
    nowMs = 60_000;
    await gitOps.reconcile();
    const at = '1970-01-01T00:01:00.000Z';
    expect(gitOps.deliveries()).toEqual([
      {
        file: 'manifests/seoul-1/velero/dr-loyalty.yaml',
        cluster: 'seoul-1',
        object: 'Schedule velero/dr-loyalty',
        at,
      },
      { file: 'services/gift-cards/manifests/all.yaml', cluster: 'tokyo-1', object: 'Namespace gift-cards', at },
      { file: 'services/gift-cards/manifests/all.yaml', cluster: 'seoul-1', object: 'Schedule velero/dr-cards', at },
    ]);
    expect(await schedule('dr-loyalty')).toMatchObject({
      metadata: { managedFields: [{ manager: 'demo-gitops', operation: 'Apply' }] },
      spec: { schedule: '7 * * * *' },
    });
    expect(await ask('tokyo-1', '/api/v1/namespaces/gift-cards')).toMatchObject({ kind: 'Namespace' });
    expect(await schedule('dr-not-a-manifest')).toMatchObject({ code: 404 });

    nowMs = 120_000;
    await gitOps.reconcile();
    expect(gitOps.deliveries().map(each => each.at)).toEqual([at, at, at]);
    files.set('manifests/seoul-1/velero/dr-loyalty.yaml', SCHEDULE.replace('7 *', '8 *'));
    await gitOps.reconcile();
    expect(gitOps.deliveries()[0].at).toBe('1970-01-01T00:02:00.000Z');
    expect(await schedule('dr-loyalty')).toMatchObject({ spec: { schedule: '8 * * * *' } });
  });

  it('says why a cluster does not take an object, and tries again', async () => {
    files.set('manifests/a.yaml', SCHEDULE.replace('dr-loyalty', 'dr-later'));
    const gitOps = agent();
    await demo.controls.setClusterUp('seoul-1', false);
    await gitOps.reconcile();
    expect(gitOps.deliveries()).toEqual([
      expect.objectContaining({
        object: 'Schedule velero/dr-later',
        problem: expect.stringMatching(/^seoul-1 does not answer: \w+/),
      }),
    ]);
    await demo.controls.setClusterUp('seoul-1', true);
    await gitOps.reconcile();
    expect(gitOps.deliveries().map(({ problem }) => problem)).toEqual([undefined]);
    expect(await schedule('dr-later')).toMatchObject({ kind: 'Schedule' });
  });

  it.each([
    ['values of a chart', 'schedules: { dr-loyalty: { schedule: 7 * * * * } }', /^No object: values of a Helm chart/],
    [
      'a kind that it does not apply',
      'apiVersion: v1\nkind: Secret',
      /^v1\/Secret is not applied; applied are v1\/Names/,
    ],
    [
      'a cluster that there is not',
      SCHEDULE.replace('seoul-1', 'mars'),
      /^There is no cluster mars; there are seoul-1, /,
    ],
    ['no cluster', SCHEDULE.replace('/cluster:', '/other:'), /^The annotation backstage-dr.io\/cluster does not say/],
    ['no name', SCHEDULE.replace('  name: dr-loyalty', '  generation: 1'), /^metadata.name is missing/],
    ['no YAML', 'a: [', /^This is not YAML: /],
    ['what the server refuses', SCHEDULE.replace('7 * * * *', '[]'), /^seoul-1 answered 4\d\d: .*schedule/],
  ])('does not apply %s, and says why', async (_, text, problem) => {
    files.set('manifests/a.yaml', text);
    const gitOps = agent();
    await gitOps.reconcile();
    expect(gitOps.deliveries()).toEqual([expect.objectContaining({ problem: expect.stringMatching(problem) })]);
  });

  it('takes no notice of what is for Kustomize alone, nor of an empty file', async () => {
    files.set('manifests/kustomization.yaml', 'apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n');
    files.set('manifests/empty.yaml', '# nothing yet\n');
    const gitOps = agent();
    await gitOps.reconcile();
    expect(gitOps.deliveries()).toEqual([]);
  });
});
