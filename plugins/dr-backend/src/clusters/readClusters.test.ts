import { ConfigReader } from '@backstage/config';
import { JsonValue } from '@backstage/types';
import { readClusters } from './readClusters';

function read(clusters: JsonValue) {
  return readClusters(new ConfigReader({ dr: { clusters } }));
}

function readFromKubernetesPlugin(clusters: JsonValue) {
  return readClusters(
    new ConfigReader({
      kubernetes: {
        clusterLocatorMethods: [{ type: 'catalog' }, { type: 'config', clusters }],
      },
    }),
  );
}

describe('readClusters', () => {
  it('reads a kubeconfig with a context', () => {
    expect(read([{ name: 'seoul', kubeconfig: { file: '/etc/kube', context: 'prod' } }])).toEqual([
      {
        name: 'seoul',
        title: 'seoul',
        veleroNamespace: 'velero',
        access: { kind: 'kubeconfig', file: '/etc/kube', context: 'prod' },
      },
    ]);
  });

  it('reads everything an operator can say about a cluster', () => {
    const [cluster] = read([
      {
        name: 'seoul',
        title: 'Seoul',
        region: 'ap-northeast-2',
        role: 'primary',
        veleroNamespace: 'backup',
        veleroVersion: 'v1.18.3',
        url: 'https://10.0.0.1:6443/',
        token: { literal: ' secret\n' },
        caData: 'Q0E=',
      },
    ]);
    expect(cluster).toEqual({
      name: 'seoul',
      title: 'Seoul',
      region: 'ap-northeast-2',
      role: 'primary',
      veleroNamespace: 'backup',
      veleroVersion: 'v1.18.3',
      access: {
        kind: 'url',
        url: 'https://10.0.0.1:6443',
        token: { literal: 'secret' },
        caData: 'Q0E=',
        skipTLSVerify: false,
      },
    });
  });

  it('reads the cluster it runs in', () => {
    expect(read([{ name: 'home', inCluster: true }])[0].access).toEqual({
      kind: 'in-cluster',
    });
  });

  it('knows no cluster when nothing is configured', () => {
    expect(readClusters(new ConfigReader({}))).toEqual([]);
  });

  it.each<[string, JsonValue, string]>([
    ['no list', { name: 'a' }, 'dr.clusters is a group of keys; accepted is a list of objects'],
    ['an entry that is no object', ['a'], 'dr.clusters[0] is "a"; accepted is an object'],
    ['no name', [{ inCluster: true }], 'dr.clusters[0].name is missing; accepted is a text that is not empty'],
    ['a number as name', [{ name: 5, inCluster: true }], 'dr.clusters[0].name is 5; accepted is'],
    ['no access', [{ name: 'a' }], 'exactly one of kubeconfig, inCluster and url, and says none'],
    [
      'two accesses',
      [{ name: 'a', inCluster: true, kubeconfig: { file: 'x' } }],
      'dr.clusters[0] must say how the cluster is reached by exactly one of kubeconfig, inCluster and url, and says kubeconfig and inCluster',
    ],
    ['inCluster: false', [{ name: 'a', inCluster: false }], 'dr.clusters[0].inCluster is false; accepted is true'],
    ['a kubeconfig without file', [{ name: 'a', kubeconfig: {} }], 'dr.clusters[0].kubeconfig.file is missing'],
    [
      'a mistyped key',
      [{ name: 'a', kubeConfig: {} }],
      'dr.clusters[0].kubeConfig is not a known key; accepted are name,',
    ],
    [
      'a token that belongs nowhere',
      [{ name: 'a', inCluster: true, token: { file: 'x' } }],
      'has token, which belongs to url',
    ],
    ['a url without token', [{ name: 'a', url: 'https://a' }], 'dr.clusters[0] has a url without token'],
    [
      'a url that is none',
      [{ name: 'a', url: 'a:b c', token: { file: 'x' } }],
      'dr.clusters[0].url is "a:b c"; accepted is the http',
    ],
    [
      'two tokens',
      [{ name: 'a', url: 'https://a', token: { file: 'x', literal: 'y' } }],
      'dr.clusters[0].token must have exactly one of',
    ],
    [
      'the same name twice',
      [
        { name: 'a', inCluster: true },
        { name: 'a', kubeconfig: { file: 'x' } },
      ],
      'dr.clusters[1].name is "a"; accepted is a name that no other cluster has',
    ],
    [
      'a namespace that cannot be',
      [{ name: 'a', inCluster: true, veleroNamespace: 'Velero_1' }],
      'dr.clusters[0].veleroNamespace is "Velero_1"',
    ],
    [
      'a version that is none',
      [{ name: 'a', inCluster: true, veleroVersion: 'latest' }],
      'dr.clusters[0].veleroVersion is "latest"',
    ],
    [
      'a skipTLSVerify in words',
      [
        {
          name: 'a',
          url: 'https://a',
          token: { file: 'x' },
          skipTLSVerify: 'yes',
        },
      ],
      'is "yes"; accepted is true or false',
    ],
  ])('refuses %s', (_, clusters, message) => {
    expect(() => read(clusters)).toThrow(message);
  });

  it.each<[string, JsonValue]>([
    ['a token that is a plain text', [{ name: 'a', url: 'https://a', token: 'hunter2' }]],
    ['a token in the url', [{ name: 'a', url: 'https://me:hunter2@a', token: { file: 'x' } }]],
    ['a token that is a list', [{ name: 'a', url: 'https://a', token: { literal: ['hunter2'] } }]],
  ])('does not quote %s', (_, clusters) => {
    expect(() => read(clusters)).toThrow(
      expect.not.objectContaining({
        message: expect.stringContaining('hunter2'),
      }),
    );
  });

  describe('of the Kubernetes plugin', () => {
    it('takes service accounts, with their token or that of the pod', () => {
      const clusters = readFromKubernetesPlugin([
        {
          name: 'a',
          url: 'https://a',
          authProvider: 'serviceAccount',
          serviceAccountToken: 't',
          caData: 'Q0E=',
          dashboardUrl: 'https://d',
        },
        {
          name: 'b',
          title: 'B',
          url: 'https://b',
          authProvider: 'serviceAccount',
          skipTLSVerify: true,
        },
      ]);
      expect(clusters.map(cluster => cluster.access)).toEqual([
        {
          kind: 'url',
          url: 'https://a',
          token: { literal: 't' },
          caData: 'Q0E=',
          skipTLSVerify: false,
        },
        {
          kind: 'url',
          url: 'https://b',
          token: {
            file: '/var/run/secrets/kubernetes.io/serviceaccount/token',
          },
          skipTLSVerify: true,
        },
      ]);
      expect(clusters[1].title).toBe('B');
    });

    it('keeps a cluster that wants the credentials of each visitor, with the reason', () => {
      expect(readFromKubernetesPlugin([{ name: 'a', url: 'https://a', authProvider: 'google' }])).toEqual([
        {
          name: 'a',
          title: 'a',
          veleroNamespace: 'velero',
          access: {
            kind: 'unusable',
            reason: expect.stringContaining('The auth provider google'),
          },
        },
      ]);
    });

    it('is not looked at when there are clusters of our own', () => {
      const config = new ConfigReader({
        dr: { clusters: [{ name: 'own', inCluster: true }] },
        kubernetes: {
          clusterLocatorMethods: [{ type: 'config', clusters: [{ broken: true }] }],
        },
      });
      expect(readClusters(config).map(cluster => cluster.name)).toEqual(['own']);
    });

    it('names the key when something is missing', () => {
      expect(() => readFromKubernetesPlugin([{ name: 'a', url: 'https://a' }])).toThrow(
        'kubernetes.clusterLocatorMethods[1].clusters[0].authProvider is missing',
      );
    });
  });
});
