import { Page } from 'playwright-core';

/** Enters the portal as a guest. */
export async function signIn(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.getByRole('button', { name: 'Enter' }).click();
  await page.getByRole('button', { name: 'Enter' }).waitFor({ state: 'detached' });
}
