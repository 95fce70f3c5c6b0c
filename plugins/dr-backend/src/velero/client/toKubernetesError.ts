import { KubernetesError } from './KubernetesError';

const NO_CONNECTION: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'The connection to the API server was refused',
  EHOSTUNREACH: 'There is no way to the host of the API server',
  ENETUNREACH: 'There is no way to the network of the API server',
  EHOSTDOWN: 'The host of the API server is down',
  ENOTFOUND: 'The name of the API server is not known',
  EAI_AGAIN: 'The name of the API server could not be looked up',
};

const BROKEN_OFF = ['ECONNRESET', 'EPIPE', 'ECONNABORTED', 'ERR_STREAM_PREMATURE_CLOSE', 'HPE_INVALID_EOF_STATE'];

const TLS = /^(ERR_TLS_|ERR_SSL_|CERT_|EPROTO$|DEPTH_ZERO_|SELF_SIGNED_|UNABLE_TO_|HOSTNAME_MISMATCH$|ERR_OSSL_)/;

/**
 * The typed failure behind whatever a request threw. The original message is not passed on: libraries quote files and
 * headers in theirs.
 *
 * @internal
 */
export function toKubernetesError(error: unknown): KubernetesError {
  if (error instanceof KubernetesError) return error;
  if (isTimeout(error)) return new KubernetesError('timeout', 'The API server did not finish its answer in time');
  const code = codeOf(error);
  if (NO_CONNECTION[code]) return new KubernetesError('unreachable', `${NO_CONNECTION[code]} (${code})`);
  if (code === 'ETIMEDOUT') return new KubernetesError('timeout', 'The API server did not answer in time (ETIMEDOUT)');
  if (TLS.test(code))
    return new KubernetesError('tls', `The certificate or TLS of the API server is not accepted (${code})`);
  if (BROKEN_OFF.includes(code))
    return new KubernetesError('disconnected', `The connection to the API server broke off (${code})`);
  if (code.startsWith('Z_'))
    return new KubernetesError('malformed', `The answer of the API server cannot be unpacked (${code})`);
  if (code.startsWith('HPE_')) return new KubernetesError('malformed', `What answers is no HTTP server (${code})`);
  return new KubernetesError('unreachable', `The API server could not be reached (${code || nameOf(error)})`);
}

/** What a signal of a timeout aborts with. */
function isTimeout(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'name' in error && error.name === 'TimeoutError';
}

/** Node tries several addresses of one host, and wraps what became of each. */
function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null) return '';
  if ('code' in error && typeof error.code === 'string') return error.code;
  if ('errors' in error && Array.isArray(error.errors)) return codeOf(error.errors[0]);
  return 'cause' in error ? codeOf(error.cause) : '';
}

function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : 'unknown error';
}
