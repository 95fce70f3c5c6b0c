import { Entity } from '@backstage/catalog-model';
import {
  Assessment,
  instantOf,
  judgeService,
  JudgementSettings,
  millisOf,
  ServiceFacts,
  ServiceReach,
  StandingFrame,
  summarise,
  withoutDependencies,
} from '@backstage-dr/plugin-dr-common';
import { createHash } from 'node:crypto';
import { ownerOf, systemOf } from './GatheredFacts';
import { FactsReading } from './FactsReading';
import { StorableReach, StorableVerdict } from './AssessmentStore';

/**
 * A verdict with what is stored of it.
 * @internal
 */
export interface Judged extends StorableVerdict {
  assessment: Assessment;
}

/**
 * Judges a service as of a moment.
 *
 * @param shared - how clusters and locations stand at that moment, where many services are judged
 * @internal
 */
export function judge(
  entity: Entity,
  reading: FactsReading,
  nowMs: number,
  settings: JudgementSettings,
  shared?: StandingFrame,
): Judged {
  const { facts, fingerprint, namespaceNames, clusterNames, isSought, revision, readMs } = reading;
  const standing = shared ?? StandingFrame.create(facts, instantOf(nowMs), settings);
  const { nextChangeMs, ...verdict } = judgeFacts(entity, facts, nowMs, settings, standing);
  return {
    ...verdict,
    from: {
      fingerprint,
      namespaceNames,
      clusterNames,
      isSought,
      revision,
      standing: standingHash(standing),
      readMs: Math.min(readMs, nowMs),
      nextChangeMs,
    },
  };
}

/**
 * Judges a service by its facts alone.
 *
 * @param standing - how clusters and locations stand at that moment
 * @returns the verdict but for what it was reached from, and when time alone changes it, in milliseconds
 * @internal
 */
export function judgeFacts(
  entity: Entity,
  facts: ServiceFacts,
  nowMs: number,
  settings: JudgementSettings,
  standing: StandingFrame,
): Omit<Judged, 'from'> & { nextChangeMs?: number } {
  const { assessment, reach, changesAt } = judgeService(facts, instantOf(nowMs), settings, standing);
  const owner = ownerOf(entity);
  const summary = summarise(assessment);
  return {
    assessment,
    summary: {
      ...summary,
      // The list is for whoever sees the service, and they may not see what it depends on.
      headline: withoutDependencies(summary.headline),
      reason: withoutDependencies(summary.reason),
      owner,
      system: systemOf(entity),
    },
    ownReadiness: assessment.ownReadiness,
    reach: storableReach({ ...reach, owner }),
    nextChangeMs: millisOf(changesAt),
  };
}

/** @internal */
export function storableReach(reach: ServiceReach): StorableReach {
  return { text: JSON.stringify(reach), locations: [...new Set(reach.points.map(({ location }) => location))] };
}

const hashes = new WeakMap<StandingFrame, string>();

/** Differs when verdicts may differ because clusters or locations stand otherwise. @internal */
export function standingHash(standing: StandingFrame): string {
  const known = hashes.get(standing) ?? createHash('sha256').update(standing.digest).digest('hex');
  hashes.set(standing, known);
  return known;
}
