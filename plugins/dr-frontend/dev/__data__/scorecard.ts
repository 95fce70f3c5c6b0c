import {
  CountedPage,
  instantOf,
  Level,
  Overview,
  Readiness,
  ReadinessCounts,
  RollUp,
  RollUpBy,
  RULES,
  ServicesFilter,
  ServicesQuery,
  ServiceSummary,
  TrendPoint,
} from '@backstage-dr/plugin-dr-common';

const WORST_FIRST: Readiness[] = ['not-ready', 'unknown', 'at-risk', 'ready'];
const LEVELS: Level[] = [0, 1, 2, 3, 4];
const DAY_MS = 86_400_000;

/** Services that a filter leaves. */
export function filtered(services: readonly ServiceSummary[], filter: ServicesFilter): ServiceSummary[] {
  const among = <T>(wanted: readonly T[] | undefined, value: T | undefined) =>
    wanted === undefined || (value !== undefined && wanted.includes(value));
  return services.filter(
    service =>
      among(filter.readiness, service.readiness) &&
      among(filter.level, service.level) &&
      among(filter.owner, service.owner) &&
      among(filter.system, service.system) &&
      among(filter.tier, service.tier) &&
      among(filter.strategy, service.strategy) &&
      (filter.cluster?.some(cluster => service.clusters.includes(cluster)) ?? true) &&
      (filter.rule?.some(rule => service.marks.some(mark => mark.rule === rule && mark.outcome !== 'exempt')) ??
        true) &&
      (!filter.mine || service.owner === 'group:default/pay-team') &&
      service.entityRef.includes(filter.text?.toLowerCase() ?? ''),
  );
}

/** One page of them; the cursor is the number of those before it. */
export function pageOf(services: readonly ServiceSummary[], query: ServicesQuery): CountedPage<ServiceSummary> {
  const { orderBy = 'readiness', descending = false, cursor = '0', limit = 50 } = query;
  const rank = (service: ServiceSummary): string | number =>
    orderBy === 'readiness' ? WORST_FIRST.indexOf(service.readiness) : service[orderBy] ?? '';
  const found = filtered(services, query).sort((a, b) => {
    const [left, right] = [rank(a), rank(b)];
    if (left === right) return 0;
    return left < right === descending ? 1 : -1;
  });
  const from = Number(cursor);
  const to = from + limit;
  return {
    items: found.slice(from, to),
    totalCount: found.length,
    nextCursor: to < found.length ? String(to) : undefined,
  };
}

/** How they stand together. */
export function overviewOf(nowMs: number, services: readonly ServiceSummary[], filter: ServicesFilter = {}): Overview {
  const found = filtered(services, filter);
  const readiness = countsOf(found);
  return {
    total: found.length,
    readiness,
    levels: levelsOf(found),
    trend: found.length === 0 ? [] : trendTo(nowMs, readiness),
    rules: RULES.map(({ id, level, gravity, question, why }) => {
      const outcomes = found.flatMap(({ marks }) => marks.filter(mark => mark.rule === id).map(mark => mark.outcome));
      const count = (outcome: string) => outcomes.filter(one => one === outcome).length;
      const counts = { fail: count('fail'), unknown: count('unknown'), exempt: count('exempt') };
      return { rule: id, level, gravity, question, why, ...counts };
    })
      .filter(({ fail, unknown, exempt }) => fail + unknown + exempt > 0)
      .sort((a, b) => b.fail - a.fail),
    clusters: { seen: 3, total: 4, silent: ['busan-edge'] },
    assessedAt: found.map(({ assessedAt }) => assessedAt).sort()[0],
  };
}

/** The same by owner, system or tier. */
export function rollUpsOf(by: RollUpBy, services: readonly ServiceSummary[], filter: ServicesFilter = {}): RollUp[] {
  const found = filtered(services, filter);
  return [...new Set(found.map(service => service[by]))]
    .map(key => {
      const group = found.filter(service => service[by] === key);
      return {
        key,
        title: key?.split('/').at(-1),
        total: group.length,
        readiness: countsOf(group),
        levels: levelsOf(group),
      };
    })
    .sort((a, b) => b.readiness['not-ready'] - a.readiness['not-ready']);
}

function countsOf(services: readonly ServiceSummary[]): ReadinessCounts {
  const counts: ReadinessCounts = { ready: 0, 'at-risk': 0, 'not-ready': 0, unknown: 0 };
  for (const { readiness } of services) counts[readiness] += 1;
  return counts;
}

function levelsOf(services: readonly ServiceSummary[]): number[] {
  return LEVELS.map(level => services.filter(service => service.level === level).length);
}

/** Ninety days in which a third of what is ready now became so, with a bad week. */
function trendTo(nowMs: number, now: ReadinessCounts): TrendPoint[] {
  return Array.from({ length: 90 }, (_, index) => {
    const bad = index > 40 && index < 48 ? 0.85 : 1;
    const ready = index === 89 ? now.ready : Math.round(now.ready * (0.66 + (0.34 * index) / 89) * bad);
    const readiness = { ...now, ready, 'at-risk': now['at-risk'] + now.ready - ready };
    return { day: instantOf(nowMs - (89 - index) * DAY_MS).slice(0, 10), readiness };
  });
}
