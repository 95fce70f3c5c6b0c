import { ExposureHistory } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { ExposurePeak, exposurePeaks } from '../../presentation/exposurePeaks';
import { Moment } from '../Moment';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ToneMark } from '../ToneMark';
import styles from './ExposureCard.module.css';

/** The teeth of the saw as rows, newest first. */
export function ExposureTable(props: { history: ExposureHistory }) {
  const { history } = props;
  const t = useT();
  const words = useWords();
  const columns: StackedColumn<ExposurePeak>[] = [
    { id: 'at', title: t('exposure.table.at'), cell: peak => <Moment at={peak.at} as="clock" /> },
    {
      id: 'lost',
      title: t('exposure.table.lost'),
      cell: peak => (
        <span className={styles.peak}>
          {words.duration(peak.exposureSeconds)}
          {peak.beyondRpo && (
            <>
              <ToneMark tone="bad" /> {t('exposure.legend.beyond')}
            </>
          )}
        </span>
      ),
    },
  ];
  // An envelope has only its highest values; what ended them is not in it.
  if (!history.envelope) columns.push({ id: 'ended', title: t('exposure.table.ended'), cell: ended });
  return (
    <div className={styles.table}>
      <StackedTable
        label={t('exposure.table.label')}
        columns={columns}
        items={exposurePeaks(history)}
        keyOf={peak => peak.at}
      />
    </div>
  );

  function ended(peak: ExposurePeak): string {
    return peak.backup ?? t(peak.lasting ? 'exposure.table.lasting' : 'exposure.table.unseen');
  }
}
