import { useExemptionTerms } from '../../hooks/useExemptionTerms';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { FailedState } from '../FailedState';
import { PageFrame } from '../PageFrame';
import { Panel } from '../Panel';
import { PlacesSkeleton } from '../PlacesSkeleton';
import { ExemptionList } from './ExemptionList';
import styles from './ExemptionsPage.module.css';

const SWITCH = 'dr.exemptions.enabled: true';

/** The tab "Exemptions": what services are exempt from, why, who said so, and until when. */
export function ExemptionsPage() {
  const t = useT();
  const { value: terms, error, refresh } = useExemptionTerms();
  return (
    <PageFrame name="exemptions">
      {!terms && error !== undefined && (
        <FailedState name={t('scorecard.services')} failure={failureOf(error)} retry={refresh} />
      )}
      {!terms && error === undefined && <PlacesSkeleton name={t('exemptions.title')} />}
      {terms?.enabled === false && (
        <Panel title={t('exemptions.title')} large>
          <p className={styles.text}>{t('exemptions.off', { key: <code>{SWITCH}</code> })}</p>
        </Panel>
      )}
      {terms?.enabled && <ExemptionList />}
    </PageFrame>
  );
}
