import { Assessment, formatDuration, RULES } from '@backstage-dr/plugin-dr-common';
import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { entityRef, language } from './fields';
import { wordsIn } from './wordsIn';

const readiness = z.enum(['ready', 'at-risk', 'not-ready', 'unknown']);
const outcome = z.enum(['pass', 'fail', 'unknown', 'not-applicable', 'exempt']);

/** The verdict on one service, and why. @internal */
export const getServiceVerdict = defineAction({
  name: 'get-service-verdict',
  title: 'Would this service survive?',
  description:
    'The disaster recovery verdict on one service and why: what was promised, what would be lost now, what it would survive, and every finding with what to do about it. What is left out is not known: unknown is neither healthy nor zero.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z
    .object({
      entityRef,
      allFindings: z.boolean().default(false).describe('Whether to list the rules too that pass or do not apply'),
      language,
    })
    .strict(),
  output: z.object({
    entityRef: z.string().describe('The service'),
    title: z.string().describe('What people call it'),
    readiness: readiness.describe('Whether it would come back as promised'),
    level: z.number().describe('0 undefined, 1 defined, 2 protected, 3 proven, 4 resilient'),
    headline: z.string().describe('The verdict in one sentence'),
    reason: z.string().describe('The one reason that matters'),
    survives: z.array(z.string()).describe('What it would survive, and at which cost'),
    doesNotSurvive: z.string().optional().describe('The smallest loss that it would not survive'),
    objectives: z
      .object({
        rto: z.string().optional(),
        rpo: z.string().optional(),
        strategy: z.string().optional(),
        tier: z.string().optional(),
      })
      .describe('What is promised; what is left out, nobody has promised'),
    exposure: z.enum(['known', 'nothing', 'unknown']).describe('nothing: there is nothing to restore it from'),
    exposureSeconds: z.number().optional().describe('Data lost if it broke now'),
    worstCaseSeconds: z.number().optional().describe('Data lost at worst, by its schedules'),
    recoveryPointAt: z.string().optional().describe('Moment of the newest usable recovery point'),
    breachAt: z.string().optional().describe('When the RPO will be broken if nothing more completes, or was'),
    provenAt: z.string().optional().describe('When a restore last proved that it comes back'),
    workloads: z.array(z.object({ cluster: z.string(), namespace: z.string() })).describe('Where it runs'),
    findings: z
      .array(
        z.object({
          rule: z.string(),
          outcome,
          gravity: z.enum(['blocking', 'degrading', 'advisory']),
          question: z.string().optional(),
          evidence: z.array(z.string()),
          remedy: z.string().optional(),
        }),
      )
      .describe('What is wrong or not known, worst first'),
    assessedAt: z.string().describe('As of when'),
  }),
  examples: [{ title: 'The payment service', input: { entityRef: 'component:default/payment' } }],
  async run({ entityRef: ref, allFindings, language: locale }, { dr }) {
    const assessment = await dr.assess(ref);
    const words = wordsIn(locale);
    const { exposure, objectives, notSurvivable } = assessment;
    return {
      entityRef: assessment.entityRef,
      title: assessment.title,
      readiness: assessment.readiness,
      level: assessment.level,
      headline: words(assessment.headline),
      reason: words(assessment.reason),
      survives: (assessment.survivable ?? []).map(words),
      doesNotSurvive: notSurvivable && words(notSurvivable),
      objectives: {
        rto: objectives.rtoSeconds && formatDuration(objectives.rtoSeconds.value),
        rpo: objectives.rpoSeconds && formatDuration(objectives.rpoSeconds.value),
        strategy: objectives.strategy?.value,
        tier: objectives.tier?.value,
      },
      exposure: exposure.state,
      exposureSeconds: exposure.exposureSeconds,
      worstCaseSeconds: exposure.worstCaseSeconds,
      recoveryPointAt: exposure.recoveryPointAt,
      breachAt: exposure.breachAt,
      provenAt: assessment.provenAt,
      workloads: assessment.workloads.map(({ cluster, namespace }) => ({ cluster, namespace })),
      findings: findingsOf(assessment, { allFindings, words }),
      assessedAt: assessment.assessedAt,
    };
  },
});

function findingsOf(
  { findings }: Assessment,
  { allFindings, words }: { allFindings: boolean; words: ReturnType<typeof wordsIn> },
) {
  return findings
    .filter(finding => allFindings || !['pass', 'not-applicable'].includes(finding.outcome))
    .map(({ rule, outcome: found, gravity, evidence, remedy }) => {
      const question = RULES.find(({ id }) => id === rule)?.question;
      return {
        rule,
        outcome: found,
        gravity,
        question: question && words(question),
        evidence: evidence.map(words),
        remedy: remedy && words(remedy.statement),
      };
    });
}
