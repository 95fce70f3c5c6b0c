import { BACKUP_EXTENTS, VOLUME_CHOICES } from '@backstage-dr/plugin-dr-common';
import { object, oneOrNone, text } from '../service/readBody';

const backup = {
  cluster: text,
  namespace: text,
  extent: oneOrNone(BACKUP_EXTENTS),
  name: text,
  ttl: text,
  storageLocation: text,
  volumes: oneOrNone(VOLUME_CHOICES),
};

/** `BackupChoices`, as somebody has sent them. @internal */
export const backupChoices = object(backup);

/** `ScheduleChoices`, as somebody has sent them. @internal */
export const scheduleChoices = object({ ...backup, rpo: text, cron: text });
