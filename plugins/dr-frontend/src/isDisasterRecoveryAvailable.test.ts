import { isDisasterRecoveryAvailable } from './isDisasterRecoveryAvailable';

describe('isDisasterRecoveryAvailable', () => {
  it.each([
    [{ 'backstage-dr.io/service': 'true' }, true],
    [{ 'backstage-dr.io/service': 'false' }, false],
    [{ 'backstage-dr.io/rpo': '1h' }, false],
    [undefined, false],
  ])('%j: %p', (annotations, available) => {
    const metadata = { name: 'x', annotations };
    expect(isDisasterRecoveryAvailable({ apiVersion: 'backstage.io/v1alpha1', kind: 'Component', metadata })).toBe(
      available,
    );
  });
});
