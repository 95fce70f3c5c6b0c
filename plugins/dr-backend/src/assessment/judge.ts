import { Entity } from '@backstage/catalog-model';
import {
  Assessment,
  instantOf,
  judgeService,
  JudgementSettings,
  millisOf,
  summarise,
  withoutDependencies,
} from '@backstage-dr/plugin-dr-common';
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

/** Judges a service as of a moment. @internal */
export function judge(entity: Entity, reading: FactsReading, nowMs: number, settings: JudgementSettings): Judged {
  const { fingerprint, namespaceNames, revision, standing } = reading;
  const { assessment, reach } = judgeService(reading.facts, instantOf(nowMs), settings);
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
    from: { fingerprint, namespaceNames, revision, standing, nextChangeMs: millisOf(assessment.nextChangeAt) },
  };
}
