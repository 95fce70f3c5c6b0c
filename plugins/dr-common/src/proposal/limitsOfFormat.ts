import { ScheduleManifest, Statement } from '../model';
import { say } from '../statements/say';
import { LONGEST_NAME } from './isObjectName';
import { ManifestFormat } from './manifestFiles';

/** What Velero's chart puts before a key of its values where the release is called as everywhere: `velero-`. */
const USUAL_PREFIX = 7;

/**
 * The longest name of a Schedule that Velero's chart can still make one of that Velero can back up by.
 * @public
 */
export const LONGEST_CHART_KEY = LONGEST_NAME - USUAL_PREFIX;

/**
 * What the way in which a Schedule is written makes of it.
 *
 * @remarks
 * The chart calls its Schedules `<release>-<key>`, or `<release>-velero-<key>` where the release is not called after Velero. It
 * labels them as managed by Helm, so that nobody takes them for ours, and cuts no name: of one that is longer than the value of
 * a label Velero makes no Backup.
 *
 * @public
 */
export function limitsOfFormat({ metadata: { name } }: ScheduleManifest, format: ManifestFormat): Statement[] {
  return format === 'helm' ? [say('proposal.limit.helm', { name, room: LONGEST_NAME - name.length - 1 })] : [];
}
