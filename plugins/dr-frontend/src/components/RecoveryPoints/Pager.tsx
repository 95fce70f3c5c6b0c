import { Button } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './RecoveryPoints.module.css';

/**
 * Which part of the list is shown, and the ways to what is newer and older; a way that is closed is `undefined`. How many
 * there are in all is known at the end.
 */
export function Pager(props: { before: number; count: number; isLast: boolean; newer?(): void; older?(): void }) {
  const { before, count, isLast, newer, older } = props;
  const t = useT();
  const range = { from: String(before + 1), to: String(before + count) };
  return (
    <div className={styles.pages}>
      {count > 0 && (
        <span className={styles.quiet}>
          {isLast ? t('recoveryPoints.rangeOf', { ...range, total: range.to }) : t('recoveryPoints.range', range)}
        </span>
      )}
      <Button variant="secondary" size="small" isDisabled={!newer} onPress={newer}>
        {t('recoveryPoints.newer')}
      </Button>
      <Button variant="secondary" size="small" isDisabled={!older} onPress={older}>
        {t('recoveryPoints.older')}
      </Button>
    </div>
  );
}
