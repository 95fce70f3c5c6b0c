import { z } from 'zod/v3';
import path from 'node:path';
import { defineTemplateAction } from '../ActionDefinition';
import { text } from './fields';
import { proposeSchedule } from './proposeSchedule';

/** Writes the proposed Schedule into the workspace, for a pull request. @internal */
export const generateSchedule = defineTemplateAction({
  id: 'dr:schedule:generate',
  description:
    'Writes a Velero Schedule that keeps the RPO promised for a service into the workspace, and logs why each choice is made and what it cannot promise.',
  input: proposeSchedule.input
    .extend({ targetPath: text.default('.').describe('Folder of the workspace that it is written into') })
    .strict(),
  output: proposeSchedule.output
    .omit({ files: true })
    .extend({ paths: z.array(z.string()).describe('The files that were written') }),
  examples: [
    {
      title: 'Write a Schedule that keeps the promise',
      input: { entityRef: 'component:default/payment', targetPath: 'manifests' },
    },
    {
      title: 'Write one for Kustomize with choices of one’s own',
      input: {
        entityRef: 'component:default/payment',
        cluster: 'seoul-1',
        namespace: 'payment',
        cron: '7,22,37,52 * * * *',
        ttl: '14d',
        format: 'kustomize',
      },
    },
    {
      title: 'For a service that is about to be created',
      input: { entityRef: 'component:default/new', cluster: 'seoul-1', namespace: 'new', rpo: '1h' },
    },
  ],
  async run({ targetPath, ...input }, call) {
    const { files, ...said } = await proposeSchedule.run(input, call);
    const paths = files.map(file => path.posix.join(targetPath, file.path));
    for (const [index, file] of files.entries()) {
      await call.workspace.write(paths[index], file.text);
      call.tell(`Written: ${paths[index]}`);
    }
    return { ...said, paths };
  },
});
