import { RequestOptions } from 'node:https';

/**
 * How one request reaches the API server. Never logged: it holds credentials.
 * @internal
 */
export interface ApiCredentials {
  /** URL of the API server without a trailing slash. */
  server: string;
  /** Headers, certificates, and an agent where a proxy needs its own. */
  options: RequestOptions;
}

/**
 * Who we are to one cluster. Asked before every request, so that rotated files and short-lived tokens work.
 * @internal
 */
export interface ApiAccess {
  /** @throws KubernetesError `misconfigured`, saying which file or key cannot be used */
  credentials(): Promise<ApiCredentials>;
}
