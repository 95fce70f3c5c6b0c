import {
  formatDuration,
  limitsOfFormat,
  LONGEST_CHART_KEY,
  MANIFEST_FORMATS,
  manifestFiles,
} from '@backstage-dr/plugin-dr-common';
import { InputError } from '@backstage/errors';
import { z } from 'zod/v3';
import { requireManifest } from '../../acting/requireManifest';
import { defineAction } from '../ActionDefinition';
import { entityRef, language, scheduleFields } from './fields';
import { wordsIn } from './wordsIn';

/** A Schedule to look at, as it would be written into a repository. @internal */
export const proposeSchedule = defineAction({
  name: 'propose-schedule',
  title: 'Propose a Schedule',
  description:
    'Proposes a Velero Schedule that keeps the RPO promised for a service, and says why each choice is made and what it cannot promise. Changes nothing.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z
    .object({
      entityRef,
      ...scheduleFields,
      format: z
        .enum(MANIFEST_FORMATS)
        .optional()
        .describe(
          'How it is written: the object itself (yaml), values of the Helm chart of Velero (which puts its release before the name, and owns the object), or a base for Kustomize; left out, helm where Helm owns the Schedule that is there, else yaml',
        ),
      language,
    })
    .strict(),
  output: z.object({
    format: z.enum(MANIFEST_FORMATS).describe('How it is written'),
    files: z
      .array(z.object({ path: z.string().describe('Path in the repository'), text: z.string().describe('Content') }))
      .describe('Files that hold it'),
    cluster: z.string().describe('Cluster that it is for'),
    namespace: z.string().describe('Namespace of the object'),
    name: z.string().describe('Name of the object; with format helm, what the chart puts its release before'),
    cron: z.string().describe('When it runs'),
    timeZone: z.string().optional().describe('Zone in which the server reads that'),
    rpoSeconds: z.number().optional().describe('RPO that it was made for; left out: none'),
    worstCaseSeconds: z.number().optional().describe('What is lost at worst; left out: not known'),
    worstCase: z.string().optional().describe('The same as text, for example 14m'),
    kept: z
      .enum(['yes', 'no', 'unknown', 'nothing-promised'])
      .describe('Whether the worst case keeps within the RPO; unknown: how long a backup takes has not been measured'),
    why: z.array(z.string()).describe('Each choice, and why it is made'),
    limits: z.array(z.string()).describe('What it cannot promise, and what is needed instead; the gravest first'),
  }),
  examples: [
    { title: 'What would keep the promise', input: { entityRef: 'component:default/payment' } },
    {
      title: 'Every quarter of an hour, for Kustomize',
      input: { entityRef: 'component:default/payment', rpo: '15m', format: 'kustomize' },
    },
  ],
  async run({ entityRef: ref, format: asked, language: locale, ...choices }, { dr, tell }) {
    const proposal = await dr.proposeSchedule(ref, choices);
    const { manifest, cluster } = requireManifest(proposal);
    const { name } = manifest.metadata;
    const { chart } = proposal;
    const format = asked ?? (chart ? 'helm' : 'yaml');
    if (chart && format !== 'helm') {
      throw new InputError(
        `format is "${format}"; accepted is helm: Helm owns the Schedule ${chart.name} of ${ref} (release ${chart.release} in namespace ${chart.releaseNamespace}), which is changed by its values under schedules.${chart.key} only. With another name, a second Schedule can be written in any format`,
      );
    }
    if (format === 'helm' && !chart && name.length > LONGEST_CHART_KEY) {
      throw new InputError(
        `name is ${JSON.stringify(
          name,
        )}; accepted with format helm are up to ${LONGEST_CHART_KEY} characters, as the chart puts its release before it`,
      );
    }
    const words = wordsIn(locale);
    const why = proposal.choices.map(({ field, value, why: reasons }) =>
      [`${field} = ${value}:`, ...reasons.map(words)].join(' '),
    );
    const limits = [...proposal.limits, ...limitsOfFormat(manifest, format)].map(words);
    [...why, ...limits].forEach(tell);
    const { rpoSeconds, worstCaseSeconds, kept } = proposal.promise;
    return {
      format,
      files: manifestFiles(manifest, format),
      cluster,
      namespace: manifest.metadata.namespace,
      name,
      cron: manifest.spec.schedule,
      timeZone: proposal.timeZone,
      rpoSeconds,
      worstCaseSeconds,
      worstCase: worstCaseSeconds === undefined ? undefined : formatDuration(worstCaseSeconds),
      kept,
      why,
      limits,
    };
  },
});
