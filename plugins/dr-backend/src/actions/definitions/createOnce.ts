import { ActedObject, BackupChoices } from '@backstage-dr/plugin-dr-common';
import { isError } from '@backstage/errors';
import { TemplateCall } from '../ActionCall';
import { isPassing, patiently, POLL_MS } from './patiently';

/** Until a cluster that was away is surely followed again, and what is in it seen. */
const SEEN_WITHIN_MS = 120_000;

/**
 * Creates a Backup, and never a second one where it cannot be known what became of the first: cluster and name are settled by
 * a dry run, before anything is created, and stay what they are when it is tried again, also by a task that is taken up after
 * an interruption. A cluster takes one Backup of a name.
 *
 * @param options - `untilMs`: until when it is tried again while the backend or the cluster does not answer
 * @throws what is refused, and what went wrong last
 * @internal
 */
export async function createOnce(
  { entityRef, choices }: { entityRef: string; choices: BackupChoices },
  { call, untilMs }: { call: TemplateCall; untilMs: number },
): Promise<ActedObject> {
  // Of one that was settled by an earlier run of the task nobody knows whether that run came to create it.
  let mayBeThere = true;
  const settled = await call.once('settle-backup', async () => {
    mayBeThere = false;
    return patiently(() => call.dr.createBackup(entityRef, choices, true), {
      call,
      untilMs,
      onFailure: why => call.tell(`No Backup can be asked for now: ${why}`),
    });
  });
  const { cluster, namespace, name } = settled;
  const what = `Backup ${namespace}/${name} in ${cluster}`;

  const create = async (): Promise<ActedObject> => {
    try {
      return await call.dr.createBackup(entityRef, { ...choices, cluster, name }, false);
    } catch (error) {
      const isTaken = mayBeThere && isError(error) && error.name === 'ConflictError';
      if (isTaken && (await isSeen({ entityRef, cluster, name }, call))) return { ...settled, outcome: 'created' };
      mayBeThere ||= isPassing(error);
      throw error;
    }
  };
  const onFailure = (why: string) =>
    call.tell(`${what}: whether it was created is not known, and no other is created: ${why}`);
  const acted = await call.once('create-backup', () => patiently(create, { call, untilMs, onFailure }));
  call.tell(`${what}: ${acted.outcome}`);
  return acted;
}

/** Whether a Backup comes to be seen that was created here for the service: no other is. */
async function isSeen(
  { entityRef, cluster, name }: { entityRef: string; cluster: string; name: string },
  call: TemplateCall,
): Promise<boolean> {
  const lastMs = call.now() + SEEN_WITHIN_MS;
  for (;;) {
    const seen = await call.dr.backupProgress(entityRef, { cluster, name }).catch(() => undefined);
    if (seen || call.now() >= lastMs) return seen !== undefined;
    await call.sleep(POLL_MS);
  }
}
