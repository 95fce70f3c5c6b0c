import { Assessment, VolumeAssessment } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { clusterTitles } from '../../presentation/clusterTitles';
import { doubtOf } from '../../presentation/doubtOf';
import { sayBytes } from '../../presentation/sayBytes';
import { toneOfVolume } from '../../presentation/tone';
import { Nothing } from '../Nothing';
import { Panel } from '../Panel';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ToneTag } from '../ToneTag';
import styles from './Volumes.module.css';

/** Where its data could be restored; an unknown verdict is no "nowhere". */
function reachOf({
  verdict,
  travels = 'unknown',
}: VolumeAssessment): 'anywhere' | 'same-storage' | 'unknown' | 'nowhere' {
  if (verdict === 'protected') return travels;
  return verdict === 'unknown' ? 'unknown' : 'nowhere';
}

type Volume = VolumeAssessment & { cluster: string; namespace: string };

/** Every volume of the service, not those that a standby holds copies in: whether its data is saved, how, what shows it, and where it could be brought back. */
export function Volumes(props: { assessment: Assessment }) {
  const { assessment } = props;
  const t = useT();
  const words = useWords();
  const titleOf = clusterTitles(assessment);
  const volumes: Volume[] = assessment.workloads.flatMap(({ cluster, namespace, standby, claims }) =>
    standby ? [] : claims.map(claim => ({ ...claim, cluster, namespace })),
  );
  const columns: StackedColumn<Volume>[] = [
    {
      id: 'claim',
      title: t('volumes.column.claim'),
      width: '26%',
      cell: ({ claim, cluster, namespace, storageClass, capacity }) => (
        <div className={styles.lines}>
          <span className={styles.name}>{claim}</span>
          <span className={styles.quiet}>
            {[`${titleOf(cluster)} / ${namespace}`, storageClass, capacity].filter(Boolean).join(' · ')}
          </span>
        </div>
      ),
    },
    {
      id: 'saved',
      title: t('volumes.column.saved'),
      cell: ({ verdict, reasons }) => (
        <div className={styles.lines}>
          <ToneTag tone={toneOfVolume(verdict)}>{t(`volumes.verdict.${verdict}`)}</ToneTag>
          {reasons.map(reason => (
            <span key={JSON.stringify(reason)} className={styles.quiet}>
              {words.statement(reason)}
            </span>
          ))}
        </div>
      ),
    },
    {
      id: 'how',
      title: t('volumes.column.how'),
      width: '22%',
      cell: volume => (
        <div className={styles.lines}>
          <span>{volume.method ? t(`volumes.method.${volume.method}`) : t('volumes.method.none')}</span>
          {sizeOf(volume) && <span className={styles.quiet}>{sizeOf(volume)}</span>}
          {volume.shownBy && <span className={styles.quiet}>{t('volumes.shownBy', { kind: volume.shownBy })}</span>}
        </div>
      ),
    },
    {
      id: 'where',
      title: t('volumes.column.where'),
      width: '20%',
      cell: volume => t(`volumes.travels.${reachOf(volume)}`),
    },
  ];
  return (
    <Panel title={t('volumes.title')}>
      {volumes.length === 0 ? (
        <Nothing doubt={doubtOf(assessment, 'PersistentVolumeClaim')}>{t('volumes.empty')}</Nothing>
      ) : (
        <StackedTable
          label={t('volumes.title')}
          columns={columns}
          items={volumes}
          keyOf={({ cluster, namespace, claim }) => `${cluster}/${namespace}/${claim}`}
        />
      )}
    </Panel>
  );

  function sizeOf({ bytesDone, totalBytes }: Volume): string | undefined {
    if (bytesDone === undefined && totalBytes === undefined) return undefined;
    if (bytesDone === undefined || totalBytes === undefined || bytesDone === totalBytes) {
      return sayBytes(bytesDone ?? totalBytes ?? 0, words.locale);
    }
    return t('volumes.bytes', { done: sayBytes(bytesDone, words.locale), all: sayBytes(totalBytes, words.locale) });
  }
}
