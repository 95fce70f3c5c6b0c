/** @public */
export interface LabelRequirement {
  key: string;
  operator: 'In' | 'NotIn' | 'Exists' | 'DoesNotExist';
  values: string[];
}

/**
 * A Kubernetes label selector: everything in it must hold.
 * @public
 */
export interface LabelSelector {
  matchLabels: Record<string, string>;
  matchExpressions: LabelRequirement[];
}

/** @public */
export type Labels = Readonly<Record<string, string>>;
