import { ScheduleProposal } from '@backstage-dr/plugin-dr-common';
import { Snippet } from '../../components/Snippet';
import { useT } from '../../hooks/useWords';
import { Decisions } from './Decisions';
import styles from './DrSchedulePreview.module.css';

/** Why a proposal is as it is, and the manifest for those who want it. */
export function Reasons(props: { proposal: ScheduleProposal; isBusy: boolean }) {
  const { proposal, isBusy } = props;
  const t = useT();
  return (
    <div className={`${styles.section} ${styles.reasons}`} aria-busy={isBusy}>
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
