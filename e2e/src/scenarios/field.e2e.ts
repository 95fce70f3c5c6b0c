import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { renderStatement, Statement } from '@backstage-dr/plugin-dr-common';
import { RealCluster, RealClusters, startRealClusters } from '@internal/real-clusters';
import { eventually, Portal } from '../support';
import { backupObject, FIELD_CASES, FieldCase, serviceObjects } from './field';

jest.setTimeout(700_000);

const PATIENCE_MS = 120_000;
/** Until the portal has found a service, and read all of it. */
const SEEN_MS = 150_000;

describe('ways to be misled, staged with the real Velero', () => {
  let clusters: RealClusters;
  let seoul: RealCluster;
  let portal: Portal;
  let stateDir: string;

  beforeAll(async () => {
    stateDir = await mkdtemp(path.join(tmpdir(), 'dr-field-'));
    clusters = await startRealClusters({ names: ['seoul-1'] });
    seoul = clusters.cluster('seoul-1');
    await apply(FIELD_CASES.flatMap(serviceObjects));
    for (const { name, volume } of FIELD_CASES) {
      await seoul.kubectl(['-n', name, 'wait', '--timeout=120s', '--all', '--for=condition=Available', 'deployment']);
      if (volume) {
        await seoul.kubectl([
          '-n',
          name,
          'wait',
          '--timeout=120s',
          '--all',
          '--for=jsonpath={.status.phase}=Bound',
          'pvc',
        ]);
      }
    }
    for (const each of FIELD_CASES) await stage(each);
    portal = await Portal.start({
      stateDir,
      args: ['--kubeconfig', clusters.kubeconfigPath('reader'), '--context', 'seoul-1'],
    });
  });

  afterAll(async () => {
    await portal?.stop();
    await clusters?.stop();
    clusters?.remove();
    await rm(stateDir, { recursive: true, force: true });
  });

  async function apply(items: readonly object[]): Promise<void> {
    await seoul.apply(JSON.stringify({ apiVersion: 'v1', kind: 'List', items }));
  }

  /** The verdict, and the sentence if it is said, else all that is said. */
  async function shownOf(name: string, sentence: string): Promise<{ readiness: string; says: string | string[] }> {
    const known = { timeoutMs: SEEN_MS };
    const found = await eventually(name, () => portal.client.getAssessment(`component:default/${name}`), known);
    const said = statementsOf(found).map(statement => renderStatement(statement, 'en'));
    return { readiness: found.readiness, says: said.some(each => each.includes(sentence)) ? sentence : said };
  }

  async function stage(each: FieldCase): Promise<void> {
    const { name, backup, phase, beside = [], status } = each;
    if (backup && phase) {
      await apply([backupObject(each)]);
      await seoul.waitPhase('Backup', name, [phase], PATIENCE_MS);
    }
    if (status) {
      const patch = JSON.stringify({ status });
      await seoul.kubectl(['-n', 'velero', 'patch', 'backups.velero.io', name, '--type=merge', '-p', patch]);
    }
    if (beside.length > 0) await apply(beside);
  }

  it.each(FIELD_CASES.map(each => [each.what, each] as const))('%s', async (_, { name, readiness, says }) => {
    const deadline = Date.now() + SEEN_MS;
    let shown = await shownOf(name, says);
    while ((shown.readiness !== readiness || shown.says !== says) && Date.now() < deadline) {
      await new Promise(resolve => setTimeout(resolve, 500));
      shown = await shownOf(name, says);
    }
    expect(shown).toEqual({ readiness, says });
  });
});

function statementsOf(value: unknown): Statement[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('code' in value && typeof value.code === 'string') return [value as Statement];
  return Object.values(value).flatMap(statementsOf);
}
