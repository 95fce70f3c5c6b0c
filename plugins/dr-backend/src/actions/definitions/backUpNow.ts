import { z } from 'zod/v3';
import { defineTemplateAction } from '../ActionDefinition';
import { awaitBackup } from './awaitBackup';
import { createBackup } from './createBackup';
import { progressFields } from './getBackupProgress';

const MOST_MINUTES = 24 * 60;

/** Has a Backup taken, and can wait until it has ended. @internal */
export const backUpNow = defineTemplateAction({
  id: 'dr:backup:create',
  description:
    'Has Velero take a Backup of a service now: of its objects by their labels, of its namespace, or of its whole cluster. Can wait for the outcome, and fails when the Backup does.',
  input: createBackup.input
    .extend({
      wait: z
        .boolean()
        .default(false)
        .describe('Whether to wait until the Backup has ended, and to fail when it cannot be used'),
      timeoutMinutes: z
        .number()
        .int()
        .min(1)
        .max(MOST_MINUTES)
        .default(60)
        .describe('How long to wait, in minutes; the Backup goes on all the same'),
    })
    .strict(),
  output: createBackup.output.extend(progressFields).partial(progressMask()),
  examples: [
    {
      title: 'Back up before a migration, and go on only when that is done',
      input: { entityRef: 'component:default/payment', wait: true, timeoutMinutes: 30 },
    },
    {
      title: 'The whole cluster, without the data of volumes',
      input: { entityRef: 'component:default/payment', cluster: 'seoul-1', extent: 'cluster', volumes: 'none' },
    },
  ],
  async run({ wait, timeoutMinutes, ...input }, call) {
    const create = () => createBackup.run(input, call);
    const isDry = call.isDryRun || input.dryRun === true;
    if (isDry) return create();
    const acted = await call.once('create-backup', create);
    if (!wait) return acted;
    const progress = await awaitBackup({ entityRef: input.entityRef, ...acted, timeoutMinutes }, call);
    const { phase, done, usable, errors, warnings, messages } = progress;
    return { ...acted, phase, done, usable, errors, warnings, messages };
  },
});

/** Nothing is known of a Backup that nobody waits for. */
function progressMask() {
  return { phase: true, done: true, usable: true, errors: true, warnings: true, messages: true } as const;
}
