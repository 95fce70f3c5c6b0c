import { formatDuration, IMPACTS, STRATEGIES, valuesToAnnotations } from '@backstage-dr/plugin-dr-common';
import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { language } from './fields';
import { wordsIn } from './wordsIn';

/** Objectives for a service of which people know what its loss would do. @internal */
export const recommendObjectives = defineAction({
  name: 'recommend-objectives',
  title: 'Recommend objectives',
  description:
    'Recommends RTO, RPO, strategy and drill interval for a service from what its absence and the loss of its data would do, with the cheapest strategy that keeps them. Changes nothing.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z
    .object({
      downtime: z.enum(IMPACTS).describe('How bad it is when the service is away for an hour'),
      dataLoss: z.enum(IMPACTS).describe('How bad it is when the last hour of its data is gone'),
      language,
    })
    .strict(),
  output: z.object({
    rto: z.string().describe('Recommended RTO, for example 1h'),
    rpo: z.string().describe('Recommended RPO, for example 15m'),
    strategy: z.enum(STRATEGIES).describe('Cheapest strategy that keeps both'),
    tier: z.string().optional().describe('A tier that promises the same or more at the same cost, when there is one'),
    drillInterval: z.string().describe('How often recovery is to be proven, for example 30d'),
    annotations: z.record(z.string()).describe('The same as annotations of a catalog entity'),
    why: z.array(z.string()).describe('Why'),
    limits: z.array(z.string()).describe('What the strategy needs besides backups'),
  }),
  examples: [
    { title: 'A payment service', input: { downtime: 'critical', dataLoss: 'critical' } },
    { title: 'A back office tool', input: { downtime: 'moderate', dataLoss: 'low' } },
  ],
  async run({ downtime, dataLoss, language: locale }, { dr, tell }) {
    const { tier, strategy, ...recommended } = await dr.recommendObjectives({ downtime, dataLoss });
    const { rtoSeconds, rpoSeconds, drillIntervalSeconds } = recommended;
    const words = wordsIn(locale);
    const why = recommended.why.map(words);
    const limits = recommended.limits.map(words);
    [...why, ...limits].forEach(tell);
    return {
      rto: formatDuration(rtoSeconds),
      rpo: formatDuration(rpoSeconds),
      strategy,
      tier,
      drillInterval: formatDuration(drillIntervalSeconds),
      annotations: valuesToAnnotations({ rtoSeconds, rpoSeconds, strategy, drillIntervalSeconds }),
      why,
      limits,
    };
  },
});
