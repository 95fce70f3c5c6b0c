import { ObjectiveSource } from '../model';

/**
 * What a promise was read from, by its name: the annotation's key, the tier, the policy, or the entity it is inherited from.
 * @public
 */
export function nameOfSource(source: ObjectiveSource): string {
  switch (source.kind) {
    case 'annotation':
      return source.annotation;
    case 'tier':
      return source.tier;
    case 'policy':
      return source.policy;
    default:
      return source.entityRef;
  }
}
