/**
 * Label with the value `true` by which an object, or from Velero 1.14 on a Namespace, stays out of every Backup.
 * @internal
 */
export const EXCLUDE_LABEL = 'velero.io/exclude-from-backup';
