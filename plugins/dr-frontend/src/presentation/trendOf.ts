import { TrendPoint } from '@backstage-dr/plugin-dr-common';
import { totalOf } from './readiness';

/** The share that was ready at the end of a day. */
export interface ReadyShare {
  /** Date in UTC. */
  day: string;
  /** 0 to 1. */
  share: number;
  ready: number;
  total: number;
}

/** The share that was ready, day by day; days on which there was no service have none. */
export function trendOf(points: readonly TrendPoint[]): ReadyShare[] {
  return points.flatMap(({ day, readiness }) => {
    const total = totalOf(readiness);
    return total === 0 ? [] : [{ day, share: readiness.ready / total, ready: readiness.ready, total }];
  });
}

/** Every seventh day, counted back from the last, which is among them. */
export function weekly(shares: readonly ReadyShare[]): ReadyShare[] {
  return shares.filter((_, index) => (shares.length - 1 - index) % 7 === 0);
}
