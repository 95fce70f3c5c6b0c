import { ClusterReachability } from '@backstage-dr/plugin-dr-common';
import { KubernetesClient, KubernetesError } from '../velero/client';
import { toKubernetesError } from '../velero/client/toKubernetesError';
import { Clock } from '../velero/follow';

const ANSWER_TIMEOUT_MS = 10_000;

/** A `Date` header has whole seconds, and an answer takes its time: less than this says nothing. */
const MEASURABLE_SKEW_SECONDS = 2;

/**
 * How a cluster answered.
 * @internal
 */
export interface ProbeResult {
  reachability: ClusterReachability;
  /** What went wrong. */
  message?: string;
  kubernetesVersion?: string;
  /** By how much the cluster's clock is ahead; 0 when too little to measure. */
  clockSkewSeconds?: number;
}

/**
 * Asks the API server for its version: the cheapest request that shows whether it answers, and answers us.
 * @internal
 */
export async function probeCluster(client: KubernetesClient, clock: Clock, signal: AbortSignal): Promise<ProbeResult> {
  const askedMs = clock.nowMs();
  try {
    const answer = await client.get('/version', {
      signal,
      answerTimeoutMs: ANSWER_TIMEOUT_MS,
      idleTimeoutMs: () => ANSWER_TIMEOUT_MS,
    });
    const answeredMs = clock.nowMs();
    const pieces: Buffer[] = [];
    for await (const piece of answer.body) pieces.push(piece);
    return {
      reachability: 'reachable',
      kubernetesVersion: versionOf(Buffer.concat(pieces).toString('utf8')),
      clockSkewSeconds: skewOf(answer.serverTimeMs, (askedMs + answeredMs) / 2),
    };
  } catch (thrown) {
    const error = toKubernetesError(thrown);
    return { reachability: reachabilityOf(error), message: error.message };
  }
}

/** A refusal is an answer, too; a 5xx is what a load balancer says when nobody is behind it. */
function reachabilityOf(error: KubernetesError): ClusterReachability {
  switch (error.reason) {
    case 'misconfigured':
    case 'unauthorized':
      return error.reason;
    case 'forbidden':
    case 'absent':
    case 'rejected':
      return 'reachable';
    default:
      return 'unreachable';
  }
}

function versionOf(text: string): string | undefined {
  try {
    const version: unknown = JSON.parse(text);
    const named = typeof version === 'object' && version !== null && 'gitVersion' in version;
    return named && typeof version.gitVersion === 'string' ? version.gitVersion : undefined;
  } catch {
    return undefined;
  }
}

function skewOf(serverTimeMs: number | undefined, ourTimeMs: number): number | undefined {
  if (serverTimeMs === undefined) return undefined;
  // The header is cut to the second: on average half a second is missing.
  const seconds = Math.round((serverTimeMs + 500 - ourTimeMs) / 1000);
  return Math.abs(seconds) < MEASURABLE_SKEW_SECONDS ? 0 : seconds;
}
