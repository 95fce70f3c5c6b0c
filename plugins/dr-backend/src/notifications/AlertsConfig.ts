/**
 * Who is told, and how.
 * @internal
 */
export interface AlertsConfig {
  enabled: boolean;
  /** How long a change must hold before anybody is told. */
  settleMs: number;
  /** Entity refs of those who are told of clusters without an owner. */
  recipients: string[];
  /** Names of the tiers, the one that promises most first. */
  tiers: string[];
}
