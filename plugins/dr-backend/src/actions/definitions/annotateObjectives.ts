import { z } from 'zod/v3';
import { defineTemplateAction } from '../ActionDefinition';
import { annotateCatalogInfo } from './annotateCatalogInfo';
import { text } from './fields';

/** Writes objectives into a catalog-info.yaml of the workspace. @internal */
export const annotateObjectives = defineTemplateAction({
  id: 'dr:objectives:annotate',
  description:
    'Writes objectives as annotations into a catalog-info.yaml of the workspace, in which comments and formatting are kept.',
  input: annotateCatalogInfo.input
    .omit({ text: true })
    .extend({ path: text.default('catalog-info.yaml').describe('Path of the file in the workspace') })
    .strict(),
  output: annotateCatalogInfo.output
    .omit({ text: true })
    .extend({ path: z.string().describe('The file that was written') }),
  examples: [
    {
      title: 'Promise what was recommended',
      input: { path: 'catalog-info.yaml', rto: '1h', rpo: '15m', strategy: 'warm-standby', drillInterval: '30d' },
    },
    {
      title: 'One of several entities in a file',
      input: { path: 'all.yaml', kind: 'Component', name: 'payment', tier: 'standard' },
    },
  ],
  async run({ path, ...promised }, call) {
    const before = await call.workspace.read(path);
    const { text: after, ...said } = await annotateCatalogInfo.run({ ...promised, text: before }, call);
    await call.workspace.write(path, after);
    return { ...said, path };
  },
});
