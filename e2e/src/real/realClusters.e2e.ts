import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Assessment } from '@backstage-dr/plugin-dr-common';
import { RealCluster, RealClusters, sampleFile, startRealClusters } from '@internal/real-clusters';
import { Browser, Page } from 'playwright-core';
import { eventually, openBrowser, Portal, signIn } from '../support';

jest.setTimeout(900_000);

const SERVICE = 'component:default/payment';
const SCHEDULE = 'schedule.velero.io/payment';

/** The portal as a stranger starts it over clusters of their own, read-only. */
describe('over real Kubernetes and Velero servers', () => {
  let clusters: RealClusters;
  let seoul: RealCluster;
  let portal: Portal;
  let browser: Browser;
  let page: Page;
  let stateDir: string;

  beforeAll(async () => {
    stateDir = await mkdtemp(path.join(tmpdir(), 'dr-real-'));
    clusters = await startRealClusters();
    seoul = clusters.cluster('seoul-1');
    await seoul.apply(await readFile(sampleFile, 'utf8'));
    await seoul.kubectl(['annotate', 'namespace', 'payment', 'backstage-dr.io/rpo=1h', 'backstage-dr.io/rto=4h']);
    portal = await Portal.start({
      stateDir,
      args: ['--kubeconfig', clusters.kubeconfigPath('reader'), '--context', 'seoul-1', '--context', 'tokyo-1'],
    });
    browser = await openBrowser();
    page = await browser.newPage();
    await signIn(page, portal.url);
  });

  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await clusters?.stop();
    clusters?.remove();
    await rm(stateDir, { recursive: true, force: true });
  });

  function assessment(what: string, holds: (found: Assessment) => boolean, timeoutMs = 120_000): Promise<Assessment> {
    return eventually(
      what,
      async () => {
        const found = await portal.client.getAssessment(SERVICE);
        return holds(found) ? found : undefined;
      },
      { timeoutMs },
    );
  }

  async function pageSays(text: string | RegExp): Promise<void> {
    await page.getByText(text).filter({ visible: true }).first().waitFor({ timeout: 120_000 });
  }

  /** A change of the spec makes Velero look at the Schedule at once. */
  async function setCron(cron: string): Promise<void> {
    await seoul.kubectl([
      '-n',
      'velero',
      'patch',
      SCHEDULE,
      '--type=merge',
      '-p',
      JSON.stringify({ spec: { schedule: cron } }),
    ]);
  }

  it('finds the service from the labels of its workload', async () => {
    const found = await assessment(
      'the service is found and its clusters are seen',
      ({ workloads, clusters: seen }) =>
        workloads.some(workload => workload.cluster === 'seoul-1') &&
        seen.every(cluster => cluster.reachability === 'reachable'),
    );
    expect(found.workloads).toEqual([expect.objectContaining({ cluster: 'seoul-1', namespace: 'payment' })]);
    expect(found.readiness).not.toBe('ready');
    expect(found.exposure.state).toBe('nothing');
    expect(found.clusters.map(cluster => cluster.veleroVersion)).toEqual(['v1.18.3', 'v1.18.3']);
  });

  it('shows a backup that a real schedule has completed', async () => {
    await setCron('@every 1s');
    await assessment('a usable recovery point', ({ exposure }) => exposure.state === 'known');
    await setCron('0 3 1 * *');
    // What was under way may still end.
    const found = await assessment('nothing is running any more', ({ recoveryPoints }) =>
      recoveryPoints.every(point => point.usability !== 'not-yet'),
    );
    const newest = found.recoveryPoints.find(point => point.usability === 'usable');
    expect(newest?.name).toMatch(/^payment-\d{14}$/);
    expect(newest?.coverage.verdict).toBe('covered');
    await page.goto(`${portal.url}/catalog/default/component/payment/disaster-recovery`);
    await pageSays(newest?.name ?? 'no recovery point');
  });

  it('keeps one recovery point when the second cluster has synced it', async () => {
    const found = await assessment(
      'every usable point is seen from both clusters',
      ({ recoveryPoints }) =>
        recoveryPoints.filter(point => point.usability === 'usable').every(point => point.copies.length === 2),
      180_000,
    );
    const names = found.recoveryPoints.map(point => point.name);
    expect(new Set(names).size).toBe(names.length);
    expect(found.recoveryPoints[0].copies.map(copy => [copy.cluster, copy.origin]).sort()).toEqual([
      ['seoul-1', 'here'],
      ['tokyo-1', 'elsewhere'],
    ]);
  });

  it('sees that runs are missed when the Velero server is stopped', async () => {
    await setCron('* * * * *');
    await assessment('a run by the new rhythm', ({ schedules }) =>
      schedules.some(schedule => schedule.cron === '* * * * *' && schedule.nextRunAt !== undefined),
    );
    await seoul.stopVelero();
    const found = await assessment(
      'a missed run',
      ({ schedules }) => schedules.some(schedule => schedule.missedRuns > 0),
      420_000,
    );
    expect(found.readiness).not.toBe('ready');
    expect(found.schedules[0].runs.map(run => run.outcome)).toContain('missed');
    expect(found.schedules[0].conditions.map(condition => condition.condition)).toContain('missed');
    await setCron('0 3 1 * *');
    await seoul.startVelero();
  });

  it('says so when the storage location is gone, and when it is back', async () => {
    clusters.store.lose();
    const lost = await assessment(
      'no cluster can reach the location',
      ({ locations }) => locations.length === 2 && locations.every(location => location.health === 'unavailable'),
      180_000,
    );
    expect(lost.readiness).toBe('not-ready');
    await pageSays(/unavailable/i);
    clusters.store.restore();
    await assessment(
      'the location is available',
      ({ locations }) => locations.every(location => location.health === 'available'),
      120_000,
    );
  });

  it('keeps the last known state with its age when the API server is killed', async () => {
    const before = await portal.client.getAssessment(SERVICE);
    await seoul.killApiServer();
    const after = await assessment('the cluster is unreachable', ({ clusters: seen }) =>
      seen.some(cluster => cluster.name === 'seoul-1' && cluster.reachability === 'unreachable'),
    );
    expect(after.recoveryPoints.map(point => point.name)).toEqual(before.recoveryPoints.map(point => point.name));
    expect(after.clusters.find(cluster => cluster.name === 'seoul-1')?.observedAt).toBeDefined();
    await pageSays(/seoul-1.*(silent|not answer|unreachable)/i);
    await seoul.startApiServer();
    await assessment('the cluster is reachable', ({ clusters: seen }) =>
      seen.every(cluster => cluster.reachability === 'reachable'),
    );
  });
});
