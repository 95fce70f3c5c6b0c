import { ObjectiveSource } from '../model';
import { nameOfSource } from './nameOfSource';

describe('nameOfSource', () => {
  it.each<[ObjectiveSource, string]>([
    [{ kind: 'annotation', annotation: 'backstage-dr.io/rpo' }, 'backstage-dr.io/rpo'],
    [{ kind: 'tier', tier: 'gold' }, 'gold'],
    [{ kind: 'policy', policy: 'production' }, 'production'],
    [{ kind: 'system', entityRef: 'system:default/shop' }, 'system:default/shop'],
    [{ kind: 'domain', entityRef: 'domain:default/retail' }, 'domain:default/retail'],
  ])('of %p is %s', (source, name) => {
    expect(nameOfSource(source)).toBe(name);
  });
});
