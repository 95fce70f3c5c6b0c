import { millisOf, Readiness, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { AssessmentRow, MarkRow, PlaceRow, ReachRow } from '../../projection/tables';
import { JudgedFrom, StorableVerdict } from '../AssessmentStore';

/** Worst first. */
const READINESS_RANKS: Record<Readiness, number> = { 'not-ready': 0, 'at-risk': 1, unknown: 2, ready: 3 };
const NO_PROMISE_SECONDS = 900_000_000;

/** @internal */
export function assessmentRowOf({ summary, ownReadiness, from }: StorableVerdict, changedMs: number): AssessmentRow {
  return {
    entity_ref: summary.entityRef,
    title: summary.title.toLocaleLowerCase('en-US'),
    owner: summary.owner ?? null,
    system: summary.system ?? null,
    tier: summary.tier ?? null,
    strategy: summary.strategy ?? null,
    readiness: summary.readiness,
    own_readiness: ownReadiness,
    severity: severityOf(summary),
    level: summary.level,
    recovery_point_ms: millisOf(summary.recoveryPointAt) ?? 0,
    proven_ms: millisOf(summary.provenAt) ?? 0,
    summary: JSON.stringify(summary),
    fingerprint: from.fingerprint,
    topics: JSON.stringify(storedTopicsOf(from)),
    revision: from.revision,
    standing: from.standing,
    assessed_ms: assessedMsOf({ summary, from }),
    changed_ms: changedMs,
    next_change_ms: from.nextChangeMs ?? null,
  };
}

/** Decides which of two verdicts is the newer one: by the facts that it was reached from. @internal */
export function assessedMsOf({ summary, from }: Pick<StorableVerdict, 'summary' | 'from'>): number {
  return from.readMs ?? millisOf(summary.assessedAt) ?? 0;
}

/** What of its origin tells whether a change concerns it, as it is stored. @internal */
export interface StoredTopics {
  namespaces: string[];
  clusters?: string[];
  isSought?: boolean;
}

function storedTopicsOf({ namespaceNames, clusterNames, isSought }: JudgedFrom): StoredTopics {
  return { namespaces: namespaceNames, clusters: clusterNames, isSought };
}

/** The worst readiness first, and of those that stand alike the one of which the most is promised. */
function severityOf({ readiness, rtoSeconds, rpoSeconds }: ServiceSummary): number {
  const tightest = Math.min(rtoSeconds ?? NO_PROMISE_SECONDS, rpoSeconds ?? NO_PROMISE_SECONDS, NO_PROMISE_SECONDS);
  return READINESS_RANKS[readiness] * 1e9 + Math.max(0, Math.round(tightest));
}

/** @internal */
export function markRowsOf({ summary: { entityRef, marks } }: StorableVerdict): MarkRow[] {
  return marks.map(mark => ({ entity_ref: entityRef, ...mark }));
}

/** @internal */
export function placeRowsOf({ summary: { entityRef, clusters }, reach, from }: StorableVerdict): PlaceRow[] {
  const row = (kind: PlaceRow['kind']) => (place: string) => ({ entity_ref: entityRef, kind, place });
  return [
    ...clusters.map(row('cluster')),
    ...reach.locations.map(row('location')),
    ...from.namespaceNames.map(row('namespace')),
  ];
}

/** @internal */
export function reachRowOf({ summary, reach }: StorableVerdict): ReachRow {
  return {
    entity_ref: summary.entityRef,
    assessed_ms: millisOf(summary.assessedAt) ?? 0,
    reach: reach.text,
  };
}
