import { LabelRequirement, Labels, LabelSelector } from '../model';

/**
 * Whether labels meet a selector, as Kubernetes decides it: everything must hold; an empty selector holds for all;
 * `NotIn` holds where the label is absent.
 * @public
 */
export function matchesSelector(selector: LabelSelector, labels: Labels): boolean {
  return requirementsOf(selector).every(requirement => meets(labels, requirement));
}

/**
 * All requirements of a selector in one form; `matchLabels` as `In` with one value.
 * @internal
 */
export function requirementsOf(selector: LabelSelector): LabelRequirement[] {
  const equalities = Object.entries(selector.matchLabels).map(
    ([key, value]): LabelRequirement => ({ key, operator: 'In', values: [value] }),
  );
  return [...equalities, ...selector.matchExpressions];
}

function meets(labels: Labels, requirement: LabelRequirement): boolean {
  const value = Object.hasOwn(labels, requirement.key) ? labels[requirement.key] : undefined;
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    default:
      return value === undefined;
  }
}
