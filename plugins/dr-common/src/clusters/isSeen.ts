import { ClusterAssessment } from '../model';

/** What is not known of these leaves everything open. */
const DECIDING: ReadonlySet<string> = new Set(['Schedule', 'Backup', 'BackupStorageLocation']);

/**
 * Whether what is known of a cluster is the present. One without Velero is seen to have none.
 * @public
 */
export function isSeen({ stale, kinds }: ClusterAssessment): boolean {
  return !stale && !kinds.some(({ kind, status }) => status === 'forbidden' && DECIDING.has(kind));
}
