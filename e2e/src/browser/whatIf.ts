import { BrowserPortal, savedBy } from './BrowserPortal';

/** What becomes of the services when something is lost. */
export function describeWhatIf(browser: () => BrowserPortal): void {
  it('answers what becomes of the services when a region is lost, at an address that can be passed on, and as a report', async () => {
    const { client } = browser().portal;
    await browser().visit('/dr/what-if', async page => {
      await page
        .getByRole('radio', { name: /ap-northeast-2/ })
        .first()
        .check({ force: true });
      const headline = page.locator('#dr-what-if');
      await headline.waitFor();
      const lost = new URL(page.url()).searchParams.get('lost') ?? '';
      expect(lost).toBe('region:ap-northeast-2');
      const { counts } = await client.getWhatIf(lost, { limit: 1 });
      const shown = await page.locator('#dr-what-if').locator('xpath=ancestor::*[.//dl][1]').innerText();
      expect(shown).toMatch(new RegExp(`do not come back\\s+${counts.lost}\\b`));

      const { name, text } = await savedBy(page, async () => {
        await page.getByRole('button', { name: 'Export', exact: true }).click();
        await page.getByRole('menuitem', { name: /Markdown/ }).click();
      });
      expect(name).toBe('what-if-region-ap-northeast-2.md');
      expect(text).toContain('| Payment |');

      const said = await headline.innerText();
      await page.reload();
      await headline.waitFor();
      expect(await headline.innerText()).toBe(said);
    });
  });
}
