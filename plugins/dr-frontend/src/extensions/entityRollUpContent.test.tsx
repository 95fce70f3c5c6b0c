import { createExtensionTester } from '@backstage/frontend-test-utils';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { HomePageWidgetBlueprint } from '@backstage/plugin-home-react/alpha';
import { entityRollUpContent } from './entityRollUpContent';
import { myServicesWidget } from './homeWidget';

describe('what is about many services elsewhere in the portal', () => {
  it.each([
    ['Group', true],
    ['System', true],
    ['Component', false],
    ['User', false],
  ])('has a tab on the page of a %s: %p', (kind, expected) => {
    const filter = createExtensionTester(entityRollUpContent).get(EntityContentBlueprint.dataRefs.filterFunction);
    expect(filter?.({ apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name: 'shop' } })).toBe(expected);
  });

  it('is a widget of the home page', () => {
    const widget = createExtensionTester(myServicesWidget).get(HomePageWidgetBlueprint.dataRefs.widget);
    expect(widget.name).toBe('DisasterRecoveryMyServices');
    expect(widget.title).toBe('My services: disaster recovery');
  });
});
