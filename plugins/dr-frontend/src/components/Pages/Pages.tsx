import { Button } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './Pages.module.css';

/** Which part of a list of known length is shown, and the ways on and back; a closed one is `undefined`. One page needs none. */
export function Pages(props: { before: number; count: number; total: number; earlier?(): void; later?(): void }) {
  const { before, count, total, earlier, later } = props;
  const t = useT();
  if (count >= total) return null;
  return (
    <div className={styles.pages}>
      <span aria-live="polite">
        {t('pages.range', { from: String(before + 1), to: String(before + count), total: String(total) })}
      </span>
      <Button variant="secondary" size="small" isDisabled={!earlier} onPress={earlier}>
        {t('pages.earlier')}
      </Button>
      <Button variant="secondary" size="small" isDisabled={!later} onPress={later}>
        {t('pages.later')}
      </Button>
    </div>
  );
}
