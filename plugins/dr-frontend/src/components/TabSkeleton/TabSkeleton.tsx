import { Card, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './TabSkeleton.module.css';

/** The shape of what comes: the verdict, three promises, the chart, two lists. */
export function TabSkeleton(props: { name: string }) {
  const t = useT();
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('state.loading', { name: props.name })}</VisuallyHidden>
      <Card className={styles.verdict}>
        <Skeleton width="6rem" height="1.5rem" rounded />
        <Skeleton width="min(30rem, 90%)" height="2rem" />
        <Skeleton width="min(38rem, 100%)" height="1.25rem" />
      </Card>
      <div className={styles.promises}>
        {['loss', 'downtime', 'strategy'].map(key => (
          <Card key={key} className={styles.promise}>
            <Skeleton width="40%" height="1.25rem" />
            <Skeleton width="100%" height="0.625rem" rounded />
            <Skeleton width="80%" height="1rem" />
          </Card>
        ))}
      </div>
      <Card className={styles.promise}>
        <Skeleton width="8rem" height="1.25rem" />
        <Skeleton width="100%" height="15rem" />
      </Card>
    </div>
  );
}
