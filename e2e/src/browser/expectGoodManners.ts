import { Page } from 'playwright-core';
import { seriousViolations } from '../support';

/** What is ours of a page: Backstage's navigation is beside it. */
const CONTENT = 'main, .bui-Container';

/** Nothing that axe calls serious, and nothing that makes the page scroll sideways. */
export async function expectGoodManners(page: Page): Promise<void> {
  expect(await seriousViolations(page, CONTENT)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}
