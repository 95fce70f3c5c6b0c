import path from 'node:path';
import { RealCluster, RealClusters, startRealClusters } from '@internal/real-clusters';
import { compare } from './coverage/compare';
import { POLICY, randomSpec } from './coverage/randomSpec';
import { runBackups } from './coverage/runBackups';
import { placeServices } from './coverage/services';
import { world } from './coverage/world';
import { KubeApi } from './support/KubeApi';
import { observeCluster } from './support/observe';
import { Random } from './support/Random';

const LONG = process.env.DR_DIFFERENTIAL === 'long';
const SEED = Number(process.env.DR_DIFFERENTIAL_SEED ?? 20261123);
const SPECS = Number(process.env.DR_DIFFERENTIAL_SPECS ?? (LONG ? 3000 : 300));
const VELERO = 'v1.18.3';

jest.setTimeout(LONG ? 3 * 3_600_000 : 1_200_000);

describe('judgement against real Velero', () => {
  let clusters: RealClusters;
  let tokyo: RealCluster;

  beforeAll(async () => {
    clusters = await startRealClusters({ names: ['tokyo-1'], veleroFlags: ['--concurrent-backups=20'] });
    tokyo = clusters.cluster('tokyo-1');
  });

  afterAll(async () => {
    await clusters?.stop();
    clusters?.remove();
  });

  it('says of generated specs what Backups come to hold', async () => {
    const location = 'coverage';
    const api = KubeApi.create(clusters.kubeconfigPath('admin'), 'tokyo-1');
    const spec = {
      ...clusters.store.locationSpec(),
      default: false,
      objectStorage: { bucket: 'backups', prefix: location },
      backupSyncPeriod: '0s',
      validationFrequency: '1h',
    };
    const objects = [
      ...world(),
      {
        apiVersion: 'velero.io/v1',
        kind: 'BackupStorageLocation',
        metadata: { name: location, namespace: 'velero' },
        spec,
      },
      {
        apiVersion: 'v1',
        kind: 'ConfigMap',
        metadata: { name: POLICY, namespace: 'velero' },
        data: { 'policy.yaml': 'version: v1\nvolumePolicies:\n- conditions: {}\n  action: {type: skip}\n' },
      },
    ];
    await tokyo.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items: objects }));
    await tokyo.waitPhase('BackupStorageLocation', location, ['Available'], 120_000);
    await tokyo.kubectl([
      'wait',
      '--all-namespaces',
      '--for=condition=Available',
      '--timeout=120s',
      'deployment',
      '-l',
      'app',
    ]);
    await tokyo.kubectl([
      'wait',
      '--all-namespaces',
      '--for=jsonpath={.status.phase}=Bound',
      '--timeout=120s',
      'pvc',
      '--all',
    ]);

    const services = await placeServices('tokyo-1', api, await observeCluster(api, 'tokyo-1'));
    const random = Random.from(SEED);
    const specs = Array.from({ length: SPECS }, () => randomSpec(random));
    const store = path.join(clusters.runDir, 'store/buckets/backups', location);
    const { ran, restarts } = await runBackups(specs, { cluster: tokyo, api, location, store });
    const found = compare(ran, services, { cluster: 'tokyo-1', serverVersion: VELERO });
    api.close();

    const phases = countBy(ran.map(({ phase }) => phase));
    process.stdout.write(
      `coverage: ${specs.length} specs (seed ${SEED}), ${services.length} services, ${found.cases} cases, ` +
        `${found.disagreements.length} disagreements; ${say(phases)}; ${say(found.verdicts)}; ` +
        `unknown because of ${say(found.unknownBecause)}; Velero restarted ${restarts} times\n`,
    );
    expect(found.disagreements).toEqual([]);
    expect(ran).toHaveLength(SPECS);
  });
});

function countBy(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

function say(counts: Record<string, number>): string {
  return Object.entries(counts)
    .map(([word, count]) => `${word} ${count}`)
    .join(', ');
}
