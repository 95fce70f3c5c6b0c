import { Assessment } from '@backstage-dr/plugin-dr-common';
import { ButtonLink } from '@backstage/ui';
import { Acting } from '../../hooks/useActing';
import { useT } from '../../hooks/useWords';
import { findingId, worstFinding } from '../../presentation/findings';
import { pageUrl } from '../../presentation/pageUrl';
import styles from './VerdictCard.module.css';

const TASKS = ['protect', 'back-up', 'objectives', 'runbook'] as const;

/** What to do, the one that helps most first: the template that mends the worst finding, or else that finding. */
export function VerdictActions(props: { assessment: Assessment; acting?: Acting }) {
  const { assessment, acting } = props;
  const t = useT();
  const worst = worstFinding(assessment.findings);
  const runbook = pageUrl(assessment.objectives.runbook?.value);
  const mends = worst?.remedy?.task?.task;
  const offered = TASKS.flatMap(task => {
    // Objectives and runbooks are worth a button only where they are what is most wrong.
    if (task !== mends && (task === 'objectives' || task === 'runbook')) return [];
    if (task === 'protect' && !acting?.terms.mayCreateSchedule) return [];
    const href = acting?.hrefOf((task === mends && worst?.remedy?.task) || { task });
    return href === undefined ? [] : [{ task, href }];
  }).sort((one, other) => Number(other.task === mends) - Number(one.task === mends));
  const isMended = offered[0] !== undefined && offered[0].task === mends;
  if (!worst && !runbook && offered.length === 0) return null;
  return (
    <div className={styles.actions}>
      {worst && !isMended && (
        <ButtonLink href={`#${findingId(worst)}`} variant="primary">
          {t('verdict.fixFirst')}
        </ButtonLink>
      )}
      {offered.map(({ task, href }) => (
        <ButtonLink key={task} href={href} variant={task === mends ? 'primary' : 'secondary'}>
          {t(`acting.button.${task}`)}
        </ButtonLink>
      ))}
      {runbook && (
        <ButtonLink
          href={runbook}
          variant={offered.length > 1 ? 'tertiary' : 'secondary'}
          target="_blank"
          rel="noreferrer"
        >
          {t('verdict.openRunbook')}
        </ButtonLink>
      )}
    </div>
  );
}
