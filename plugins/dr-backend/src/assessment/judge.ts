import { Entity } from '@backstage/catalog-model';
import {
  Assessment,
  assessService,
  instantOf,
  JudgementSettings,
  millisOf,
  ServiceSummary,
  summarise,
  withoutDependencies,
} from '@backstage-dr/plugin-dr-common';
import { ownerOf, systemOf } from './GatheredFacts';
import { FactsReading } from './ServiceFactsReader';
import { JudgedFrom } from './SummaryStore';

/**
 * A verdict with what is stored of it.
 * @internal
 */
export interface Judged {
  assessment: Assessment;
  summary: ServiceSummary;
  from: JudgedFrom;
}

/** Judges a service as of a moment. @internal */
export function judge(entity: Entity, reading: FactsReading, nowMs: number, settings: JudgementSettings): Judged {
  const { fingerprint, namespaceNames, revision } = reading;
  const assessment = assessService(reading.facts, instantOf(nowMs), settings);
  const summary = summarise(assessment);
  return {
    assessment,
    summary: {
      ...summary,
      // The list is for whoever sees the service, and they may not see what it depends on.
      headline: withoutDependencies(summary.headline),
      reason: withoutDependencies(summary.reason),
      owner: ownerOf(entity),
      system: systemOf(entity),
    },
    from: { fingerprint, namespaceNames, revision, nextChangeMs: millisOf(assessment.nextChangeAt) },
  };
}
