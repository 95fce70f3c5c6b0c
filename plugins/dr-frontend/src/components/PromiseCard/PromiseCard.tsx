import { nameOfSource, ObjectiveProblem, ObjectiveSource } from '@backstage-dr/plugin-dr-common';
import { ReactNode } from 'react';
import { useT } from '../../hooks/useWords';
import { Tone } from '../../presentation/tone';
import { Panel } from '../Panel';
import { ToneTag } from '../ToneTag';
import styles from './PromiseCard.module.css';

/** One promise against reality: a verdict beside the title, the content, and where the promise came from. */
export function PromiseCard(props: {
  title: string;
  tone: Tone;
  verdict: string;
  /** What the source is the source of, for example `RPO`. */
  what: string;
  source?: ObjectiveSource;
  /** Values that somebody wrote for this promise and that cannot be used. */
  problems?: readonly ObjectiveProblem[];
  children: ReactNode;
}) {
  const { title, tone, verdict, what, source, problems = [], children } = props;
  const t = useT();
  return (
    <Panel title={title} aside={<ToneTag tone={tone}>{verdict}</ToneTag>}>
      <div className={styles.body}>
        {children}
        {problems.map(problem => (
          <p key={problem.key} className={styles.problem}>
            {problem.entityRef
              ? t('promise.unusableOn', { ...problem, entity: problem.entityRef })
              : t('promise.unusable', { key: problem.key, value: problem.value, accepted: problem.accepted })}
          </p>
        ))}
        {source && (
          <p className={styles.source}>{t(`promise.source.${source.kind}`, { what, name: nameOfSource(source) })}</p>
        )}
      </div>
    </Panel>
  );
}
