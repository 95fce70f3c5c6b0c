import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { entityRef, text } from './fields';

/** How a Backup stands. @internal */
export const progressFields = {
  phase: z.string().optional().describe('The word of Velero for it; left out: Velero has not taken it up yet'),
  done: z.boolean().describe('It has ended, well or not'),
  usable: z.boolean().describe('It ended, and a restore can use it'),
  errors: z.number().describe('How many errors Velero has counted'),
  warnings: z.number().describe('How many warnings Velero has counted'),
  messages: z.array(z.string()).describe('Why it failed, in the words of Velero'),
};

/** Tells how a Backup stands that was created this way. @internal */
export const getBackupProgress = defineAction({
  name: 'get-backup-progress',
  title: 'How a Backup stands',
  description:
    'How a Backup stands that create-backup has created: whether it has ended, and whether a restore can use it.',
  attributes: { readOnly: true, destructive: false, idempotent: true },
  input: z
    .object({
      entityRef,
      cluster: text.describe('Cluster that the Backup is in'),
      name: text.describe('Name of the Backup'),
    })
    .strict(),
  output: z.object({
    ...progressFields,
    startedAt: z.string().optional().describe('When it started, in UTC'),
    completedAt: z.string().optional().describe('When it ended, in UTC'),
    itemsBackedUp: z.number().optional().describe('How many objects are in it so far'),
    totalItems: z.number().optional().describe('How many objects are to be in it'),
    observedAt: z.string().optional().describe('When the cluster was last seen'),
  }),
  examples: [
    {
      title: 'After create-backup',
      input: { entityRef: 'component:default/payment', cluster: 'seoul-1', name: 'payment-now-20261123-0900' },
    },
  ],
  run: ({ entityRef: ref, cluster, name }, { dr }) => dr.backupProgress(ref, { cluster, name }),
});
