import { ProposalCluster } from '@backstage-dr/plugin-dr-common';
import { ToneMark } from '../../components/ToneMark';
import { useT } from '../../hooks/useWords';
import styles from '../options.module.css';
import { WhyNot } from './WhyNot';

/** More are folded away, unless there are no others. */
const SHOWN = 2;

/** The clusters that cannot be chosen now, each with the reason and what helps. */
export function UnusableClusters(props: { clusters: readonly ProposalCluster[] }) {
  const { clusters } = props;
  const t = useT();
  const unusable = clusters.filter(({ usable }) => !usable);
  if (unusable.length === 0) return null;
  return (
    <details className={styles.more} open={unusable.length <= SHOWN || unusable.length === clusters.length}>
      <summary>{t('acting.place.unusableClusters', { count: unusable.length })}</summary>
      <ul className={styles.list}>
        {unusable.map(({ name, reasons }) => (
          <li key={name}>
            <ToneMark tone="unknown" />
            <WhyNot reasons={reasons} />
          </li>
        ))}
      </ul>
    </details>
  );
}
