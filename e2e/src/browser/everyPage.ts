import { BrowserContext, Page } from 'playwright-core';
import { BrowserPortal, LOOKS } from './BrowserPortal';
import { GOOD_MANNERS, mannersOf } from './mannersOf';
import { ServicesPage } from './pages/ServicesPage';

interface Place {
  name: string;
  url: string;
  /** Waits until it shows what it is there for, and holds it against what is known. */
  shows: (page: Page) => Promise<unknown>;
}

const heading = (name: RegExp) => (page: Page) => page.getByRole('heading', { name }).first().waitFor();

/** Every page about more than one service. */
const PLACES: readonly Place[] = [
  { name: 'services', url: '/dr/services', shows: page => new ServicesPage(page).settled() },
  {
    name: 'what-if',
    url: '/dr/what-if?lost=region%3Aap-northeast-2',
    shows: page => page.locator('#dr-what-if').waitFor(),
  },
  { name: 'rules', url: '/dr/rules', shows: heading(/^\d+ rules$/) },
  { name: 'clusters', url: '/dr/clusters', shows: heading(/^5 clusters$/) },
  { name: 'storage', url: '/dr/storage', shows: heading(/^\d+ storage locations$/) },
  { name: 'exemptions', url: '/dr/exemptions', shows: heading(/^Exemptions$/) },
  { name: 'system', url: '/catalog/default/system/storefront/disaster-recovery', shows: heading(/^Worst first$/) },
  { name: 'group', url: '/catalog/default/group/engineering/disaster-recovery', shows: heading(/^Worst first$/) },
];

/** What holds for every page about more than one service. */
export function describeEveryPage(browser: () => BrowserPortal): void {
  describe.each(PLACES)('$name', ({ name, url, shows }) => {
    it.each(LOOKS)('is there in %s, without a serious accessibility violation', async (look, options) => {
      await browser().visit(
        url,
        async page => {
          await shows(page);
          await browser().picture(page, `${name}-${look}`);
          expect(await mannersOf(page)).toEqual(GOOD_MANNERS);
        },
        options,
      );
    });
  });

  it('has the services of whoever looks on the home page', async () => {
    await browser().visit('/home', async page => {
      await page.getByText('My services: disaster recovery').first().waitFor();
      const more = page.getByRole('link', { name: /^(\d+ more|See all of mine)$/ });
      await more.waitFor();
      expect(await more.count()).toBe(1);
      await browser().picture(page, 'home-light');
    });
  });

  it('speaks Korean where that is chosen', async () => {
    const context = await browser().signedIn();
    const page = await browser().open(context, '/dr/services');
    await page.evaluate(() => localStorage.setItem('language', 'ko'));
    await page.reload();
    const title = page.getByRole('heading', { name: '서비스 500개', exact: true });
    await title.waitFor();
    expect(await title.count()).toBe(1);
    await browser().picture(page, 'services-korean');
    await context.close();
  });

  describe('the console of the browser', () => {
    let context: BrowserContext;

    beforeAll(async () => {
      context = await browser().signedIn();
    });

    afterAll(() => context?.close());

    const pages = ['/', '/home', '/demo', '/catalog/default/component/payment', ...PLACES.map(({ url }) => url)];
    it.each(pages)('has no error on %s', async url => {
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', error => errors.push(error.message));
      page.on('console', message => {
        if (message.type() === 'error') errors.push(`${message.text()} ${message.location().url}`);
      });
      await page.goto(`${browser().portal.url}${url}`, { waitUntil: 'networkidle' });
      // The home page has cards, and no headings.
      const content = page.getByRole('heading').or(page.getByText('My services: disaster recovery'));
      await content.filter({ visible: true }).first().waitFor();
      expect(errors).toEqual([]);
      await page.close();
    });
  });
}
