import { Fate } from '@backstage-dr/plugin-dr-common';
import { Alert } from '@backstage/ui';
import { useFates } from '../../hooks/useFates';
import { useT } from '../../hooks/useWords';
import { failureOf } from '../../presentation/failureOf';
import { COMING_BACK } from '../../presentation/fates';
import { FailedState, PartFailed } from '../FailedState';
import { RecoveryOrder } from '../RecoveryOrder';
import { FateList } from './FateList';
import { Headline } from './Headline';
import { AnswerSkeleton } from './states';
import styles from './WhatIfPage.module.css';

const PAGE_SIZE = 20;
/** Worst first. */
const LISTED = ['lost', 'unprotected', 'exposed', 'unknown'] as const satisfies Fate[];

/** The answer: in a sentence and four figures, then the order of what comes back, then what does not, each with its fix. */
export function WhatIfAnswer(props: { lost: string }) {
  const t = useT();
  const back = useFates(props.lost, COMING_BACK, PAGE_SIZE);
  const { page, isBusy, error, refresh, lost } = back;
  const failure = error === undefined ? undefined : failureOf(error);
  if (failure?.kind === 'not-found') {
    return (
      <Alert
        status="info"
        icon
        title={t('whatIf.notFound')}
        description={t('whatIf.notFoundBody', { lost: props.lost })}
      />
    );
  }
  // An answer to another question would be taken for the answer to this one.
  if (failure && (!page || lost !== props.lost || failure.kind === 'forbidden')) {
    return <FailedState name={t('whatIf.everything')} failure={failure} retry={refresh} />;
  }
  if (!page) return <AnswerSkeleton />;
  return (
    <div className={styles.stack} aria-busy={isBusy}>
      {failure && <PartFailed failure={failure} retry={refresh} />}
      <Headline page={page} lost={lost} />
      {page.services.length > 0 && <RecoveryOrder fates={back} />}
      {LISTED.filter(fate => page.counts[fate] > 0).map(fate => (
        <FateList key={fate} lost={lost} fate={fate} />
      ))}
    </div>
  );
}
