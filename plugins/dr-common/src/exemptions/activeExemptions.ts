import { Exemption, millisOf } from '../model';

/**
 * Those exemptions of a service that hold at a moment by our clock, the one that ends first first. One whose beginning or
 * end cannot be read does not hold: what silences a finding must say until when.
 *
 * @param entityRef - the service; exemptions of others are of no account
 * @internal
 */
export function activeExemptions(
  exemptions: readonly Exemption[] | undefined,
  options: { entityRef: string; nowMs: number },
): Exemption[] {
  const { entityRef, nowMs } = options;
  if (exemptions === undefined) return [];
  return exemptions
    .filter(each => {
      const { fromMs, untilMs } = span(each);
      return each.entityRef === entityRef && !isRevoked(each) && fromMs <= nowMs && nowMs < untilMs;
    })
    .map((each): Exemption => ({ ...each, state: 'active' }))
    .sort((a, b) => span(a).untilMs - span(b).untilMs || (a.id < b.id ? -1 : 1));
}

/** Moments at which exemptions begin or end to hold, in milliseconds since 1970. @internal */
export function turnsOfExemptions(exemptions: readonly Exemption[] | undefined): number[] {
  return (exemptions ?? [])
    .filter(each => !isRevoked(each))
    .flatMap(each => Object.values(span(each)))
    .filter(Number.isFinite);
}

function isRevoked({ state, revokedAt }: Exemption): boolean {
  return state === 'revoked' || revokedAt !== undefined;
}

function span({ createdAt, expiresAt }: Exemption): { fromMs: number; untilMs: number } {
  return { fromMs: millisOf(createdAt) ?? Infinity, untilMs: millisOf(expiresAt) ?? -Infinity };
}
