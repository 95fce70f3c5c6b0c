/** What the operator lets people do. @internal */
export interface ExemptionsConfig {
  enabled: boolean;
  /** An exemption ends no later than this after it was made. */
  maxDurationSeconds: number;
}
