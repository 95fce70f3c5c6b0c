import { Card, Skeleton, VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './PlacesSkeleton.module.css';

/** The shape of a short table. */
export function PlacesSkeleton(props: { name: string }) {
  const t = useT();
  return (
    <div role="status">
      <VisuallyHidden>{t('state.loading', { name: props.name })}</VisuallyHidden>
      <Card className={styles.card}>
        <Skeleton width="10rem" height="1.5rem" />
        {['first', 'second', 'third', 'fourth'].map(key => (
          <Skeleton key={key} width="100%" height="3.5rem" />
        ))}
      </Card>
    </div>
  );
}
