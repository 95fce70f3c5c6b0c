import { useT } from '../../hooks/useWords';
import { Panel } from '../Panel';
import { Snippet } from '../Snippet';
import styles from './ServicesPage.module.css';

/** No service is in scope, or none that the reader may see: what to do first. */
export function NoServices() {
  const t = useT();
  return (
    <Panel large title={t('scorecard.empty.title')}>
      <div className={styles.empty}>
        <p>{t('scorecard.empty.scope')}</p>
        <p>{t('scorecard.empty.first')}</p>
        <div className={styles.snippet}>
          <Snippet
            text={`metadata:
  annotations:
    backstage-dr.io/namespaces: payment
    backstage-dr.io/rpo: 1h
    backstage-dr.io/rto: 4h`}
          />
        </div>
      </div>
    </Panel>
  );
}
