import { Assessment, ServiceFate } from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { entityRef, language, text } from './fields';
import { wordsIn } from './wordsIn';

const FATES = ['within-promise', 'beyond-promise', 'lost', 'unknown', 'unprotected', 'exposed', 'safe'] as const;
const MAX_CHOICES_TOLD = 40;
const seconds = z.number().optional();
const reasons = z.array(z.string());

/** What becomes of services when something is lost. @internal */
export const whatWouldBeLost = defineAction({
  name: 'what-would-be-lost',
  title: 'What would be lost?',
  description:
    'What becomes of the services when a region, a cluster, a storage location, a namespace or a Velero is lost: which come back, in which order and when, with how much loss, and which do not; or, for one service, what each disruption would cost it. With neither, what could be lost is listed. What is left out is not known.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z
    .object({
      lost: text
        .optional()
        .describe(
          'What is lost: region:<region>, cluster:<cluster>, namespace:<cluster>/<namespace>, location:<identity> or velero:<cluster>',
        ),
      entityRef: entityRef.optional(),
      fate: z.array(z.enum(FATES)).optional().describe('Only services that meet one of these fates'),
      limit: z.number().int().min(1).max(200).default(50).describe('How many services at most'),
      cursor: text.optional().describe('nextCursor of the page before'),
      language,
    })
    .strict(),
  output: z.object({
    headline: z.string().optional().describe('The answer in one sentence'),
    counts: z.record(z.number()).optional().describe('How many services meet each fate'),
    hidden: z.number().optional().describe('How many of them the caller may not see; they are counted and not named'),
    totalSeconds: seconds.describe('When the last of those is back that come back'),
    atLeastSeconds: seconds.describe('Where the time of some is not known: all are not back before this'),
    criticalPath: z.array(z.string()).optional().describe('Entity refs along the critical path, in order'),
    services: z
      .array(
        z.object({
          entityRef: z.string(),
          title: z.string(),
          fate: z.enum(FATES),
          lossSeconds: seconds,
          endSeconds: seconds,
          target: z.string().optional(),
          recoveryPoint: z.string().optional(),
          volumesLost: z.array(z.string()),
          waitsFor: z.array(z.string()),
          reasons,
          remedy: z.string().optional(),
        }),
      )
      .optional()
      .describe('In the order in which they come back, then those that do not, worst first'),
    disruptions: z
      .array(
        z.object({
          scope: z.enum(['namespace', 'cluster', 'region']),
          verdict: z.enum(['recoverable', 'partly', 'not-recoverable', 'unknown']),
          lossSeconds: seconds,
          downSeconds: seconds,
          target: z.string().optional(),
          recoveryPoint: z.string().optional(),
          volumesLost: z.array(z.string()),
          reasons,
        }),
      )
      .optional()
      .describe('Of one service: what the loss of its namespace, cluster, region would cost'),
    choices: z
      .array(z.object({ lost: z.string(), title: z.string(), services: z.number() }))
      .optional()
      .describe('What could be lost, and how many services depend on it'),
    totalCount: z.number().optional().describe('How many services there are on all pages'),
    nextCursor: z.string().optional().describe('Left out on the last page'),
  }),
  examples: [
    { title: 'A region goes down', input: { lost: 'region:ap-northeast-2' } },
    { title: 'What one service stands to lose', input: { entityRef: 'component:default/payment' } },
    { title: 'What could be lost', input: {} },
  ],
  async run({ lost, entityRef: ref, language: locale, ...query }, { dr }) {
    const words = wordsIn(locale);
    if (lost !== undefined && ref !== undefined) {
      throw new InputError('lost and entityRef are both given; accepted is one of them');
    }
    if (ref !== undefined) {
      const assessment = await dr.assess(ref);
      return { headline: words(assessment.headline), disruptions: disruptionsOf(assessment, words) };
    }
    if (lost === undefined) {
      const choices = await dr.lossChoices();
      return {
        choices: choices.slice(0, MAX_CHOICES_TOLD).map(({ key, title, services }) => ({ lost: key, title, services })),
        totalCount: choices.length,
      };
    }
    const { headline, services, counts, hidden, totalSeconds, atLeastSeconds, criticalPath, ...page } = await dr.whatIf(
      lost,
      query,
    );
    return {
      headline: words(headline),
      counts,
      hidden,
      totalSeconds,
      atLeastSeconds,
      criticalPath,
      services: services.map(fate => fateOf(fate, words)),
      totalCount: page.totalCount,
      nextCursor: page.nextCursor,
    };
  },
});

function fateOf(fate: ServiceFate, words: ReturnType<typeof wordsIn>) {
  const { entityRef: ref, title, lossSeconds, endSeconds, target, recoveryPoint, volumesLost, waitsFor } = fate;
  return {
    entityRef: ref,
    title,
    fate: fate.fate,
    lossSeconds,
    endSeconds,
    target,
    recoveryPoint,
    volumesLost,
    waitsFor,
    reasons: fate.reasons.map(words),
    remedy: fate.remedy && words(fate.remedy.statement),
  };
}

function disruptionsOf({ recoverability }: Assessment, words: ReturnType<typeof wordsIn>) {
  return recoverability.map(({ scope, verdict, exposureSeconds, recoveryTime, target, recoveryPoint, ...rest }) => ({
    scope,
    verdict,
    lossSeconds: exposureSeconds,
    downSeconds: recoveryTime.seconds,
    target,
    recoveryPoint,
    volumesLost: rest.volumesLost,
    reasons: rest.reasons.map(words),
  }));
}
