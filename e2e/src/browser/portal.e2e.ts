import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { Browser, BrowserContext, Page } from 'playwright-core';
import { eventually, openBrowser, Portal, seriousViolations, signIn } from '../support';

jest.setTimeout(300_000);

const ARTEFACTS = resolvePackagePath('@internal/e2e', 'artefacts');
const TAB = '/catalog/default/component/payment/disaster-recovery';

describe('the portal in a browser', () => {
  let portal: Portal;
  let browser: Browser;
  let stateDir: string;

  beforeAll(async () => {
    await mkdir(ARTEFACTS, { recursive: true });
    stateDir = await mkdtemp(path.join(tmpdir(), 'dr-browser-'));
    portal = await Portal.start({ stateDir });
    browser = await openBrowser();
    // The catalog reads its files in the background after the portal is ready.
    await eventually(
      'the backups of payment are known',
      async () => {
        const { exposure } = await portal.client.getAssessment('component:default/payment');
        return exposure.state === 'known' ? true : undefined;
      },
      { timeoutMs: 120_000 },
    );
  });

  afterAll(async () => {
    await browser?.close();
    await portal?.stop();
    await rm(stateDir, { recursive: true, force: true });
  });

  async function open(context: BrowserContext, url: string): Promise<Page> {
    const page = await context.newPage();
    await page.goto(`${portal.url}${url}`);
    return page;
  }

  async function signedIn(options?: Parameters<Browser['newContext']>[0]): Promise<BrowserContext> {
    // What glows or moves for a moment is no colour to judge.
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    const page = await context.newPage();
    await signIn(page, portal.url);
    await page.close();
    return context;
  }

  it('tells a newcomer what to look at first', () => {
    expect(portal.output).toContain(`ready: ${portal.url}`);
    expect(portal.output).toContain(TAB);
  });

  it('says the verdict on payment in a sentence, and changes it within seconds of a new backup', async () => {
    const context = await signedIn();
    const tab = await open(context, TAB);
    const verdict = tab.locator('#dr-verdict');
    await verdict.waitFor();
    expect(await verdict.innerText()).toMatch(/payment/i);
    const before = await portal.client.getAssessment('component:default/payment');
    const shownBefore = await tab.locator('main').innerText();

    const demo = await open(context, '/demo');
    const schedule = before.schedules.find(({ coverage, paused }) => coverage.verdict === 'covered' && !paused);
    await demo
      .getByRole('button', { name: `Run ${schedule?.name} now` })
      .first()
      .click();
    const newest = await eventually('a newer recovery point is usable', async () => {
      const { exposure } = await portal.client.getAssessment('component:default/payment');
      return exposure.recoveryPoint !== before.exposure.recoveryPoint ? exposure.recoveryPoint : undefined;
    });
    // The tab was left alone: it hears of the change by itself.
    await tab
      .getByText(newest ?? 'none')
      .filter({ visible: true })
      .first()
      .waitFor({ timeout: 15_000 });
    expect(await tab.locator('main').innerText()).not.toBe(shownBefore);
    await context.close();
  });

  it.each([
    ['light', { viewport: { width: 1440, height: 1000 } }],
    ['dark', { viewport: { width: 1440, height: 1000 }, colorScheme: 'dark' as const }],
    ['phone', { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }],
  ])('shows the tab in %s, without a serious accessibility violation', async (name, options) => {
    const context = await signedIn(options);
    const tab = await open(context, TAB);
    await tab.locator('#dr-verdict').waitFor();
    await tab.locator('.recharts-surface').first().waitFor();
    const serious = await seriousViolations(tab, 'main');
    const overflow = await tab.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    await tab.screenshot({ path: path.join(ARTEFACTS, `tab-${name}.png`), fullPage: true });
    expect(serious).toEqual([]);
    expect(overflow).toBeLessThanOrEqual(0);
    await context.close();
  });

  it('shows the card on the overview and leads to the tab', async () => {
    const context = await signedIn({ viewport: { width: 1440, height: 1000 } });
    const overview = await open(context, '/catalog/default/component/payment');
    const link = overview.locator(`main a[href$="/disaster-recovery"]`).last();
    await link.waitFor();
    await overview.screenshot({ path: path.join(ARTEFACTS, 'overview-light.png'), fullPage: true });
    await link.click();
    await overview.locator('#dr-verdict').waitFor();
    expect(overview.url()).toContain(TAB);
    await context.close();
  });

  it.each(['/', '/catalog/default/component/payment', TAB, '/demo'])(
    'writes no error into the console of the browser on %s',
    async url => {
      const context = await signedIn();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(error.message));
      page.on('console', message => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(`${portal.url}${url}`, { waitUntil: 'networkidle' });
      await page.getByRole('heading').first().waitFor();
      expect(errors).toEqual([]);
      await context.close();
    },
  );

  it('follows a cluster that goes down and comes back, and keeps what was known', async () => {
    const context = await signedIn({ viewport: { width: 1440, height: 1000 } });
    const demo = await open(context, '/demo');
    const tab = await open(context, TAB);
    await tab.locator('#dr-verdict').waitFor();
    const { recoveryPoints, workloads } = await portal.client.getAssessment('component:default/payment');
    const home = workloads[0].cluster;
    const card = demo
      .locator('section, article, div')
      .filter({ hasText: `${home} ·` })
      .last();
    const act = (up: boolean) =>
      portal.fetch('/api/demo/actions', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ action: 'set-up', cluster: home, up }),
      });
    await card.waitFor();
    expect((await act(false)).status).toBe(200);
    const reachable = (expected: boolean) =>
      eventually(
        `${home} is ${expected ? 'reachable' : 'not reachable'}`,
        async () => {
          const found = await portal.client.getAssessment('component:default/payment');
          const cluster = found.clusters.find(({ name }) => name === home);
          return (cluster?.reachability === 'reachable') === expected ? found : undefined;
        },
        { timeoutMs: 60_000 },
      );
    const down = await reachable(false);
    expect(down.recoveryPoints.map(({ name }) => name)).toEqual(recoveryPoints.map(({ name }) => name));
    await tab
      .getByText(new RegExp(`${home}|Seoul`))
      .first()
      .waitFor();
    await tab.screenshot({ path: path.join(ARTEFACTS, 'tab-cluster-down.png'), fullPage: true });
    expect((await act(true)).status).toBe(200);
    await reachable(true);
    await context.close();
  });

  it('remembers across a restart', async () => {
    const before = await portal.client.getAssessment('component:default/payment');
    await portal.stop();
    portal = await Portal.start({ stateDir });
    const after = await eventually('the same recovery point is known', async () => {
      const found = await portal.client.getAssessment('component:default/payment');
      return found.recoveryPoints.some(({ name }) => name === before.exposure.recoveryPoint) ? found : undefined;
    });
    expect(after.recoveryPointCount).toBeGreaterThanOrEqual(before.recoveryPointCount);
  });
});
