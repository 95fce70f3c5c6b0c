import { ScopeAssessment } from '../model';

/**
 * The slowest recovery that was measured; where none was, the slowest that can be estimated. `undefined`: no time is known.
 * @public
 */
export function slowestRecovery(recoverability: readonly ScopeAssessment[]): ScopeAssessment | undefined {
  const known = recoverability
    .filter(({ recoveryTime }) => recoveryTime.seconds !== undefined && recoveryTime.state !== 'unknown')
    .sort((a, b) => (b.recoveryTime.seconds ?? 0) - (a.recoveryTime.seconds ?? 0));
  return known.find(({ recoveryTime }) => recoveryTime.state === 'measured') ?? known[0];
}
