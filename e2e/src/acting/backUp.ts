import { ActingPortal, tabOf } from './ActingPortal';
import { TemplateForm } from './pages/TemplateForm';

/** A Backup taken at once. */
export function describeBackingUp(portal: () => ActingPortal): void {
  it('takes one from the tab, waits for how it ends, and shows it as a recovery point', async () => {
    const before = await portal().portal.client.getAssessment('component:default/inventory');
    await portal().visit(tabOf('inventory'), async watching => {
      await watching.locator('#dr-verdict').waitFor();
      const name = await portal().visit(tabOf('inventory'), async page => {
        await page.getByRole('link', { name: 'Back up now', exact: true }).click();
        const form = new TemplateForm(page);
        await form.field('Where').getByRole('radio', { checked: true }).waitFor();
        await form.next();
        expect(await page.getByRole('checkbox', { name: 'Wait until it has ended' }).isChecked()).toBe(true);
        await form.next();
        expect(await form.create()).toEqual({ succeeded: true });
        const outcome = page.getByText(/^velero\/\S+ in seoul-1: Completed\.$/);
        await outcome.waitFor();
        const [, created] = /^velero\/(\S+) in/.exec(await outcome.innerText()) ?? [];
        return created;
      });
      // The page was left alone, and hears of it by itself.
      await watching.getByText(name).filter({ visible: true }).first().waitFor();
      const { exposure } = await portal().assessment(
        'inventory',
        'the Backup is the newest recovery point',
        found => found.exposure.recoveryPoint === name,
      );
      expect(before.exposure.recoveryPoint).not.toBe(name);
      expect(exposure.exposureSeconds).toBeLessThan(before.exposure.exposureSeconds ?? Infinity);
    });
  });
}
