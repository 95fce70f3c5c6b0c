import { Strategy } from '../model';

/** Relative to the other strategies: 1 is the least, 4 the most. @public */
export type Grade = 1 | 2 | 3 | 4;

/**
 * What a strategy can promise, and what it costs.
 * @public
 */
export interface StrategyProfile {
  strategy: Strategy;
  /** Tightest RTO that it can promise with some reserve, and the loosest for which it is usual. */
  rto: { tightestSeconds: number; usualSeconds: number };
  /** The same for RPO. */
  rpo: { tightestSeconds: number; usualSeconds: number };
  cost: Grade;
  complexity: Grade;
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/**
 * The strategies, cheapest first.
 *
 * @remarks
 * The ranges are those of common practice, in figures. Backup and restore takes hours, and an hourly backup guarantees no
 * RPO of one hour, because a backup counts only once it has completed. A pilot light takes about an hour to bring up, so it
 * cannot promise one; its data is minutes old. A warm standby has to be scaled up and switched to, and is seconds behind.
 * Active-active loses nothing and is switched by the load balancer.
 *
 * @public
 */
export const STRATEGY_PROFILES: readonly StrategyProfile[] = [
  {
    strategy: 'backup-restore',
    rto: { tightestSeconds: 4 * HOUR, usualSeconds: DAY },
    rpo: { tightestSeconds: 2 * HOUR, usualSeconds: DAY },
    cost: 1,
    complexity: 1,
  },
  {
    strategy: 'pilot-light',
    rto: { tightestSeconds: 2 * HOUR, usualSeconds: 4 * HOUR },
    rpo: { tightestSeconds: 5 * MINUTE, usualSeconds: HOUR },
    cost: 2,
    complexity: 2,
  },
  {
    strategy: 'warm-standby',
    rto: { tightestSeconds: 5 * MINUTE, usualSeconds: HOUR },
    rpo: { tightestSeconds: 1, usualSeconds: 15 * MINUTE },
    cost: 3,
    complexity: 3,
  },
  {
    strategy: 'active-active',
    rto: { tightestSeconds: 0, usualSeconds: 5 * MINUTE },
    rpo: { tightestSeconds: 0, usualSeconds: 0 },
    cost: 4,
    complexity: 4,
  },
];

/** @internal */
export function profileOf(strategy: Strategy): StrategyProfile {
  // Every strategy has a profile; a test holds the list to that.
  return STRATEGY_PROFILES.find(profile => profile.strategy === strategy) ?? STRATEGY_PROFILES[0];
}
