import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useT } from '../../hooks/useWords';
import { useNow } from '../../hooks/useNow';
import { latestVerdict } from '../../presentation/latestVerdict';
import { toneOfReadiness } from '../../presentation/tone';
import { ToneTag } from '../ToneTag';
import styles from './ServiceTable.module.css';

/** The verdict; one that may not hold any more, because it could not be renewed, is not shown as if it did. */
export function ReadinessCell(props: { service: ServiceSummary; receivedAtMs: number }) {
  const { service, receivedAtMs } = props;
  const t = useT();
  const { readiness } = latestVerdict(
    { readiness: service.readiness, nextChangeAt: service.breachAt },
    receivedAtMs,
    useNow(),
  );
  return (
    <span className={styles.lines}>
      <ToneTag tone={toneOfReadiness(readiness)}>{t(`readiness.${readiness}`)}</ToneTag>
    </span>
  );
}
