import { eventually } from '../support';
import { BrowserPortal } from './BrowserPortal';

const TAB = '/catalog/default/component/payment/disaster-recovery';
const PAYMENT = 'component:default/payment';
const CLUSTER = 'seoul-1';

interface Notification {
  id: string;
  payload: { title: string; scope?: string };
}

/** A cluster in which most services run goes silent, and comes back. */
export function describeAnOutage(browser: () => BrowserPortal): void {
  const notifications = async (): Promise<Notification[]> => {
    const response = await browser().portal.fetch('/api/notifications/notifications?limit=200');
    return (await response.json()).notifications;
  };
  const reachable = (expected: boolean) =>
    eventually(
      `${CLUSTER} is ${expected ? 'reachable' : 'not reachable'}`,
      async () => {
        const found = await browser().portal.client.getAssessment(PAYMENT);
        const cluster = found.clusters.find(({ name }) => name === CLUSTER);
        return (cluster?.reachability === 'reachable') === expected ? found : undefined;
      },
      { timeoutMs: 120_000 },
    );

  it('keeps what was known, and tells the owners of the cluster once, not those of each service', async () => {
    const before = await notifications();
    const { recoveryPoints } = await browser().portal.client.getAssessment(PAYMENT);
    await browser().visit(TAB, async tab => {
      await tab.locator('#dr-verdict').waitFor();
      await browser().act({ action: 'set-up', cluster: CLUSTER, up: false });
      const down = await reachable(false);
      expect(down.recoveryPoints.map(({ name }) => name)).toEqual(recoveryPoints.map(({ name }) => name));
      await tab.getByText(/Seoul/).first().waitFor();
      await browser().picture(tab, 'tab-cluster-down');
    });
    await eventually(
      'the owners of the cluster are told',
      async () => ((await notifications()).some(isOf(CLUSTER)) ? true : undefined),
      { timeoutMs: 400_000, everyMs: 1000 },
    );
    const ids = new Set(before.map(({ id }) => id));
    const fresh = (await notifications()).filter(({ id }) => !ids.has(id));
    expect(fresh.filter(isOf(CLUSTER))).toHaveLength(1);
    expect(fresh.length).toBeLessThan(10);

    await browser().visit('/notifications', async page => {
      await page
        .getByText(fresh.find(isOf(CLUSTER))?.payload.title ?? 'none')
        .first()
        .waitFor();
    });
    await browser().act({ action: 'set-up', cluster: CLUSTER, up: true });
    await reachable(true);
  }, 900_000);
}

function isOf(cluster: string) {
  return ({ payload }: Notification) => payload.scope === `dr:cluster:${cluster}`;
}
