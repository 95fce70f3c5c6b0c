import { isDisasterRecoveryAvailable } from './isDisasterRecoveryAvailable';

describe('isDisasterRecoveryAvailable', () => {
  it.each([
    ['Component', 'service', true],
    ['component', 'Website', true],
    ['Resource', 'database', true],
    ['Component', 'library', false],
    ['Resource', 's3-bucket', false],
    ['API', 'service', false],
    ['Component', undefined, false],
  ])('%s of type %s: %p', (kind, type, available) => {
    const entity = { apiVersion: 'backstage.io/v1alpha1', kind, metadata: { name: 'x' }, spec: type ? { type } : {} };
    expect(isDisasterRecoveryAvailable(entity)).toBe(available);
  });
});
