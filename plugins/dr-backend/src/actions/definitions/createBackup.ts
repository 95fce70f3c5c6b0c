import { z } from 'zod/v3';
import { defineAction } from '../ActionDefinition';
import { actedFields, backupFields, dryRun, entityRef } from './fields';

/** Has Velero take a Backup now. @internal */
export const createBackup = defineAction({
  name: 'create-backup',
  title: 'Back up now',
  description:
    'Has Velero take a Backup of a service now: of its objects by their labels, of its namespace, or of its whole cluster, with the data of its volumes. Answers at once; get-backup-progress tells how it stands.',
  attributes: { readOnly: false, destructive: false, idempotent: false },
  input: z.object({ entityRef, ...backupFields, dryRun }).strict(),
  output: z.object(actedFields),
  examples: [
    { title: 'Before something risky', input: { entityRef: 'component:default/payment' } },
    {
      title: 'Of the whole namespace, kept for three days',
      input: { entityRef: 'component:default/payment', extent: 'namespace', ttl: '3d' },
    },
  ],
  async run({ entityRef: ref, dryRun: asked, ...choices }, { dr, isDryRun, tell }) {
    const acted = await dr.createBackup(ref, choices, isDryRun || asked === true);
    tell(`Backup ${acted.namespace}/${acted.name} in ${acted.cluster}: ${acted.outcome}`);
    return acted;
  },
});
