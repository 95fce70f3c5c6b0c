import { ScheduleProposal } from '@backstage-dr/plugin-dr-common';
import { Answer } from './Answer';
import styles from './DrSchedulePreview.module.css';
import { Limits } from './Limits';
import { Problems } from './Problems';

/** What is proposed: the answer, what stands against it, and what it cannot promise. */
export function Preview(props: { proposal: ScheduleProposal; isBusy: boolean }) {
  const { proposal, isBusy } = props;
  return (
    <div className={styles.preview} aria-busy={isBusy}>
      <Answer proposal={proposal} />
      <Problems problems={proposal.problems} />
      <Limits limits={proposal.limits} />
    </div>
  );
}
