import { ReadinessCounts } from '@backstage-dr/plugin-dr-common';
import { Link } from '@backstage/ui';
import { useT } from '../../hooks/useWords';
import { READINESSES, totalOf } from '../../presentation/readiness';
import { toneOfReadiness } from '../../presentation/tone';
import { ReadinessBar } from '../ReadinessBar';
import { ToneMark } from '../ToneMark';
import styles from './ServiceCounts.module.css';

/** How many services, leading to them, and how they stand: as a bar and in figures. */
export function ServiceCounts(props: { counts: ReadinessCounts; href?: string; none: string }) {
  const { counts, href, none } = props;
  const t = useT();
  const total = totalOf(counts);
  if (total === 0) return <span className={styles.quiet}>{none}</span>;
  const said = t('whatIf.services', { count: total });
  return (
    <div className={styles.counts}>
      {href ? <Link href={href}>{said}</Link> : <span>{said}</span>}
      <ReadinessBar counts={counts} small />
      <ul className={styles.figures}>
        {READINESSES.filter(readiness => counts[readiness] > 0).map(readiness => (
          <li key={readiness}>
            <ToneMark tone={toneOfReadiness(readiness)} />
            {`${counts[readiness]} ${t(`counts.${readiness}`)}`}
          </li>
        ))}
      </ul>
    </div>
  );
}
