import { Page } from 'playwright-core';
import { seriousViolations } from '../support';

/** What is ours of a page: Backstage's navigation is beside it. */
const CONTENT = 'main, .bui-Container';

/** What a page with good manners has. */
export const GOOD_MANNERS = { violations: [], scrollsSideways: false };

/** What axe calls serious of a page, and whether it scrolls sideways. */
export async function mannersOf(page: Page) {
  // What fades in has the colours of its page only when it is there.
  await page.waitForFunction(() => !document.getAnimations().some(each => each instanceof CSSTransition));
  const scrollsSideways = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  return { violations: await seriousViolations(page, CONTENT), scrollsSideways };
}
