/** @public */
export const STRATEGIES = ['backup-restore', 'pilot-light', 'warm-standby', 'active-active'] as const;

/**
 * How a service is brought back.
 * @public
 */
export type Strategy = (typeof STRATEGIES)[number];

/**
 * Who said so: where the value of an objective came from.
 * @public
 */
export type ObjectiveSource =
  | { kind: 'annotation'; annotation: string }
  | { kind: 'tier'; tier: string }
  | { kind: 'policy'; policy: string }
  | { kind: 'system'; entityRef: string }
  | { kind: 'domain'; entityRef: string };

/** @public */
export interface Sourced<T> {
  value: T;
  source: ObjectiveSource;
}

/**
 * A value that somebody wrote and that cannot be used; it never blocks the entity.
 * @public
 */
export interface ObjectiveProblem {
  /** The annotation or configuration key that holds the value. */
  key: string;
  /** The value as written. */
  value: string;
  /** What would be accepted, in words. */
  accepted: string;
  /** The entity whose annotation it is, when not the service itself. */
  entityRef?: string;
}

/**
 * What was promised for a service, field by field, each with its source. A field that nobody defined is `undefined`.
 * @public
 */
export interface Objectives {
  rtoSeconds?: Sourced<number>;
  rpoSeconds?: Sourced<number>;
  strategy?: Sourced<Strategy>;
  tier?: Sourced<string>;
  drillIntervalSeconds?: Sourced<number>;
  /** A URL or a path, as written. */
  runbook?: Sourced<string>;
  problems: ObjectiveProblem[];
}
