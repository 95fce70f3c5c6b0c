import { z } from 'zod/v3';
import { defineTemplateAction } from '../ActionDefinition';
import { text } from './fields';
import { writeRunbook } from './writeRunbook';

/** Writes the runbook of a service into the workspace. @internal */
export const generateRunbook = defineTemplateAction({
  id: 'dr:runbook:generate',
  description: 'Writes the recovery runbook of a service into the workspace, as Markdown for TechDocs.',
  input: writeRunbook.input
    .extend({ path: text.default('docs/disaster-recovery.md').describe('Path of the file in the workspace') })
    .strict(),
  output: z.object({ path: z.string().describe('The file that was written') }),
  examples: [
    { title: 'Beside the other documents', input: { entityRef: 'component:default/payment' } },
    {
      title: 'In Korean',
      input: { entityRef: 'component:default/payment', language: 'ko', path: 'docs/recovery.ko.md' },
    },
  ],
  async run({ path, ...input }, call) {
    const { markdown } = await writeRunbook.run(input, call);
    await call.workspace.write(path, markdown);
    call.tell(`Written: ${path}`);
    return { path };
  },
});
