import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What `DrLocationPicker` gives, and what a template may set. @internal */
export const DrLocationPickerSchema = makeFieldSchema({
  output: z => z.string().describe('Name of a BackupStorageLocation of the chosen cluster'),
  uiOptions: z =>
    z.object({
      entityField: z
        .string()
        .optional()
        .describe('Field of the form that holds the entity ref of the service. Defaults to entityRef'),
      placeField: z
        .string()
        .optional()
        .describe('Field of the form that holds the cluster and namespace. Defaults to place'),
    }),
});
