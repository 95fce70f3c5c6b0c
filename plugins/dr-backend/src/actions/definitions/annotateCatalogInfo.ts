import { Entity } from '@backstage/catalog-model';
import {
  ANNOTATION_DRILL_INTERVAL,
  ANNOTATION_RPO,
  ANNOTATION_RTO,
  ANNOTATION_RUNBOOK,
  ANNOTATION_STRATEGY,
  ANNOTATION_TIER,
  annotateCatalogInfo as annotate,
  objectivesFromAnnotations,
  STRATEGIES,
  valuesToAnnotations,
} from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { text } from './fields';

const MAX_FILE_LENGTH = 1_000_000;

/** What is promised, as people write it. */
const FIELDS = {
  rto: { annotation: ANNOTATION_RTO, schema: text.optional().describe('RTO, for example 1h30m or PT90M') },
  rpo: { annotation: ANNOTATION_RPO, schema: text.optional().describe('RPO, for example 15m; 0 for none') },
  strategy: {
    annotation: ANNOTATION_STRATEGY,
    schema: z.enum(STRATEGIES).optional().describe('How it is brought back'),
  },
  tier: { annotation: ANNOTATION_TIER, schema: text.optional().describe('Name of a tier that promises the rest') },
  drillInterval: {
    annotation: ANNOTATION_DRILL_INTERVAL,
    schema: text.optional().describe('How often recovery is to be proven, for example 30d'),
  },
  runbook: {
    annotation: ANNOTATION_RUNBOOK,
    schema: text.optional().describe('Where the runbook is: a URL, or a path in the repository'),
  },
} as const;
const { rto, rpo, strategy, tier, drillInterval, runbook } = FIELDS;

/** Writes objectives into the text of a catalog-info.yaml, and leaves all else in it as it is. @internal */
export const annotateCatalogInfo = defineAction({
  name: 'annotate-catalog-info',
  title: 'Annotate a catalog-info.yaml',
  description:
    'Writes objectives as annotations into the text of a catalog-info.yaml and answers the new text, in which comments and formatting are kept. Changes nothing else.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z
    .object({
      text: z.string().max(MAX_FILE_LENGTH).describe('Text of the catalog-info.yaml'),
      kind: text.optional().describe('Kind of the entity, where the file holds several'),
      name: text.optional().describe('Name of the entity, where the file holds several'),
      namespace: text.optional().describe('Namespace of the entity in the catalog, where the file holds several'),
      rto: rto.schema,
      rpo: rpo.schema,
      strategy: strategy.schema,
      tier: tier.schema,
      drillInterval: drillInterval.schema,
      runbook: runbook.schema,
    })
    .strict(),
  output: z.object({
    text: z.string().describe('The new text'),
    annotations: z.record(z.string()).describe('The annotations that it has now for that'),
    changed: z.boolean().describe('Whether the text is another one'),
  }),
  examples: [
    {
      title: 'Promise an RPO and an RTO',
      input: {
        text: 'apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: payment\n',
        rto: '1h',
        rpo: '15m',
      },
    },
  ],
  async run({ text: before, kind, name, namespace, ...promised }, { tell }) {
    const annotations = annotationsOf(promised);
    const after = annotate(before, { kind, name, namespace }, annotations);
    for (const [key, value] of Object.entries(annotations)) tell(`${key}: ${value}`);
    return { text: after, annotations, changed: after !== before };
  },
});

/** @throws InputError that names each value that cannot be used, and what is accepted */
function annotationsOf(promised: { readonly [Field in keyof typeof FIELDS]?: string }): Record<string, string> {
  const written: Record<string, string> = {};
  const names = new Map<string, string>();
  for (const field of Object.keys(FIELDS) as Array<keyof typeof FIELDS>) {
    const value = promised[field];
    names.set(FIELDS[field].annotation, field);
    if (value !== undefined && value !== '') written[FIELDS[field].annotation] = value;
  }
  if (Object.keys(written).length === 0) {
    throw new InputError(`Nothing is promised; accepted are ${Object.keys(FIELDS).join(', ')}`);
  }
  const entity: Entity = { apiVersion: '', kind: '', metadata: { name: '', annotations: written } };
  const { problems, ...objectives } = objectivesFromAnnotations(entity);
  if (problems.length > 0) {
    const told = problems.map(({ key, value, accepted }) => {
      return `${names.get(key) ?? key} is ${JSON.stringify(value)}; accepted is, for example, ${accepted}`;
    });
    throw new InputError(told.join('; '));
  }
  return valuesToAnnotations({
    rtoSeconds: objectives.rtoSeconds?.value,
    rpoSeconds: objectives.rpoSeconds?.value,
    strategy: objectives.strategy?.value,
    tier: objectives.tier?.value,
    drillIntervalSeconds: objectives.drillIntervalSeconds?.value,
    runbook: objectives.runbook?.value,
  });
}
