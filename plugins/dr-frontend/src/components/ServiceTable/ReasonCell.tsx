import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { useWords } from '../../hooks/useWords';
import styles from './ServiceTable.module.css';

/** The one reason that matters. */
export function ReasonCell(props: { service: ServiceSummary }) {
  const words = useWords();
  return <span className={styles.reason}>{words.statement(props.service.reason)}</span>;
}
