/**
 * What kept an API server from answering as wished.
 *
 * `misconfigured`: the cluster's configuration cannot be used; `unauthorized`: 401; `forbidden`: 403; `absent`: 404, the
 * server does not know the kind; `expired`: 410, the resourceVersion or page is too old; `rejected`: any other 4xx;
 * `failing`: 5xx or 429; `unreachable`: no connection; `tls`: no trusted connection; `timeout`: no answer in time;
 * `disconnected`: the answer broke off; `malformed`: the answer is none that this API gives.
 *
 * @internal
 */
export type KubernetesErrorReason =
  | 'misconfigured'
  | 'unauthorized'
  | 'forbidden'
  | 'absent'
  | 'expired'
  | 'rejected'
  | 'failing'
  | 'unreachable'
  | 'tls'
  | 'timeout'
  | 'disconnected'
  | 'malformed';

/**
 * A failure of a request to a cluster. Its message is for people, and free of credentials.
 * @internal
 */
export class KubernetesError extends Error {
  readonly name = 'KubernetesError';
  readonly reason: KubernetesErrorReason;
  /** Status of the answer, when there was one. */
  readonly status?: number;
  /** How long the server asked to be left alone. */
  readonly retryAfterMs?: number;

  constructor(reason: KubernetesErrorReason, message: string, options?: { status?: number; retryAfterMs?: number }) {
    super(message);
    this.reason = reason;
    this.status = options?.status;
    this.retryAfterMs = options?.retryAfterMs;
  }
}
