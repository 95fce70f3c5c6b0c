import { Entity } from '@backstage/catalog-model';
import {
  Assessment,
  instantOf,
  judgeService,
  JudgementSettings,
  millisOf,
  StandingFrame,
  summarise,
  withoutDependencies,
} from '@backstage-dr/plugin-dr-common';
import { createHash } from 'node:crypto';
import { ownerOf, systemOf } from './GatheredFacts';
import { FactsReading } from './ServiceFactsReader';
import { StorableVerdict } from './AssessmentStore';

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
  const now = instantOf(nowMs);
  const standing = shared ?? StandingFrame.create(facts, now, settings);
  const { assessment, reach, changesAt } = judgeService(facts, now, settings, standing);
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
    reach: { ...reach, owner },
    from: {
      fingerprint,
      namespaceNames,
      clusterNames,
      isSought,
      revision,
      standing: standingHash(standing),
      readMs: Math.min(readMs, nowMs),
      nextChangeMs: millisOf(changesAt),
    },
  };
}

const hashes = new WeakMap<StandingFrame, string>();

/** Differs when verdicts may differ because clusters or locations stand otherwise. @internal */
export function standingHash(standing: StandingFrame): string {
  const known = hashes.get(standing) ?? createHash('sha256').update(standing.digest).digest('hex');
  hashes.set(standing, known);
  return known;
}
