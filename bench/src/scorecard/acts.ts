import { Page } from 'playwright-core';

/** One thing that people do to the list: how often it presses something, and how. */
type Act = (page: Page) => Promise<number>;

/** What is done, by what it is called in the results. */
export const ACTS: Record<string, Act> = {
  'typing in the search': async page => {
    const text = 'svc-0012';
    await page.getByRole('searchbox', { name: 'Search services' }).click();
    await page.keyboard.type(text, { delay: 40 });
    await settled(page);
    for (let index = 0; index < text.length; index++) await page.keyboard.press('Backspace', { delay: 20 });
    await settled(page);
    return 1 + text.length * 2;
  },
  'choosing by what is shown': async page => {
    const names = ['ready', 'at risk', 'not ready', 'unknown'];
    for (const name of names) {
      const count = page
        .getByRole('list', { name: 'By readiness' })
        .getByRole('link', { name: new RegExp(`\\d ?${name}$`) });
      await count.click();
      await settled(page);
      await count.click();
      await settled(page);
    }
    return names.length * 2;
  },
  'choosing from a filter': async page => {
    await page.getByRole('search').getByRole('button', { name: /^Tier/ }).click();
    const options = page.getByRole('group', { name: 'Tier' }).getByRole('checkbox');
    await options.first().waitFor();
    for (let round = 0; round < 2; round++) {
      for (const index of [0, 1]) {
        await options.nth(index).press('Space');
        await settled(page);
      }
    }
    await page.keyboard.press('Escape');
    return 6;
  },
  sorting: async page => {
    const columns = ['Service', 'Data loss', 'Level', 'Readiness'];
    for (const column of columns) {
      await page.getByRole('columnheader', { name: column }).first().click();
      await settled(page);
    }
    return columns.length;
  },
  paging: async page => {
    const presses = ['Next', 'Next', 'Next', 'Back', 'Back', 'Back'];
    for (const name of presses) {
      await page.getByRole('button', { name, exact: true }).click();
      await settled(page);
    }
    return presses.length;
  },
};

/** What was asked for is shown. */
export async function settled(page: Page): Promise<void> {
  // Typing rests for a moment before it is taken for what is meant.
  await page.waitForTimeout(350);
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
}
