import { TechInsightFact } from '@backstage-community/plugin-tech-insights-node';
import { parseEntityRef } from '@backstage/catalog-model';
import { millisOf, RuleMark, ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { schema } from './schema';

type Facts = Partial<Record<keyof typeof schema, string | number | boolean | string[]>>;

/**
 * The verdict on a service as facts. What is not known is left out: a check that needs it fails.
 * @internal
 */
export function factsOf(summary: ServiceSummary, nowMs: number): TechInsightFact {
  const { entityRef, readiness, level, marks } = summary;
  const marked = (outcome: RuleMark['outcome']) =>
    marks.filter(mark => mark.outcome === outcome).map(({ rule }) => rule);
  const facts: Facts = {
    readiness,
    isReady: readiness === 'ready',
    isKnown: readiness !== 'unknown',
    level,
    rpoSeconds: summary.rpoSeconds,
    rtoSeconds: summary.rtoSeconds,
    exposureSeconds: exposureSeconds(summary, nowMs),
    failingRules: marked('fail'),
    unknownRules: marked('unknown'),
    exemptRules: marked('exempt'),
    recoveryPointAt: summary.recoveryPointAt,
    provenAt: summary.provenAt,
    assessedAt: summary.assessedAt,
  };
  const known: TechInsightFact['facts'] = {};
  for (const [name, value] of Object.entries(facts)) {
    if (value !== undefined) known[name] = value;
  }
  return { entity: parseEntityRef(entityRef), facts: known };
}

function exposureSeconds({ exposure, recoveryPointAt }: ServiceSummary, nowMs: number): number | undefined {
  const atMs = exposure === 'known' ? millisOf(recoveryPointAt) : undefined;
  return atMs === undefined ? undefined : Math.max(0, Math.round((nowMs - atMs) / 1000));
}
