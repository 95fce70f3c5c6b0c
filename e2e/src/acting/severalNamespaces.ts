import { seriousViolations } from '../support';
import { ActingPortal, formOf } from './ActingPortal';
import { TemplateForm } from './pages/TemplateForm';

const IN_PART = /covers the service only in part: in Seoul it also runs in search-index/;

/** A service that runs in two namespaces of a cluster. */
export function describeSeveralNamespaces(portal: () => ActingPortal): void {
  it('gets one Schedule for all of them, and is told what fewer would leave out', async () => {
    await portal().visit(formOf('dr-protect-service', 'product-search'), async page => {
      const form = new TemplateForm(page);
      const where = form.field('Where');
      await where.getByRole('radio', { name: /^search, search-index in Seoul/, checked: true }).waitFor();
      expect(await where.getByRole('radio').count()).toBe(1);
      await where.getByText('search-index', { exact: true }).click();
      await where.getByText(/the service only in part: search-index\.$/).waitFor();
      expect(await where.getByRole('checkbox', { name: 'search', exact: true }).isDisabled()).toBe(true);
      expect(await seriousViolations(page, 'form')).toEqual([]);
      await form.next();
      await page.getByRole('radio', { name: 'As promised already' }).waitFor();
      await form.next();
      await form.field('Schedule').getByText(IN_PART).first().waitFor();

      await page.getByRole('button', { name: 'Back' }).click();
      await page.getByRole('button', { name: 'Back' }).click();
      await where.getByText('search-index', { exact: true }).click();
      await form.next();
      await page.getByRole('radio', { name: 'As promised already' }).waitFor();
      await form.next();
      const preview = form.field('Schedule');
      await preview.getByText(/^Backs up/).waitFor();
      expect(await preview.innerText()).not.toMatch(IN_PART);
      await form.next();
      await page.getByText('Apply it to the cluster now').click();
      await form.next();
      expect(await form.create()).toEqual({ succeeded: true });
    });

    const cluster = await portal().cluster('seoul-1');
    expect(await cluster.schedule('dr-product-search')).toMatchObject({
      spec: { template: { includedNamespaces: ['search', 'search-index'] } },
    });
    const { schedules } = await portal().assessment('product-search', 'its Schedule is seen', found =>
      found.schedules.some(({ name }) => name === 'dr-product-search'),
    );
    expect(schedules.find(({ name }) => name === 'dr-product-search')?.coverage).toEqual({
      verdict: 'covered',
      reasons: [],
    });
  });
}
