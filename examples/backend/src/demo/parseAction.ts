import { InputError } from '@backstage/errors';
import { z } from 'zod';

const onCluster = { cluster: z.string() };

/** What the demo page can ask for. */
const demoAction = z.discriminatedUnion('action', [
  z.strictObject({ ...onCluster, action: z.literal('set-up'), up: z.boolean() }),
  z.strictObject({ ...onCluster, action: z.literal('set-velero'), running: z.boolean() }),
  z.strictObject({ ...onCluster, action: z.literal('set-location'), location: z.string(), reachable: z.boolean() }),
  z.strictObject({
    ...onCluster,
    action: z.literal('set-next-backup'),
    nextBackup: z.enum(['succeeds', 'fails', 'partially-fails', 'skips-volumes']),
  }),
  z.strictObject({ ...onCluster, action: z.literal('set-paused'), schedule: z.string(), paused: z.boolean() }),
  z.strictObject({ ...onCluster, action: z.literal('run-backup'), schedule: z.string() }),
]);

export type DemoAction = z.infer<typeof demoAction>;

/** @throws InputError naming what does not fit. */
export function parseAction(body: unknown): DemoAction {
  const result = demoAction.safeParse(body);
  if (!result.success) {
    throw new InputError(`not an action of the demo: ${z.prettifyError(result.error)}`);
  }
  return result.data;
}
