import { Impact, ObjectivesRecommendation, ServiceImpact, Statement, Strategy } from '../model';
import { say } from '../statements/say';
import { TierDefinition, Tiers } from './ObjectiveValues';
import { recommendStrategy } from './recommendStrategy';
import { profileOf } from './strategyProfiles';

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** How long it may be away, by what an hour without it does: a payment, an order, a back office, a development service. */
const RTO_SECONDS: Readonly<Record<Impact, number>> = {
  critical: 5 * MINUTE,
  high: HOUR,
  moderate: 4 * HOUR,
  low: DAY,
};

/** How much may be lost, by what the loss of an hour does; of the same four. */
const RPO_SECONDS: Readonly<Record<Impact, number>> = { critical: 0, high: 15 * MINUTE, moderate: HOUR, low: DAY };

/** Monthly is good practice; where neither matters much, each quarter will do. */
const USUAL_DRILL_SECONDS = 30 * DAY;
const RELAXED_DRILL_SECONDS = 90 * DAY;

const WHY_RTO: Readonly<Record<Impact, (rtoSeconds: number) => Statement>> = {
  critical: rtoSeconds => say('recommend.downtimeCritical', { rtoSeconds }),
  high: rtoSeconds => say('recommend.downtimeHigh', { rtoSeconds }),
  moderate: rtoSeconds => say('recommend.downtimeModerate', { rtoSeconds }),
  low: rtoSeconds => say('recommend.downtimeLow', { rtoSeconds }),
};

const WHY_RPO: Readonly<Record<Impact, (rpoSeconds: number) => Statement>> = {
  critical: () => say('recommend.lossCritical'),
  high: rpoSeconds => say('recommend.lossHigh', { rpoSeconds }),
  moderate: rpoSeconds => say('recommend.lossModerate', { rpoSeconds }),
  low: rpoSeconds => say('recommend.lossLow', { rpoSeconds }),
};

/** What a strategy needs besides backups. */
const NEEDS: Readonly<Record<Strategy, Statement>> = {
  'backup-restore': say('recommend.needsElsewhere'),
  'pilot-light': say('recommend.needsPilotLight'),
  'warm-standby': say('recommend.needsWarmStandby'),
  'active-active': say('recommend.needsActiveActive'),
};

/**
 * Objectives for a service of which people know only what its absence and the loss of its data would do, with the cheapest
 * strategy that keeps them.
 *
 * @param tiers - those that there are; one is named only when it promises the same or more at the same cost
 * @public
 */
export function recommendObjectives(impact: ServiceImpact, tiers: Tiers): ObjectivesRecommendation {
  const rtoSeconds = RTO_SECONDS[impact.downtime];
  const rpoSeconds = RPO_SECONDS[impact.dataLoss];
  const isRelaxed = impact.downtime === 'low' && impact.dataLoss === 'low';
  const drillIntervalSeconds = isRelaxed ? RELAXED_DRILL_SECONDS : USUAL_DRILL_SECONDS;
  const { strategy, reason } = recommendStrategy(rtoSeconds, rpoSeconds);
  const wanted = { rtoSeconds, rpoSeconds, strategy, drillIntervalSeconds };
  const tier = tierFor(wanted, tiers);
  return {
    ...wanted,
    ...(tier === undefined ? {} : { tier }),
    why: [
      WHY_RTO[impact.downtime](rtoSeconds),
      WHY_RPO[impact.dataLoss](rpoSeconds),
      reason,
      ...(tier === undefined ? [] : [say('recommend.tier', { tier })]),
      say('recommend.drill', { drillIntervalSeconds }),
    ],
    limits: [...limitsOfBackups(rpoSeconds), NEEDS[strategy]],
  };
}

/** The loosest of the tiers that promise all that is wanted at the same cost. */
function tierFor(wanted: Required<Omit<TierDefinition, 'runbook'>>, tiers: Tiers): string | undefined {
  const { cost } = profileOf(wanted.strategy);
  const fitting = Object.entries(tiers).flatMap(([name, tier]) => {
    const { rtoSeconds, rpoSeconds, drillIntervalSeconds = wanted.drillIntervalSeconds } = tier;
    if (rtoSeconds === undefined || rpoSeconds === undefined) return [];
    const strategy = tier.strategy ?? recommendStrategy(rtoSeconds, rpoSeconds).strategy;
    const isEnough =
      rtoSeconds <= wanted.rtoSeconds &&
      rpoSeconds <= wanted.rpoSeconds &&
      drillIntervalSeconds <= wanted.drillIntervalSeconds;
    return isEnough && profileOf(strategy).cost === cost ? [{ name, rtoSeconds, rpoSeconds }] : [];
  });
  return fitting.sort((a, b) => b.rtoSeconds - a.rtoSeconds || b.rpoSeconds - a.rpoSeconds).at(0)?.name;
}

function limitsOfBackups(rpoSeconds: number): Statement[] {
  if (rpoSeconds <= 0) return [say('recommend.needsReplication')];
  return rpoSeconds < profileOf('backup-restore').rpo.tightestSeconds
    ? [say('recommend.needsFrequentBackups', { rpoSeconds })]
    : [];
}
