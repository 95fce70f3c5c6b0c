import { z } from 'zod/v3';
import { defineTemplateAction } from '../ActionDefinition';
import { awaitBackup } from './awaitBackup';
import { createBackup } from './createBackup';
import { createOnce } from './createOnce';
import { progressFields } from './getBackupProgress';

const MOST_MINUTES = 24 * 60;
const MINUTE_MS = 60_000;

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
        .describe(
          'How long to wait, in minutes, also for a backend or a cluster that does not answer; the Backup goes on all the same',
        ),
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
    const { entityRef, dryRun, ...choices } = input;
    if (call.isDryRun || dryRun === true) return createBackup.run(input, call);
    const startMs = call.now();
    const untilMs = wait ? startMs + timeoutMinutes * MINUTE_MS : startMs;
    const acted = await createOnce({ entityRef, choices }, { call, untilMs });
    if (!wait) return acted;
    const { cluster, name } = acted;
    const progress = await awaitBackup({ entityRef, cluster, name }, { call, untilMs, timeoutMinutes });
    const { phase, done, usable, errors, warnings, messages } = progress;
    return { ...acted, phase, done, usable, errors, warnings, messages };
  },
});

/** Nothing is known of a Backup that nobody waits for. */
function progressMask() {
  return { phase: true, done: true, usable: true, errors: true, warnings: true, messages: true } as const;
}
