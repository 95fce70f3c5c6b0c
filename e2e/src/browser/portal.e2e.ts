import { eventually } from '../support';
import { describeAllServices } from './allServices';
import { describeAnOutage } from './outage';
import { BrowserPortal } from './BrowserPortal';
import { describeEveryPage } from './everyPage';
import { describeExemptions } from './exemptions';
import { describeTheTab } from './theTab';
import { describeWhatIf } from './whatIf';

jest.setTimeout(800_000);

/** One portal serves them all: to start it takes longer than most of what is tried. */
describe('the portal in a browser', () => {
  let started: BrowserPortal;
  const browser = () => started;

  beforeAll(async () => {
    started = await BrowserPortal.start();
    // The catalog reads its files in the background after the portal is ready.
    await started.settled();
  });

  afterAll(() => started?.stop());

  describe('the tab', () => {
    describeTheTab(browser);
  });
  describe('all services', () => {
    describeAllServices(browser);
  });
  describe('what if', () => {
    describeWhatIf(browser);
  });
  describe('exemptions', () => {
    describeExemptions(browser);
  });
  describe('every page', () => {
    describeEveryPage(browser);
  });
  describe('an outage', () => {
    describeAnOutage(browser);
  });

  it('remembers across a restart', async () => {
    const { client } = browser().portal;
    const before = await client.getAssessment('component:default/payment');
    await browser().restart();
    const after = await eventually('the same recovery point is known', async () => {
      const found = await browser().portal.client.getAssessment('component:default/payment');
      return found.recoveryPoints.some(({ name }) => name === before.exposure.recoveryPoint) ? found : undefined;
    });
    expect(after.recoveryPointCount).toBeGreaterThanOrEqual(before.recoveryPointCount);
  });
});
