import { LabelRequirement, LabelSelector } from '../model';

const OPERATORS: readonly string[] = ['In', 'NotIn', 'Exists', 'DoesNotExist'] satisfies LabelRequirement['operator'][];

/**
 * The label selector that a Kubernetes object carries (`{matchLabels, matchExpressions}`), checked part by part.
 *
 * @param value - what stands in the object
 * @returns `undefined` when any part of it does not fit: half a selector would match what was never meant
 * @public
 */
export function selectorFromObject(value: unknown): LabelSelector | undefined {
  if (!isRecord(value)) return undefined;
  const matchLabels = value.matchLabels ?? {};
  const expressions = value.matchExpressions ?? [];
  if (!isRecord(matchLabels) || !Array.isArray(expressions)) return undefined;

  const labels: Array<[string, string]> = [];
  for (const [key, label] of Object.entries(matchLabels)) {
    if (typeof label !== 'string') return undefined;
    labels.push([key, label]);
  }
  const matchExpressions: LabelRequirement[] = [];
  for (const expression of expressions) {
    const requirement = requirementFromObject(expression);
    if (!requirement) return undefined;
    matchExpressions.push(requirement);
  }
  // fromEntries defines own properties, so that a label called `__proto__` stays a label.
  return { matchLabels: Object.fromEntries(labels), matchExpressions };
}

function requirementFromObject(value: unknown): LabelRequirement | undefined {
  if (!isRecord(value) || typeof value.key !== 'string' || !isOperator(value.operator)) return undefined;
  const values: unknown = value.values ?? [];
  if (!Array.isArray(values) || !values.every((item): item is string => typeof item === 'string')) return undefined;
  const needsValues = value.operator === 'In' || value.operator === 'NotIn';
  if (needsValues !== values.length > 0) return undefined;
  return { key: value.key, operator: value.operator, values };
}

function isOperator(value: unknown): value is LabelRequirement['operator'] {
  return typeof value === 'string' && OPERATORS.includes(value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
