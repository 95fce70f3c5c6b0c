import { Overview, ReadinessCounts, ServiceSummary } from '@backstage-dr/plugin-dr-common';

/** Proxies take addresses of some eight thousand characters, and each of these refs may have fifty. */
export const MOST_REFS_AT_ONCE = 150;

/** How some services stand together, as far as it can be added up. */
export type Standing = Pick<Overview, 'total' | 'readiness' | 'assessedAt'>;

/** Refs in parts, each short enough to be asked about at once. */
export function partsOf(refs: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let start = 0; start < refs.length; start += MOST_REFS_AT_ONCE) {
    parts.push(refs.slice(start, start + MOST_REFS_AT_ONCE));
  }
  return parts;
}

/** How the services of all parts stand; no service is in two of them. */
export function addUp(standings: readonly Standing[]): Standing {
  const sum = (readiness: keyof ReadinessCounts) =>
    standings.reduce((count, standing) => count + standing.readiness[readiness], 0);
  const [assessedAt] = standings.flatMap(standing => standing.assessedAt ?? []).sort();
  return {
    total: standings.reduce((count, { total }) => count + total, 0),
    readiness: {
      ready: sum('ready'),
      'at-risk': sum('at-risk'),
      'not-ready': sum('not-ready'),
      unknown: sum('unknown'),
    },
    assessedAt,
  };
}

const WORST_FIRST: Record<ServiceSummary['readiness'], number> = { 'not-ready': 0, 'at-risk': 1, unknown: 2, ready: 3 };

/** The worst of the worst of each part, in the order of the list: of those that stand alike, the tightest promise first. */
export function worstOf(parts: readonly ServiceSummary[][], limit: number): ServiceSummary[] {
  const promise = ({ rtoSeconds = Infinity, rpoSeconds = Infinity }: ServiceSummary) =>
    Math.min(rtoSeconds, rpoSeconds);
  const compare = (a: number, b: number) => (a === b ? 0 : a - b);
  return parts
    .flat()
    .sort(
      (a, b) =>
        WORST_FIRST[a.readiness] - WORST_FIRST[b.readiness] ||
        compare(promise(a), promise(b)) ||
        (a.entityRef < b.entityRef ? -1 : 1),
    )
    .slice(0, limit);
}
