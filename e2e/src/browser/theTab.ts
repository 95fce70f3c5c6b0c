import { eventually } from '../support';
import { BrowserPortal, LOOKS } from './BrowserPortal';
import { GOOD_MANNERS, mannersOf } from './mannersOf';

const TAB = '/catalog/default/component/payment/disaster-recovery';
const PAYMENT = 'component:default/payment';

/** The tab on the page of a service, and its card. */
export function describeTheTab(browser: () => BrowserPortal): void {
  it('tells a newcomer what to look at first', () => {
    const { portal } = browser();
    expect(portal.output).toContain(`ready: ${portal.url}`);
    expect(portal.output).toContain(TAB);
  });

  it('says the verdict on payment in a sentence, and changes it within seconds of a new backup', async () => {
    const { client } = browser().portal;
    const context = await browser().signedIn();
    const tab = await browser().open(context, TAB);
    const verdict = tab.locator('#dr-verdict');
    await verdict.waitFor();
    expect(await verdict.innerText()).toMatch(/payment/i);
    const before = await client.getAssessment(PAYMENT);
    const shownBefore = await tab.locator('main').innerText();

    const demo = await browser().open(context, '/demo');
    const schedule = before.schedules.find(({ coverage, paused }) => coverage.verdict === 'covered' && !paused);
    await demo
      .getByRole('button', { name: `Run ${schedule?.name} now` })
      .first()
      .click();
    const newest = await eventually('a newer recovery point is usable', async () => {
      const { exposure } = await client.getAssessment(PAYMENT);
      return exposure.recoveryPoint !== before.exposure.recoveryPoint ? exposure.recoveryPoint : undefined;
    });
    // The tab was left alone: it hears of the change by itself.
    await tab
      .getByText(newest ?? 'none')
      .filter({ visible: true })
      .first()
      .waitFor();
    expect(await tab.locator('main').innerText()).not.toBe(shownBefore);
    await context.close();
  });

  it.each(LOOKS)('shows the tab in %s, without a serious accessibility violation', async (name, options) => {
    await browser().visit(
      TAB,
      async tab => {
        await tab.locator('#dr-verdict').waitFor();
        await tab.locator('.recharts-surface').first().waitFor();
        await browser().picture(tab, `tab-${name}`);
        expect(await mannersOf(tab)).toEqual(GOOD_MANNERS);
      },
      options,
    );
  });

  it('shows the card on the overview and leads to the tab', async () => {
    await browser().visit('/catalog/default/component/payment', async overview => {
      const link = overview.locator(`main a[href$="/disaster-recovery"]`).last();
      await link.waitFor();
      await browser().picture(overview, 'overview-light');
      await link.click();
      await overview.locator('#dr-verdict').waitFor();
      expect(overview.url()).toContain(TAB);
    });
  });
}
