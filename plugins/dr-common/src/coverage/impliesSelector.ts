import { LabelRequirement, LabelSelector } from '../model';
import { requirementsOf } from '../placement/matchesSelector';

/**
 * Whether every object that meets `selector` is sure to meet `other` as well. False means that it is not proven.
 * @internal
 */
export function impliesSelector(selector: LabelSelector, other: LabelSelector): boolean {
  const given = requirementsOf(selector);
  return requirementsOf(other).every(asked => given.some(known => implies(known, asked)));
}

function implies(known: LabelRequirement, asked: LabelRequirement): boolean {
  if (known.key !== asked.key) return false;
  switch (asked.operator) {
    case 'In':
      return known.operator === 'In' && known.values.every(value => asked.values.includes(value));
    case 'NotIn':
      if (known.operator === 'In') return !known.values.some(value => asked.values.includes(value));
      if (known.operator === 'NotIn') return asked.values.every(value => known.values.includes(value));
      return known.operator === 'DoesNotExist';
    case 'Exists':
      return known.operator === 'In' || known.operator === 'Exists';
    default:
      return known.operator === 'DoesNotExist';
  }
}
