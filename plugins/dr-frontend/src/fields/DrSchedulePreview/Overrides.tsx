import { ProposalField, ScheduleProposal, VOLUME_CHOICES } from '@backstage-dr/plugin-dr-common';
import { Select, TextField } from '@backstage/ui';
import { useLast } from '../../hooks/useLast';
import { useT, useWords } from '../../hooks/useWords';
import { ScheduleOverrides } from '../../presentation/formValues';
import { useValueWords } from './useValueWords';
import styles from './DrSchedulePreview.module.css';

const PROPOSED = 'proposed';

/** What can be set by hand in place of the proposal, which stands in each field as long as it is empty. */
export function Overrides(props: {
  proposal: ScheduleProposal | undefined;
  overrides: ScheduleOverrides;
  isDisabled: boolean;
  change(overrides: ScheduleOverrides): void;
}) {
  const { proposal, overrides, isDisabled, change } = props;
  const t = useT();
  const words = useWords();
  const sayValue = useValueWords();
  const cron = useProposed(proposal, 'cron');
  const ttl = useProposed(proposal, 'ttl');
  const volumes = useLast(proposal?.options.volumes) ?? [];
  const proposedVolumes = useProposed(proposal, 'volumes');
  const way = proposedVolumes && sayValue('volumes', proposedVolumes);
  const offered = VOLUME_CHOICES.filter(each => volumes.includes(each) || each === overrides.volumes);
  return (
    <div className={styles.section}>
      <p className={styles.heading}>{t('acting.preview.byHand')}</p>
      <div className={styles.overrides}>
        {text('cron', cron)}
        {text('ttl', ttl)}
        <div>
          <Select
            label={t('acting.field.volumes')}
            size="medium"
            isDisabled={isDisabled}
            options={[
              { id: PROPOSED, label: way ? t('acting.volumes.proposedWay', { way }) : t('acting.volumes.proposed') },
              ...offered.map(id => ({ id, label: t(`acting.volumes.${id}`) })),
            ]}
            value={overrides.volumes ?? PROPOSED}
            onChange={key => set({ volumes: VOLUME_CHOICES.find(each => each === key) })}
          />
          {problemOf('volumes') && (
            <p role="alert" className={styles.problem}>
              {problemOf('volumes')}
            </p>
          )}
        </div>
      </div>
    </div>
  );

  function text(field: 'cron' | 'ttl', proposed: string | undefined) {
    const problem = problemOf(field);
    return (
      <TextField
        label={t(`acting.field.${field}`)}
        size="medium"
        placeholder={proposed}
        isDisabled={isDisabled}
        value={overrides[field] ?? ''}
        onChange={value => set({ [field]: value === '' ? undefined : value })}
        validate={() => problem}
        validationBehavior="aria"
      />
    );
  }

  function problemOf(field: ProposalField): string | undefined {
    const problem = proposal?.problems.find(each => each.field === field);
    return problem && words.statement(problem.accepted);
  }

  function set(part: ScheduleOverrides) {
    const next = Object.entries({ ...overrides, ...part }).filter(([, value]) => value !== undefined);
    change(Object.fromEntries(next));
  }
}

/** What is proposed for a field, or was as long as nobody had set it. */
function useProposed(proposal: ScheduleProposal | undefined, field: ProposalField): string | undefined {
  const choice = proposal?.choices.find(each => each.field === field);
  return useLast(choice && !choice.given ? choice.value : undefined);
}
