import { ReadinessCounts } from '@backstage-dr/plugin-dr-common';
import { useT, useWords } from '../../hooks/useWords';
import { READINESSES } from '../../presentation/readiness';
import { toneOfReadiness } from '../../presentation/tone';
import { ReadinessBar } from '../ReadinessBar';
import { ToneTag } from '../ToneTag';
import styles from './ReadinessFigures.module.css';

/** How many services are of each readiness: a bar, and a figure for each. */
export function ReadinessFigures(props: { counts: ReadinessCounts }) {
  const { counts } = props;
  const t = useT();
  const words = useWords();
  return (
    <>
      <ReadinessBar counts={counts} />
      <dl className={styles.figures}>
        {READINESSES.map(readiness => (
          <div key={readiness}>
            <dt>
              <ToneTag tone={toneOfReadiness(readiness)}>{t(`counts.${readiness}`)}</ToneTag>
            </dt>
            <dd>{counts[readiness].toLocaleString(words.locale)}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
