import { Card, Skeleton, Text, VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { Panel } from '../Panel';
import styles from './WhatIfPage.module.css';

/** The shape of the choices. */
export function PickerSkeleton() {
  return (
    <div className={styles.cards} aria-hidden="true">
      {['first', 'second', 'third', 'fourth'].map(key => (
        <Skeleton key={key} width="12rem" height="4rem" />
      ))}
    </div>
  );
}

/** The shape of the answer. */
export function AnswerSkeleton() {
  const t = useT();
  return (
    <div role="status">
      <VisuallyHidden>{t('whatIf.loading')}</VisuallyHidden>
      <Card className={styles.answer}>
        <Skeleton width="min(36rem, 95%)" height="2rem" />
        <div className={styles.counts}>
          {['first', 'second', 'third', 'fourth'].map(key => (
            <Skeleton key={key} width="8rem" height="3.5rem" />
          ))}
        </div>
      </Card>
    </div>
  );
}

/** There is no cluster to lose, and what to do about that. */
export function NothingToLose() {
  const t = useT();
  return (
    <Panel title={t('whatIf.ask.title')}>
      <Text as="p">{t('clusters.empty')}</Text>
    </Panel>
  );
}
