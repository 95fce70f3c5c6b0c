import { Card, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './ServicesSkeleton.module.css';

const ROWS = 8;

/** The shape of what comes: how all stand, what fails most, and the list. */
export function ServicesSkeleton() {
  const t = useT();
  return (
    <div className={styles.skeleton} role="status">
      <VisuallyHidden>{t('scorecard.loading')}</VisuallyHidden>
      <div className={styles.top}>
        <Card className={styles.card}>
          <Skeleton width="10rem" height="1.5rem" />
          <Skeleton width="100%" height="0.875rem" rounded />
          <Skeleton width="min(24rem, 100%)" height="4rem" />
          <Skeleton width="100%" height="2.5rem" />
        </Card>
        <Card className={styles.card}>
          <Skeleton width="8rem" height="1.5rem" />
          <Skeleton width="100%" height="9rem" />
        </Card>
      </div>
      <TableSkeleton />
    </div>
  );
}

/** The shape of the list alone. */
export function TableSkeleton() {
  return (
    <Card className={styles.card}>
      {Array.from({ length: ROWS }, (_, index) => (
        <Skeleton key={index} width="100%" height="2.5rem" />
      ))}
    </Card>
  );
}
