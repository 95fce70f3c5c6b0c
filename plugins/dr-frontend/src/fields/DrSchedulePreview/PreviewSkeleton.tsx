import { Skeleton, VisuallyHidden } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './DrSchedulePreview.module.css';

/** The shape of a proposal. */
export function PreviewSkeleton() {
  const t = useT();
  return (
    <div role="status" className={styles.preview}>
      <VisuallyHidden>{t('acting.preview.loading')}</VisuallyHidden>
      <div className={styles.answer}>
        <Skeleton width="9rem" height="1.5rem" />
        <Skeleton width="min(22rem, 95%)" height="1.5rem" />
        <Skeleton width="100%" height="3.25rem" />
      </div>
      <Skeleton width="100%" height="3rem" />
    </div>
  );
}
