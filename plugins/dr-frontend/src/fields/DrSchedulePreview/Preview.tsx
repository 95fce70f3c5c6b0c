import { ScheduleProposal } from '@backstage-dr/plugin-dr-common';
import { Snippet } from '../../components/Snippet';
import { useT } from '../../hooks/useWords';
import { Answer } from './Answer';
import { Decisions } from './Decisions';
import styles from './DrSchedulePreview.module.css';
import { Limits } from './Limits';
import { Problems } from './Problems';

/** A proposal: the answer first, then what it cannot promise, then why it is as it is; the manifest for those who want it. */
export function Preview(props: { proposal: ScheduleProposal; isBusy: boolean }) {
  const { proposal, isBusy } = props;
  const t = useT();
  return (
    <div className={styles.preview} aria-busy={isBusy}>
      <Answer proposal={proposal} />
      <Problems problems={proposal.problems} />
      <Limits limits={proposal.limits} />
      <Decisions choices={proposal.choices} />
      {proposal.yaml !== undefined && (
        <details className={styles.more}>
          <summary>{t('acting.preview.yaml')}</summary>
          <Snippet text={proposal.yaml} />
        </details>
      )}
    </div>
  );
}
