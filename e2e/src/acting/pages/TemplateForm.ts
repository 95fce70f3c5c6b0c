import { Locator, Page } from 'playwright-core';
import { eventually } from '../../support';

/** The form of a template, step by step, and the task that comes of it. */
export class TemplateForm {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** A field of ours, by its title. */
  field(group: string): Locator {
    return this.page.getByRole('group', { name: group });
  }

  async next(): Promise<void> {
    await this.page.getByRole('button', { name: /^(Next|Review)$/ }).click();
  }

  /** Sends what is reviewed, and waits until the task has ended. @returns whether it succeeded */
  async create(): Promise<{ succeeded: boolean; error?: string }> {
    await this.page.getByRole('button', { name: 'Create', exact: true }).click();
    await this.page.waitForURL(/\/create\/tasks\//);
    const error = this.page.getByText(/^Error: /).first();
    const output = this.page.getByRole('link', { name: 'Service', exact: true });
    await eventually('the task has ended', async () =>
      (await error.isVisible()) || (await output.isVisible()) ? true : undefined,
    );
    return (await error.isVisible()) ? { succeeded: false, error: await error.innerText() } : { succeeded: true };
  }
}
