import { LabelRequirement, LabelSelector } from '../model';

/**
 * A selector in Kubernetes' notation, which `parseLabelSelector` reads back; empty for a selector that selects everything.
 * @public
 */
export function formatLabelSelector(selector: LabelSelector): string {
  const equalities = Object.entries(selector.matchLabels).map(([key, value]) => `${key}=${value}`);
  return [...equalities, ...selector.matchExpressions.map(formatRequirement)].join(',');
}

function formatRequirement(requirement: LabelRequirement): string {
  const { key, operator, values } = requirement;
  switch (operator) {
    case 'In':
      return `${key} in (${values.join(',')})`;
    case 'NotIn':
      return values.length === 1 ? `${key}!=${values[0]}` : `${key} notin (${values.join(',')})`;
    case 'Exists':
      return key;
    default:
      return `!${key}`;
  }
}
