import { Page } from 'playwright-core';
import { BrowserPortal, savedBy, SERVICES } from './BrowserPortal';
import { ServicesPage } from './pages/ServicesPage';

const LIST = '/dr/services';

/** The list of all services, and what stands above it. */
export function describeAllServices(browser: () => BrowserPortal): void {
  const visit = <T>(search: string, act: (list: ServicesPage, page: Page) => Promise<T>) =>
    browser().visit(`${LIST}${search}`, async page => act(await new ServicesPage(page).settled(), page));
  const overview = () => browser().portal.client.getOverview();

  it('has figures above the list that are those of the API', async () => {
    // Backups and time move some of them while one looks.
    for (let attempt = 0; ; attempt++) {
      const before = await overview();
      const shown = await visit('', async list => ({ readiness: await list.readiness(), levels: await list.levels() }));
      const after = await overview();
      const { readiness, levels } = after;
      const told = {
        readiness: ['ready', 'at-risk', 'not-ready', 'unknown'].map(key => readiness[key as 'ready']),
        levels,
      };
      const hasMoved = JSON.stringify([before.readiness, before.levels]) !== JSON.stringify([readiness, levels]);
      if (hasMoved && attempt < 5) continue;
      expect(shown).toEqual(told);
      return;
    }
  });

  it('narrows the list to what fails most, keeps that in the address, and gives it back', async () => {
    await visit('', async (list, page) => {
      const rule = await list.chooseWorstRule();
      const narrowed = await list.count();
      expect(narrowed).toBeLessThan(SERVICES);
      const { searchParams } = new URL(page.url());
      expect(searchParams.getAll('rule')).toHaveLength(1);
      expect(await page.getByRole('search').innerText()).toContain(rule);

      await page.reload();
      await list.settled();
      expect(await list.count()).toBe(narrowed);
      await page.goBack();
      await page.getByRole('heading', { name: `All ${SERVICES} services` }).waitFor();
      expect(new URL(page.url()).search).toBe('');
    });
  });

  it('sorts by what is asked for, one way and the other', async () => {
    await visit('', async (list, page) => {
      await list.sortBy('Service');
      const up = await list.titles();
      expect(up).toEqual([...up].sort((one, other) => one.localeCompare(other, 'en')));
      await list.sortBy('Service');
      expect((await list.titles())[0].localeCompare(up[0], 'en')).toBe(1);
      expect(new URL(page.url()).searchParams.get('sort')).toBe('title');
    });
  });

  it('leads through all pages, each service once, and never holds more than a hundred rows', async () => {
    await visit('?sort=title', async list => {
      const seen: string[] = [];
      do {
        seen.push(...(await list.titles()));
        const rows = await list.rowsMounted();
        expect(rows).toBeGreaterThan(0);
        expect(rows).toBeLessThanOrEqual(100);
      } while (await list.next());
      expect(seen).toHaveLength(SERVICES);
      expect(new Set(seen).size).toBe(SERVICES);
    });
  });

  it('finds a service by a part of its name', async () => {
    await visit('', async (list, page) => {
      await list.search('back off');
      expect(await list.titles()).toEqual(['Back office']);
      expect(new URL(page.url()).searchParams.get('text')).toBe('back off');
    });
  });

  it('hands out all that the filter leaves, for a spreadsheet', async () => {
    await visit('?readiness=not-ready&tier=standard', async (list, page) => {
      const count = await list.count();
      const { name, text } = await savedBy(page, () => list.export('CSV'));
      expect(name).toMatch(/^disaster-recovery-.*\.csv$/);
      const [head, ...rows] = text.trim().split('\n');
      expect(head).toMatch(/^\uFEFF?service,title,owner/);
      expect(rows).toHaveLength(count);
      for (const row of rows) expect(row).toContain(',not-ready,');
    });
  });

  it('says whose services fail most, and narrows the list to them', async () => {
    await visit('', async (list, page) => {
      const lines = await list.group('Owner');
      const label = (await lines.first().getAttribute('aria-label')) ?? '';
      const [, total] = /\d+ of (\d+) ready/.exec(label) ?? [];
      await list.change(() => lines.first().click());
      expect(await list.count()).toBe(Number(total));
      expect(new URL(page.url()).searchParams.get('owner')).toMatch(/^group:default\//);
    });
  });

  it('names, in the matrix, the service and the rule of every mark', async () => {
    await visit('?readiness=not-ready', async list => {
      const marks = (await list.matrix()).getByRole('link');
      await marks.first().waitFor();
      const [title] = await list.titles();
      const names = await marks.evaluateAll(all => all.map(each => each.getAttribute('aria-label') ?? ''));
      expect(names.filter(name => name.startsWith(`${title}, `)).length).toBeGreaterThan(0);
      for (const name of names) expect(name).toMatch(/^.+, .+: .+$/);
    });
  });
}
