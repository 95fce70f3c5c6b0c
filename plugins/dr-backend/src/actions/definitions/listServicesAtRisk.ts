import { RULES, ServiceSummary, STRATEGIES } from '@backstage-dr/plugin-dr-common';
import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { language, refOf, text } from './fields';
import { wordsIn } from './wordsIn';

const READINESS = ['not-ready', 'at-risk', 'unknown', 'ready'] as const;
const readiness = z.enum(READINESS);
/** To list what is none of anything would be to say that nothing is at risk. */
const some = <Item extends z.ZodTypeAny>(item: Item) => z.array(item).min(1);

/** Services that stand badly, the worst first. @internal */
export const listServicesAtRisk = defineAction({
  name: 'list-services-at-risk',
  title: 'Services at risk',
  description:
    'Services that would not come back as promised, or of which that is not known, the worst first, of those that the caller sees; narrowed by owner, system, tier, strategy, cluster or rule, a page at a time.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z
    .object({
      readiness: some(readiness)
        .default(['not-ready', 'at-risk', 'unknown'])
        .describe('Verdicts to list; unknown is never healthy'),
      owner: some(refOf('group', 'group:default/payments'))
        .optional()
        .describe('Entity refs of owners, for example group:default/payments'),
      system: some(refOf('system', 'system:default/checkout'))
        .optional()
        .describe('Entity refs of systems, for example system:default/checkout'),
      tier: some(text).optional().describe('Names of tiers'),
      strategy: some(z.enum(STRATEGIES)).optional().describe('Promised strategies'),
      rule: some(z.enum(ruleIds())).optional().describe('Rules that they do not pass'),
      cluster: some(text).optional().describe('Clusters that they run in'),
      mine: z.boolean().optional().describe('Only those that the caller owns'),
      text: text.optional().describe('Part of the title or of the entity ref'),
      limit: z.number().int().min(1).max(200).default(50).describe('How many at most'),
      cursor: text.optional().describe('nextCursor of the page before'),
      language,
    })
    .strict(),
  output: z.object({
    services: z.array(
      z.object({
        entityRef: z.string(),
        title: z.string(),
        owner: z.string().optional(),
        tier: z.string().optional(),
        readiness,
        level: z.number(),
        headline: z.string(),
        reason: z.string(),
        recoveryPointAt: z.string().optional(),
        breachAt: z.string().optional(),
        clusters: z.array(z.string()),
        rules: z.array(z.string()).describe('Rules that it does not pass, worst first'),
      }),
    ),
    totalCount: z.number().describe('How many there are on all pages'),
    nextCursor: z.string().optional().describe('Left out on the last page'),
  }),
  examples: [
    { title: 'All of them', input: {} },
    {
      title: 'Of one team, those without a Schedule',
      input: { owner: ['group:default/payments'], rule: ['scheduled'] },
    },
  ],
  async run({ language: locale, ...query }, { dr }) {
    const { items, totalCount, nextCursor } = await dr.services({ orderBy: 'readiness', ...query });
    return { services: items.map(item => serviceOf(item, wordsIn(locale))), totalCount, nextCursor };
  },
});

function serviceOf(summary: ServiceSummary, words: ReturnType<typeof wordsIn>) {
  const { entityRef, title, owner, tier, level, recoveryPointAt, breachAt, clusters, marks } = summary;
  return {
    entityRef,
    title,
    owner,
    tier,
    readiness: summary.readiness,
    level,
    headline: words(summary.headline),
    reason: words(summary.reason),
    recoveryPointAt,
    breachAt,
    clusters,
    rules: marks.map(({ rule }) => rule),
  };
}

function ruleIds(): [string, ...string[]] {
  const [first, ...rest] = RULES.map(({ id }) => id);
  return [first, ...rest];
}
