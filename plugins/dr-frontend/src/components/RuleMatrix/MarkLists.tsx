import { ServiceSummary } from '@backstage-dr/plugin-dr-common';
import { VisuallyHidden } from '@backstage/ui';
import { useRuleName } from '../../hooks/useRuleName';
import { useT, useWords } from '../../hooks/useWords';
import { hasLapsed } from '../../presentation/hasLapsed';
import { kindOfMark } from '../../presentation/markKind';
import { ToneMark } from '../ToneMark';
import { MarkShape } from './MarkShape';
import styles from './RuleMatrix.module.css';

/** For each service the rules that it does not pass, worst first. */
export function MarkLists(props: { services: readonly ServiceSummary[] }) {
  const t = useT();
  const words = useWords();
  const nameOf = useRuleName();
  return (
    <ul className={styles.services}>
      {props.services.map(({ entityRef, title, marks, reason }) => (
        <li key={entityRef}>
          <span className={styles.name}>{title}</span>
          {hasLapsed({ reason }) && (
            <span className={styles.lapsed}>
              <ToneMark tone="unknown" />
              <span>{words.statement(reason)}</span>
            </span>
          )}
          {marks.length === 0 && !hasLapsed({ reason }) && (
            <span className={styles.quiet}>{t('scorecard.matrix.noMarks')}</span>
          )}
          <ul className={styles.marks}>
            {marks.map(mark => {
              const kind = kindOfMark(mark);
              return (
                <li key={mark.rule}>
                  <span className={styles.sample} data-kind={kind}>
                    <MarkShape kind={kind} />
                  </span>
                  <span>
                    {nameOf(mark.rule)}
                    <VisuallyHidden>: {t(`scorecard.matrix.kind.${kind}`)}</VisuallyHidden>
                  </span>
                </li>
              );
            })}
          </ul>
        </li>
      ))}
    </ul>
  );
}
