import { Level, Readiness, ReadinessCounts } from '@backstage-dr/plugin-dr-common';
import { DbBigInt } from '../../projection/tables';

/** How many services stand alike: a row of a statement that groups by both. @internal */
export interface TallyRow {
  readiness: Readiness;
  level: Level;
  services: DbBigInt;
}

/** How services stand together. @internal */
export interface Tally {
  total: number;
  readiness: ReadinessCounts;
  /** How many are of level 0, 1, 2, 3, 4. */
  levels: number[];
}

/** @internal */
export function noReadiness(): ReadinessCounts {
  return { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 };
}

/** @internal */
export function tallyOf(rows: readonly TallyRow[]): Tally {
  const tally: Tally = { total: 0, readiness: noReadiness(), levels: [0, 0, 0, 0, 0] };
  for (const { readiness, level, services } of rows) {
    tally.total += Number(services);
    tally.readiness[readiness] += Number(services);
    tally.levels[level] += Number(services);
  }
  return tally;
}
