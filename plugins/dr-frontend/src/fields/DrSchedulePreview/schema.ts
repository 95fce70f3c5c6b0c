import { makeFieldSchema } from '@backstage/plugin-scaffolder-react';

/** What `DrSchedulePreview` gives, and what a template may set. @internal */
export const DrSchedulePreviewSchema = makeFieldSchema({
  output: z =>
    z.object({
      cron: z.string().optional().describe('Cron expression in place of the proposed one'),
      ttl: z.string().optional().describe('How long backups are kept, in place of what is proposed, for example 30d'),
      volumes: z
        .enum(['file-system', 'moved-snapshot', 'snapshot', 'none'])
        .optional()
        .describe('How the data of volumes is taken, in place of what is proposed'),
      storageLocation: z.string().optional().describe('Storage location in place of the proposed one'),
    }),
  uiOptions: z =>
    z.object({
      entityField: z
        .string()
        .optional()
        .describe('Field of the form that holds the entity ref, or the name of a component. Defaults to entityRef'),
      placeField: z
        .string()
        .optional()
        .describe('Field of the form that holds the cluster and namespace. Defaults to place'),
      rpoField: z.string().optional().describe('Field of the form that holds the RPO. Defaults to rpo'),
      locationField: z
        .string()
        .optional()
        .describe('Field of the form that holds the storage location. Defaults to location'),
      objectivesField: z
        .string()
        .optional()
        .describe(
          'Field of the form that says where the RPO comes from: keep, set or recommend. Defaults to objectives',
        ),
      downtimeField: z
        .string()
        .optional()
        .describe('Field of the form that says what an hour of absence is, for recommend. Defaults to downtime'),
      dataLossField: z
        .string()
        .optional()
        .describe('Field of the form that says what an hour of lost data is, for recommend. Defaults to dataLoss'),
    }),
});
