import { eventually } from '../support';
import { BrowserPortal } from './BrowserPortal';

const TAB = '/catalog/default/component/back-office/disaster-recovery';
const REASON = 'Moves to another platform by the end of the year';

/** Living with what a rule finds, for a while. */
export function describeExemptions(browser: () => BrowserPortal): void {
  it('exempts a service from a rule, says so wherever it applies, and takes it back', async () => {
    const { client } = browser().portal;
    await browser().visit(TAB, async page => {
      await page.locator('#dr-verdict').waitFor();
      await page.getByRole('button', { name: /^Can its schedules keep the promised data loss\?/ }).click();
      await page.getByRole('button', { name: 'Exempt…' }).filter({ visible: true }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('textbox', { name: 'Reason' }).fill(REASON);
      await dialog.getByRole('button', { name: 'Exempt', exact: true }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText(REASON).first().waitFor();

      await page.goto(`${browser().portal.url}/dr/exemptions`);
      const row = page.getByRole('row').filter({ hasText: REASON });
      await row.waitFor();
      await row.getByRole('button', { name: 'Revoke' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Revoke' }).click();
      await row.waitFor({ state: 'detached' });
    });
    await eventually('nothing is exempt any more', async () => {
      const { items } = await client.getExemptions({ state: ['active'] });
      return items.length === 0 ? true : undefined;
    });
    const { items } = await client.getExemptions({ state: ['revoked'] });
    expect(items).toMatchObject([{ entityRef: 'component:default/back-office', reason: REASON }]);
  });
}
