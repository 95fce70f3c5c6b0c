import { Locator, Page, Response } from 'playwright-core';

/** The tab "Services" of the page about all services. */
export class ServicesPage {
  readonly page: Page;
  /** What the list was asked for so far; it asks again every few seconds. */
  readonly #asked = new Set<string>();

  constructor(page: Page) {
    this.page = page;
    page.on('response', response => {
      if (isOfList(response)) this.#asked.add(response.url());
    });
  }

  /** Waits until there is a list, and it is what was asked for last. */
  async settled(): Promise<this> {
    await this.#title().waitFor();
    await this.page.waitForTimeout(500);
    await this.page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'));
    return this;
  }

  /** Does what makes the list ask for something else, and waits until that is shown. */
  async change(act: () => Promise<void>): Promise<void> {
    const before = new Set(this.#asked);
    const answer = this.page.waitForResponse(response => isOfList(response) && !before.has(response.url()));
    await act();
    await answer;
    await this.settled();
  }

  /** How many services stand how, as the headline says: ready, at risk, not ready, unknown. */
  async readiness(): Promise<number[]> {
    return this.#figures('By readiness');
  }

  async levels(): Promise<number[]> {
    return this.#figures('By level');
  }

  /** How many the filter leaves. */
  async count(): Promise<number> {
    return Number(/\d+/.exec(await this.#title().innerText())?.[0]);
  }

  /** Titles on this page of the list. */
  async titles(): Promise<string[]> {
    return this.#rows().getByRole('rowheader').getByRole('link').allInnerTexts();
  }

  rowsMounted(): Promise<number> {
    return this.page.locator('tbody tr').count();
  }

  async search(text: string): Promise<void> {
    await this.change(() => this.page.getByRole('searchbox', { name: 'Search services' }).fill(text));
  }

  async sortBy(column: string): Promise<void> {
    await this.change(() => this.#table().getByRole('columnheader').getByRole('button', { name: column }).click());
  }

  /** The name of the rule that fails most, which then is what the list is of. */
  async chooseWorstRule(): Promise<string> {
    const line = this.page.getByRole('link', { name: /^.+: \d+ fail, of \d+ it is not known$/ }).first();
    const [, rule] = /^(.+): \d+ fail/.exec((await line.getAttribute('aria-label')) ?? '') ?? [];
    await this.change(() => line.click());
    return rule ?? '';
  }

  async group(by: 'Rule' | 'Owner' | 'System' | 'Tier'): Promise<Locator> {
    await this.page.getByRole('radio', { name: by, exact: true }).click();
    const lines = this.page.getByRole('link', { name: /: \d+ of \d+ ready, \d+ not ready$/ });
    await lines.first().waitFor();
    return lines;
  }

  /** Whether there was a next page. */
  async next(): Promise<boolean> {
    const range = this.page.getByText(/^\d+–\d+ of \d+$/);
    const before = await range.innerText();
    const [, last, total] = /–(\d+) of (\d+)/.exec(before) ?? [];
    if (last === total) return false;
    await this.page.getByRole('button', { name: 'Next', exact: true }).click();
    await range.filter({ hasNotText: before }).waitFor();
    await this.settled();
    return true;
  }

  async export(format: 'CSV' | 'JSON'): Promise<void> {
    await this.page.getByRole('button', { name: 'Export', exact: true }).click();
    await this.page.getByRole('menuitem', { name: new RegExp(`^${format}`) }).click();
  }

  /** It is drawn when it is about to be seen. */
  async matrix(): Promise<Locator> {
    const matrix = this.page.getByRole('grid', { name: 'Services by rules' });
    await this.page.getByRole('heading', { name: 'Services by rules' }).scrollIntoViewIfNeeded();
    await matrix.waitFor();
    return matrix;
  }

  #title(): Locator {
    return this.page.getByRole('heading', { name: /^(All \d+ services|\d+ services? match(es)?)$/ });
  }

  #table(): Locator {
    return this.page.getByRole('table', { name: 'Services', exact: true });
  }

  #rows(): Locator {
    return this.#table().locator('tbody').getByRole('row');
  }

  async #figures(list: string): Promise<number[]> {
    const items = await this.page.getByRole('list', { name: list }).getByRole('listitem').allInnerTexts();
    return items.map(text => Number.parseInt(text, 10));
  }
}

function isOfList(response: Response): boolean {
  return response.url().includes('/api/dr/v1/services?');
}
