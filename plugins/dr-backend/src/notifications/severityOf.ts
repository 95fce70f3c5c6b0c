import { AlertChange, Readiness } from '@backstage-dr/plugin-dr-common';
import { NotificationSeverity } from '@backstage/plugin-notifications-common';

type Rank = 'first' | 'between' | 'last';

const SEVERITIES: Record<Rank, Record<Readiness, NotificationSeverity>> = {
  first: { 'not-ready': 'critical', unknown: 'high', 'at-risk': 'high', ready: 'low' },
  between: { 'not-ready': 'high', unknown: 'normal', 'at-risk': 'normal', ready: 'low' },
  last: { 'not-ready': 'normal', unknown: 'low', 'at-risk': 'low', ready: 'low' },
};

/**
 * How urgent it is that a service stands as it does: by what it would mean, and by what was promised.
 *
 * @param tiers - the one that promises most first
 * @internal
 */
export function severityOf(
  { readiness, tier, change }: { readiness: Readiness; tier?: string; change: AlertChange },
  tiers: readonly string[],
): NotificationSeverity {
  return change === 'recovered' ? 'low' : SEVERITIES[rankOf(tier, tiers)][readiness];
}

/** Without a tier nobody has said that it matters more than others, or less. */
function rankOf(tier: string | undefined, tiers: readonly string[]): Rank {
  if (tier === undefined || tiers.length < 2) return 'between';
  if (tier === tiers[0]) return 'first';
  return tier === tiers[tiers.length - 1] ? 'last' : 'between';
}
