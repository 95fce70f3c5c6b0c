import { readFileSync } from 'node:fs';
import { RealCluster } from './RealCluster';
import { RealClusters } from './RealClusters';
import { sampleFile } from './sampleFile';
import { startRealClusters } from './startRealClusters';

jest.setTimeout(240_000);

/** Twice Velero's own minute between two synchronisations, on a busy machine. */
const syncTimeoutMs = 150_000;
const phaseTimeoutMs = 60_000;

describe('real clusters', () => {
  let clusters: RealClusters;
  let seoul: RealCluster;
  let tokyo: RealCluster;

  beforeAll(async () => {
    clusters = await startRealClusters();
    seoul = clusters.cluster('seoul-1');
    tokyo = clusters.cluster('tokyo-1');
    await seoul.apply(readFileSync(sampleFile, 'utf8'));
    await seoul.kubectl([
      '--namespace=payment',
      'wait',
      '--for=condition=Available',
      '--timeout=60s',
      'deployment/payment',
    ]);
  });

  afterAll(async () => {
    await clusters?.stop();
    clusters?.remove();
  });

  async function backup(name: string, ...flags: string[]): Promise<void> {
    await seoul.velero(['backup', 'create', name, '--include-namespaces=payment', ...flags]);
  }

  async function as(user: 'reader' | 'nobody', ...args: string[]) {
    const kubeconfig = `--kubeconfig=${clusters.kubeconfigPath(user)}`;
    return await seoul.kubectl([kubeconfig, '--context=seoul-1', ...args]);
  }

  it('says where each cluster is', async () => {
    const region = 'jsonpath={.items[*].metadata.labels.topology\\.kubernetes\\.io/region}';
    expect(await seoul.kubectl(['get', 'nodes', '-o', region])).toBe('ap-northeast-2');
    expect(await tokyo.kubectl(['get', 'nodes', '-o', region])).toBe('ap-northeast-1');
  });

  it('lets the reader look, and nobody else', async () => {
    const list = ['get', 'schedules.velero.io', '-n', 'velero', '-o', 'name'];
    expect(await as('reader', ...list)).toContain('/payment');
    await expect(as('reader', 'delete', 'schedules.velero.io', '-n', 'velero', 'payment')).rejects.toThrow('Forbidden');
    await expect(as('nobody', ...list)).rejects.toThrow('Forbidden');
  });

  it('backs up in one cluster what the other then knows', async () => {
    await backup('copied', '--default-volumes-to-fs-backup');
    await seoul.waitPhase('Backup', 'copied', ['Completed'], phaseTimeoutMs);
    const phases = await seoul.kubectl([
      ...['get', 'podvolumebackups', '-n', 'velero'],
      ...['-l', 'velero.io/backup-name=copied'],
      ...['-o', 'jsonpath={.items[*].status.phase}'],
    ]);
    expect(phases.split(' ')).toContain('Completed');
    await tokyo.waitPhase('Backup', 'copied', ['Completed'], syncTimeoutMs);
  });

  it('moves a snapshot, and restores it into another namespace', async () => {
    await backup('moved', '--snapshot-move-data');
    await seoul.waitPhase('Backup', 'moved', ['Completed'], phaseTimeoutMs);
    const uploads = await seoul.kubectl([
      ...['get', 'datauploads', '-n', 'velero'],
      ...['-l', 'velero.io/backup-name=moved'],
      ...['-o', 'jsonpath={.items[*].status.phase}'],
    ]);
    expect(uploads).toBe('Completed');
    await seoul.velero([
      ...['restore', 'create', 'drill', '--from-backup=moved'],
      '--namespace-mappings=payment:payment-drill',
    ]);
    await seoul.waitPhase('Restore', 'drill', ['Completed'], phaseTimeoutMs);
  });

  it('leaves a backup alone while Velero is stopped', async () => {
    await seoul.stopVelero();
    expect(seoul.running()).not.toContain('velero');
    await backup('waiting');
    await expect(seoul.waitPhase('Backup', 'waiting', ['Completed'], 3000)).rejects.toThrow('Last seen: undefined');
    await seoul.startVelero();
    await seoul.waitPhase('Backup', 'waiting', ['Completed'], phaseTimeoutMs);
  });

  it('loses the API server, and has everything when it is back', async () => {
    await seoul.killApiServer();
    await expect(as('reader', 'get', 'namespaces')).rejects.toThrow('refused');
    await seoul.startApiServer();
    expect(await as('reader', 'get', 'namespaces')).toContain('payment');
    await backup('after-the-kill');
    await seoul.waitPhase('Backup', 'after-the-kill', ['Completed'], syncTimeoutMs);
  });

  it('loses the location, and has it again', async () => {
    const location = ['BackupStorageLocation', 'default'] as const;
    clusters.store.lose();
    await expect(seoul.waitPhase(...location, ['Unavailable'], phaseTimeoutMs)).resolves.toBe('Unavailable');
    clusters.store.restore();
    await expect(seoul.waitPhase(...location, ['Available'], phaseTimeoutMs)).resolves.toBe('Available');
  });

  it('fails the operations it is told to', async () => {
    clusters.store.fault('put');
    await backup('refused');
    await expect(seoul.waitPhase('Backup', 'refused', ['Failed'], syncTimeoutMs)).resolves.toBe('Failed');
    clusters.store.fault();
    await backup('accepted');
    await expect(seoul.waitPhase('Backup', 'accepted', ['Completed'], syncTimeoutMs)).resolves.toBe('Completed');
  });

  it('comes back from its run folder', async () => {
    await clusters.stop();
    expect([...seoul.running(), ...tokyo.running()]).toEqual([]);
    await clusters.start({ names: ['seoul-1'] });
    await seoul.waitPhase('Backup', 'copied', ['Completed'], phaseTimeoutMs);
    expect(await as('reader', 'get', 'namespaces')).toContain('payment');
    expect(tokyo.running()).toEqual([]);
  });
});
