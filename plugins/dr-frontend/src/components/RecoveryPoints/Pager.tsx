import { Button } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import styles from './RecoveryPoints.module.css';

/** Which part of the list is shown, and the ways to what is newer and older; a way that is closed is `undefined`. */
export function Pager(props: { from: number; count: number; total: number; newer?(): void; older?(): void }) {
  const { from, count, total, newer, older } = props;
  const t = useT();
  return (
    <div className={styles.pages}>
      <span className={styles.quiet}>
        {t('recoveryPoints.range', { from: String(from), to: String(from + count - 1), total: String(total) })}
      </span>
      <Button variant="secondary" size="small" isDisabled={!newer} onPress={newer}>
        {t('recoveryPoints.newer')}
      </Button>
      <Button variant="secondary" size="small" isDisabled={!older} onPress={older}>
        {t('recoveryPoints.older')}
      </Button>
    </div>
  );
}
