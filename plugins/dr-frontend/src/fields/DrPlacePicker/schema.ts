import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What `DrPlacePicker` gives, and what a template may set. @internal */
export const DrPlacePickerSchema = makeFieldSchema({
  output: z =>
    z.object({
      cluster: z.string().optional().describe('Name of the cluster, as the portal calls it'),
      namespace: z
        .string()
        .optional()
        .describe('Namespaces that the service runs in there, with commas between several'),
    }),
  uiOptions: z =>
    z.object({
      entityField: z
        .string()
        .optional()
        .describe('Field of the form that holds the entity ref of the service. Defaults to entityRef'),
      acts: z
        .enum(['schedule', 'backup'])
        .optional()
        .describe(
          'What the template creates in the cluster at once, so that who may not is told before; left out, a pull request may come of it',
        ),
    }),
});
