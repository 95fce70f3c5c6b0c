/** What the operator lets people do in clusters. @internal */
export interface ActingConfig {
  enabled: boolean;
  /** Whether a Backup may take a whole cluster. */
  wholeCluster: boolean;
  /** Whose word it takes that a namespace is a service's: the cluster's, or that of whoever wrote the catalog entity. */
  namespaceClaims: 'confirmed' | 'trusted';
  /** Entity refs of templates that help. */
  templates: { protect?: string; backUp?: string; objectives?: string; runbook?: string };
}
