/**
 * Where a bearer token comes from. A file is read again when it changes, so that rotated tokens work.
 * @internal
 */
export type TokenSource = { literal: string } | { file: string };

/**
 * How a cluster is reached, and as whom. `unusable`: its configuration cannot work here, for the reason given; such a
 * cluster is shown as misconfigured rather than dropped.
 * @internal
 */
export type ClusterAccess =
  | { kind: 'kubeconfig'; file: string; context?: string }
  | { kind: 'in-cluster' }
  | {
      kind: 'url';
      url: string;
      token?: TokenSource;
      /** PEM as base64. */
      caData?: string;
      caFile?: string;
      skipTLSVerify: boolean;
    }
  | { kind: 'unusable'; reason: string };

/**
 * One configured cluster.
 * @internal
 */
export interface ClusterConfig {
  name: string;
  title: string;
  region?: string;
  /** Free word of the operator, such as `primary` or `standby`. */
  role?: string;
  veleroNamespace: string;
  /** What the operator says Velero's version is; it wins over what is found. */
  veleroVersion?: string;
  /** Whether what lies beside its Backups may be read; `undefined`: as for all. */
  downloads?: boolean;
  /** Entity ref of who is told when it falls silent. */
  owner?: string;
  access: ClusterAccess;
}
