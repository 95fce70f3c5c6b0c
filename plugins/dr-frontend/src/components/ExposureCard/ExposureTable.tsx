import { ExposureHistory } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { ExposurePeak, exposurePeaks } from '../../presentation/exposurePeaks';
import { Moment } from '../Moment';
import { StackedColumn, StackedTable } from '../StackedTable';
import { ToneMark } from '../ToneMark';
import styles from './ExposureCard.module.css';

/** The teeth of the saw as rows, newest first. */
export function ExposureTable(props: { history: ExposureHistory }) {
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
    { id: 'ended', title: t('exposure.table.ended'), cell: peak => peak.backup ?? t('exposure.table.lasting') },
  ];
  return (
    <div className={styles.table}>
      <StackedTable
        label={t('exposure.table.label')}
        columns={columns}
        items={exposurePeaks(props.history)}
        keyOf={peak => peak.at}
      />
    </div>
  );
}
