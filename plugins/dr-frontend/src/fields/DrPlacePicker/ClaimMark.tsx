import { ProposalPlace } from '@backstage-dr/plugin-dr-common';
import { ToneMark } from '../../components/ToneMark';
import { useT } from '../../hooks/useWords';
import styles from '../options.module.css';

/** Whether the cluster confirms that namespaces are the service's: all of them, some, or none. */
export function ClaimMark(props: { places: readonly ProposalPlace[] }) {
  const { places } = props;
  const t = useT();
  const confirmed = places.filter(each => each.confirmed).length;
  const isWhole = confirmed === places.length;
  const some = t('acting.place.someConfirmed', { confirmed: String(confirmed), all: String(places.length) });
  const none = confirmed === 0 ? t('acting.place.unconfirmed') : some;
  return (
    <span className={styles.mark}>
      <ToneMark tone={isWhole ? 'good' : 'warn'} />
      {isWhole ? t('acting.place.confirmed') : none}
    </span>
  );
}
