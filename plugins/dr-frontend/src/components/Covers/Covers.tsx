import { Coverage } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { toneOfCoverage } from '../../presentation/tone';
import { ToneMark } from '../ToneMark';
import styles from './Covers.module.css';

/** What of the service a Schedule or a Backup covers, and what it leaves out. */
export function Covers(props: { coverage: Coverage }) {
  const { verdict, reasons } = props.coverage;
  const t = useT();
  const words = useWords();
  return (
    <div className={styles.lines}>
      <span className={styles.verdict}>
        <ToneMark tone={toneOfCoverage(verdict)} />
        {t(`schedules.coverage.${verdict}`)}
      </span>
      {reasons.map(reason => (
        <span key={JSON.stringify(reason)} className={styles.reason}>
          {words.statement(reason)}
        </span>
      ))}
    </div>
  );
}
