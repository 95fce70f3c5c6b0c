import { KubernetesError } from '../client/KubernetesError';

const FIRST_MS = 1_000;
const LONGEST_MS = 30_000;
/** Rights and CRDs are given by people, and each refused request costs the server as much as a good one. */
const REFUSED_MS = 60_000;

/**
 * How long to wait after a failure: doubled with each one in a row, between half and all of it by chance, so that many
 * followers do not come back together.
 *
 * @param error - what went wrong
 * @param failures - how many failures in a row there have been, this one included
 * @param random - from 0 to less than 1
 * @internal
 */
export function retryDelayMs(error: KubernetesError, failures: number, random: number): number {
  const refused = error.reason === 'forbidden' || error.reason === 'absent';
  const doubled = FIRST_MS * 2 ** Math.min(failures - 1, 10);
  const longest = refused ? REFUSED_MS : Math.min(doubled, LONGEST_MS);
  return Math.max(Math.round(longest * (0.5 + random / 2)), Math.min(error.retryAfterMs ?? 0, REFUSED_MS));
}
