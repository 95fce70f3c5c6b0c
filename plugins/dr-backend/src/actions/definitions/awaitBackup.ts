import { BackupProgress } from '@backstage-dr/plugin-dr-common';
import { isError, NotFoundError, ServiceUnavailableError } from '@backstage/errors';
import { TemplateCall } from '../ActionCall';
import { isPassing, patiently, POLL_MS, whyOf } from './patiently';

/**
 * Waits until a Backup has ended. While the backend does not answer, or fails, it goes on waiting: how a Backup stands is no
 * matter of whether somebody can be asked.
 *
 * @param options - `untilMs`: how long; `timeoutMinutes`: the same as the caller has said it
 * @throws Error when it ended and no restore can use it; ServiceUnavailableError when it has not ended in time; what says that
 * the caller may not ask, or that it is not known any more
 * @internal
 */
export async function awaitBackup(
  backup: { entityRef: string; cluster: string; name: string },
  options: { call: TemplateCall; untilMs: number; timeoutMinutes: number },
): Promise<BackupProgress> {
  const { entityRef, cluster, name } = backup;
  const { call, untilMs, timeoutMinutes } = options;
  const what = `Backup ${name} in ${cluster}`;
  let progress: BackupProgress | undefined;
  let told: string | undefined;
  const tell = (standing: string) => {
    if (standing !== told) call.tell(`${what}: ${standing}`);
    told = standing;
  };
  const late = (more: string) => {
    const seen = progress && `ended within ${timeoutMinutes} min and goes on; last seen: ${standingOf(progress)}`;
    return new ServiceUnavailableError(`${what} has not ${seen ?? `been seen within ${timeoutMinutes} min`}${more}`);
  };
  const ask = () => call.dr.backupProgress(entityRef, { cluster, name }).catch(error => notSeenYet(error, progress));
  for (;;) {
    const onFailure = (why: string) => tell(`how it stands cannot be asked now: ${why}`);
    progress = await patiently(ask, { call, untilMs, onFailure }).catch(error => {
      throw isPassing(error) ? late(`; since then it could not be asked: ${whyOf(error)}`) : error;
    });
    tell(standingOf(progress));
    if (progress?.done) return requireUsable(progress);
    if (call.now() >= untilMs) throw late('');
    await call.sleep(POLL_MS);
  }
}

function standingOf(progress: BackupProgress | undefined): string {
  if (!progress) return 'not seen yet';
  const { phase = 'not taken up by Velero yet', itemsBackedUp, totalItems } = progress;
  return totalItems === undefined ? phase : `${phase}, ${itemsBackedUp ?? 0} of ${totalItems} objects`;
}

/** The portal hears of a new Backup a moment after it was created; what it has seen once is not unknown again by itself. */
function notSeenYet(error: unknown, before: BackupProgress | undefined): undefined {
  if (before === undefined && isError(error) && error.name === NotFoundError.name) return undefined;
  throw error;
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
