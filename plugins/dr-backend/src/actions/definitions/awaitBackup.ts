import { BackupProgress } from '@backstage-dr/plugin-dr-common';
import { isError, NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { TemplateCall } from '../ActionCall';

/** The portal sees a change of a cluster within a second or two. */
const POLL_MS = 5000;
const MINUTE_MS = 60_000;

/**
 * Waits until a Backup has ended.
 *
 * @throws Error when it ended and no restore can use it; ServiceUnavailableError when it has not ended in time
 * @internal
 */
export async function awaitBackup(
  backup: { entityRef: string; cluster: string; name: string; timeoutMinutes: number },
  call: TemplateCall,
): Promise<BackupProgress> {
  const { entityRef, cluster, name, timeoutMinutes } = backup;
  let told: string | undefined;
  let progress: BackupProgress | undefined;
  for (let waitedMs = 0; waitedMs <= timeoutMinutes * MINUTE_MS; waitedMs += POLL_MS) {
    progress = await seen(() => call.dr.backupProgress(entityRef, { cluster, name }));
    const standing = standingOf(progress);
    if (standing !== told) call.tell(`Backup ${name} in ${cluster}: ${standing}`);
    told = standing;
    if (progress?.done) return requireUsable(progress);
    await call.sleep(POLL_MS);
  }
  throw new ServiceUnavailableError(
    `Backup ${name} in ${cluster} has not ended within ${timeoutMinutes} min and goes on; last seen: ${told}`,
  );
}

function standingOf(progress: BackupProgress | undefined): string {
  if (!progress) return 'not seen yet';
  const { phase = 'not taken up by Velero yet', itemsBackedUp, totalItems } = progress;
  return totalItems === undefined ? phase : `${phase}, ${itemsBackedUp ?? 0} of ${totalItems} objects`;
}

/** The portal hears of a new Backup a moment after it was created. */
async function seen(ask: () => Promise<BackupProgress>): Promise<BackupProgress | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isError(error) && error.name === NotFoundError.name) return undefined;
    throw error;
  }
}

function requireUsable(progress: BackupProgress): BackupProgress {
  if (progress.usable) return progress;
  const { name, cluster, phase } = progress;
  if (phase === undefined) throw new Error(`Backup ${name} in ${cluster} was deleted before Velero took it up`);
  throw new Error(`Backup ${name} in ${cluster} ended as ${phase}, and no restore can use it: ${reasonOf(progress)}`);
}

function reasonOf({ errors, messages }: BackupProgress): string {
  if (messages.length > 0) return messages.join('; ');
  if (errors > 0) return `${errors} errors`;
  return 'it is gone, or not shown to hold the service, see its recovery points in the portal';
}
